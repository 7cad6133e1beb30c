import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// Actors against the developments in which one of them took a stance on one issue: a mark and a few words in each cell, a dot
/// where somebody said nothing.
struct StanceMatrix {
    /// As many developments as are told apart at a glance; the time bar leads to earlier ones.
    private static let columns = 24

    private let visit: Visit
    private let columns: [Column]
    private let leftOut: Int
    private let steps: [Slug: [DevelopmentID: [StanceStep]]]

    private struct Column: Hashable {
        let development: DevelopmentID
        let occurred: EDTFDate
        var order: (Day, Day, DevelopmentID) { (occurred.bounds.lower, occurred.bounds.upper, development) }
    }

    /// - Parameter steps: what each actor held of their own accord, on one issue.
    init(_ visit: Visit, _ steps: [StanceStep]) {
        self.visit = visit
        let all = Set(steps.map { Column(development: $0.development, occurred: $0.occurred) }).sorted {
            $0.order < $1.order
        }
        columns = Array(all.suffix(Self.columns))
        leftOut = all.count - columns.count
        self.steps = Dictionary(grouping: steps, by: \.holder).mapValues {
            Dictionary(grouping: $0, by: \.development)
        }
    }

    func html(_ issue: Slug) throws -> HTML {
        let shown = Set(columns.map(\.development))
        let head = tr {
            th(.column) { "Actor" }
            for column in columns {
                th(.column) {
                    a(.href(visit.link(column.development))) { DateText.html(column.occurred) }
                }
            }
        }
        return try group {
            if leftOut > 0 {
                p(.class("note")) {
                    "\(count(leftOut, "earlier development")) \(leftOut == 1 ? "is" : "are") left out: go back in time to see them."
                }
            }
            try WideTable.html("Stances on \(issue)", head: head, isSticky: true) {
                for row in try rows where !shown.isDisjoint(with: steps[row.holder, default: [:]].keys) {
                    tr {
                        th(.row) {
                            a(.href(visit.link("/stances", [("actor", row.holder.text)]))) { row.name }
                            if let party = row.party {
                                br()
                                span(.class("count")) { party }
                            }
                        }
                        for column in columns { cell(steps[row.holder]?[column.development] ?? []) }
                    }
                }
            }
        }
    }

    private struct Row {
        let holder: Slug
        let name: String
        /// Where the actor is not the party itself.
        let party: String?
        var order: (String, Int, String) { (party ?? name, party == nil ? 0 : 1, name) }
    }

    /// By party in alphabetical order, the party itself first.
    private var rows: [Row] {
        get throws {
            try steps.keys.map { holder in
                let actor = try visit.reader.actor(holder, at: visit.moment)
                let party = try actor?.party.map { party in
                    try visit.reader.actor(party, at: visit.moment)?.name ?? party.text
                }
                return Row(holder: holder, name: actor?.name ?? holder.text, party: party)
            }
            .sorted { $0.order < $1.order }
        }
    }

    private func cell(_ steps: [StanceStep]) -> HTML {
        guard !steps.isEmpty else {
            return td(.class("unread")) {
                span(.hidden) { "·" }
                span(.class("sr")) { "no statement" }
            }
        }
        return td(.class(steps.contains { $0.stance.direction == nil } ? "omits" : nil)) {
            for step in steps {
                div(.class("held")) {
                    StanceMark.html(step.stance.direction)
                    " \(step.stance.words)"
                    ShiftTag.html(step)
                }
            }
        }
    }
}

/// That a stance is a turn from the one before.
enum ShiftTag {
    @Markup static func html(_ step: StanceStep) -> HTML {
        if let before = step.shiftedFrom {
            " "
            span(.class("tag")) {
                "shift from \(StanceText.sign(before).replacing("-", with: "\u{2212}"))"
            }
        }
    }
}
