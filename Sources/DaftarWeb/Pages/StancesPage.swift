package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Who moved, and which way: a row an actor, a column a date.
package struct StancesPage: Page {
    package static let path = "/stances"

    private let visit: Visit
    private let issue: Slug?
    private let holder: Slug?
    private let steps: [StanceStep]
    private let issues: [Issue]

    package init(_ visit: Visit) throws {
        self.visit = visit
        let naming = Naming(visit.reader.state(known: visit.moment.known))
        do {
            issue = try visit.query["issue"].map { try naming.slug(.issue, $0, field: "issue") }
            holder = try visit.query["actor"].map { try naming.slug(.actor, $0, field: "actor") }
        } catch let rejection as Rejection {
            throw Problem(rejection, .plain)
        }
        steps = try visit.reader.stanceCourses(holder: holder, issue: issue, at: visit.moment)
        issues = try visit.reader.issues(at: visit.moment)
    }

    /// Without a choice, what each of them held last, as the command line has it.
    package func answer() throws -> Answer {
        let steps = issue == nil && holder == nil ? try visit.reader.latestStances(at: visit.moment) : steps
        return StanceAnswer(steps, visit.moment, head: visit.head).answer
    }

    package func sheet() throws -> Sheet {
        try Sheet("Who moved, and which way", in: .stances) {
            try p(.class("lede")) {
                try issue.map { try "\(visit.name(issue: $0)). " } ?? ""
                "A row an actor, a column a date. Up is harder, down is softer; a dot means that nothing is recorded."
            }
            p(.class("about")) { choices.joined(by: " · ") }
            if steps.isEmpty { p(.class("nothing")) { "Nobody has taken a stance." } }
            for issue in shownIssues {
                if self.issue == nil { try h2(.id(issue.text)) { try visit.name(issue: issue) } }
                try StanceMatrix(steps.filter { $0.stance.issue == issue }, visit).html
            }
        }
    }

    private var shownIssues: [Slug] { Set(steps.map(\.stance.issue)).sorted() }

    private var choices: [HTML] {
        let all = issue == nil ? b { "All issues" } : a(.href(visit.here([("issue", nil)]))) { "All issues" }
        return [all]
            + issues.map { one in
                one.id == issue
                    ? b { one.name } : a(.href(visit.here([("issue", one.id.text)]))) { one.name }
            }
    }
}

/// The positions of those who spoke on one issue: their own, and by date.
struct StanceMatrix {
    private let rows: [(holder: Slug, steps: [StanceStep])]
    private let columns: [EDTFDate]
    private let visit: Visit

    init(_ steps: [StanceStep], _ visit: Visit) {
        self.visit = visit
        // What somebody says as the holder of an office or for a party stands in the data; here it would say it twice.
        let own = steps.filter { $0.bond == .own }
        var columns: [EDTFDate] = []
        for date in own.map(\.occurred).sorted() where columns.last != date { columns.append(date) }
        self.columns = columns
        rows = Dictionary(grouping: own) { $0.holder }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var html: HTML {
        get throws {
            try div(.class("wrap sticky"), Attribute("tabindex", "0"), .label("Positions by date")) {
                try table {
                    thead {
                        tr {
                            th(.column) { "Actor" }
                            th(.column) { "Party" }
                            for date in columns { th(.column) { DateText.html(date) } }
                        }
                    }
                    try tbody { for row in rows { try self.row(row.holder, row.steps) } }
                }
            }
        }
    }

    private func row(_ holder: Slug, _ steps: [StanceStep]) throws -> HTML {
        let party = try visit.reader.actor(holder, at: visit.moment)?.party
        return try tr {
            try th(.row) { try visit.actor(holder) }
            try td { try party.map { try visit.name(actor: $0) } ?? "" }
            for date in columns { cell(steps.filter { $0.occurred == date }) }
        }
    }

    private func cell(_ steps: [StanceStep]) -> HTML {
        guard !steps.isEmpty else {
            return td(.class("unread")) {
                span(.hidden) { "·" }
                span(.class("sr")) { "nothing recorded" }
            }
        }
        return td(.class(steps.allSatisfy { $0.stance.direction == nil } ? "omits" : nil)) {
            for step in steps {
                div {
                    a(.class("plain"), .href(visit.link(step.development))) { StanceWords(step.stance).html }
                    if let before = step.shiftedFrom {
                        div(.class("note")) { "a shift from \(StanceText.sign(before))" }
                    }
                }
            }
        }
    }
}
