package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Who moved, and which way: actors against dates for each issue, or the course of one actor.
package struct StancesPage: Page {
    package static let path = "/stances"

    private let visit: Visit
    private let holder: Slug?
    private let issue: Slug?

    package init(_ visit: Visit) throws {
        self.visit = visit
        holder = try visit.query["actor"].map { try visit.slug(.actor, $0, field: "actor") }
        issue = try visit.query["issue"].map { try visit.slug(.issue, $0, field: "issue") }
    }

    /// As on the command line: without a choice what everybody held last, else the whole course.
    package func answer() throws -> Answer {
        let steps =
            holder == nil && issue == nil
            ? try visit.reader.latestStances(at: visit.moment) : try courses
        return StanceAnswer(steps, visit.moment, head: visit.head).answer
    }

    private var courses: [StanceStep] {
        get throws { try visit.reader.stanceCourses(holder: holder, issue: issue, at: visit.moment) }
    }

    package func sheet() throws -> Sheet {
        let courses = try courses
        return try Sheet(try title, in: .stances) {
            if holder == nil {
                p(.class("lede")) {
                    """
                    One row for each actor, one column for each development in which one of them took a stance. Up is harder, \
                    down is softer, a ring is a silence; a dot means no statement.
                    """
                }
            }
            RecordActions.html(visit, [("Add an issue", Link("/add/issue"))])
            try StanceChoice(visit, holder: holder, issue: issue).html
            if courses.isEmpty {
                p(.class("nothing")) { "Nobody has taken a stance." }
            } else if holder != nil {
                try StanceCourses(visit, courses).html
            } else {
                let own = courses.filter { $0.bond == .own }
                for (issue, steps) in try visit.byName(Dictionary(grouping: own, by: \.stance.issue)) {
                    try h2(.id(issue.text)) { try visit.issue(issue) }
                    try StanceMatrix(visit, steps).html(issue)
                }
            }
        }
    }

    private var title: String {
        get throws {
            guard let holder else { return "Who moved, and which way" }
            return "Where \(try visit.reader.actor(holder, at: visit.moment)?.name ?? holder.text) stood"
        }
    }
}

/// The form that narrows stances down.
struct StanceChoice {
    private let visit: Visit
    private let holder: Slug?
    private let issue: Slug?

    init(_ visit: Visit, holder: Slug?, issue: Slug?) {
        self.visit = visit
        self.holder = holder
        self.issue = issue
    }

    var html: HTML {
        get throws {
            let issues = try visit.reader.issues(at: visit.moment).map { ($0.id.text, $0.name) }
            let holders = try Set(visit.reader.latestStances(at: visit.moment).map(\.holder))
            let actors = try holders.map { holder in
                (holder.text, try visit.reader.actor(holder, at: visit.moment)?.name ?? holder.text)
            }
            .sorted { $0.1 < $1.1 }
            return form(.class("choice"), Attribute("action", visit.path)) {
                for (name, value) in visit.asked.items {
                    if let value {
                        input(Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
                    }
                }
                Self.choice("issue", "On", "every issue", issues, issue?.text)
                Self.choice("actor", "of", "everybody", actors, holder?.text)
                button { "Show" }
            }
        }
    }

    private static func choice(
        _ name: String, _ words: String, _ all: String, _ options: [(String, String)], _ chosen: String?
    ) -> HTML {
        span(.class("field")) {
            label(Attribute("for", "choice-\(name)")) { words }
            select(.id("choice-\(name)"), Attribute("name", name)) {
                option(Attribute("value", "")) { all }
                for (value, title) in options {
                    option(Attribute("value", value), Attribute("selected", if: value == chosen)) { title }
                }
            }
        }
    }
}
