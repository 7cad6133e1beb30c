import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// The ways to narrow a timeline down, each with how much it would leave.
struct TimelineFacets {
    private let visit: Visit
    private let filter: TimelineFilter
    private let kinds: [Choice]
    private let issues: [Choice]
    private let actors: [Choice]

    private struct Choice {
        let value: String
        let title: String
        let count: Int
    }

    /// Counts what the days, the words and the other choices leave.
    init(_ visit: Visit, _ filter: TimelineFilter) throws {
        self.visit = visit
        self.filter = filter
        let (reader, moment) = (visit.reader, visit.moment)
        func entries(without change: (inout TimelineFilter) -> Void) throws -> [Development] {
            var other = filter
            other.limit = 2000
            change(&other)
            return try reader.timeline(other, at: moment).map(\.development)
        }
        func choices(_ values: [String], _ title: (String) throws -> String?) rethrows -> [Choice] {
            let counted = Dictionary(grouping: values) { $0 }.mapValues(\.count)
            return try counted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map {
                Choice(value: $0.key, title: try title($0.key) ?? $0.key, count: $0.value)
            }
        }
        kinds = try choices(entries { $0.kind = nil }.map(\.kind.rawValue)) { $0 }
        issues = try choices(entries { $0.issue = nil }.flatMap { $0.issues.map(\.text) }) {
            try Slug($0).flatMap { try reader.issue($0, at: moment) }?.name
        }
        actors = try choices(
            entries { $0.actor = nil }.flatMap { development in
                Set((development.actors + development.targets).map(\.actor.text))
            }
        ) { try Slug($0).flatMap { try reader.actor($0, at: moment) }?.name }
    }

    var html: HTML {
        section(.class("facets"), .label("Narrow down")) {
            form(.class("dates"), Attribute("action", visit.path)) {
                for item in visit.query.items where !["q", "from", "to"].contains(item.name) {
                    input(
                        Attribute("type", "hidden"), Attribute("name", item.name),
                        Attribute("value", item.value))
                }
                field("words", "q", "With the words", visit.query["q"])
                field("from", "from", "From", visit.query["from"])
                field("to", "to", "To", visit.query["to"])
                button { "Show" }
            }
            p {
                a(.href(visit.here([("order", filter.isReversed ? nil : "latest")]))) {
                    filter.isReversed ? "Earliest first" : "Latest first"
                }
                " · "
                a(.href(visit.here([("all", filter.includesTakenBack ? nil : "yes")]))) {
                    filter.includesTakenBack ? "Without what was taken back" : "Also what was taken back"
                }
            }
            list("Kind", "kind", kinds)
            list("Issue", "issue", issues)
            list("Who", "actor", actors)
        }
    }

    private func field(_ id: String, _ name: String, _ words: String, _ value: String?) -> HTML {
        p {
            label(Attribute("for", "facet-\(id)")) { words }
            input(.id("facet-\(id)"), Attribute("name", name), Attribute("value", value))
        }
    }

    @Markup private func list(_ heading: String, _ name: String, _ choices: [Choice]) -> HTML {
        let chosen = visit.query[name]
        if !choices.isEmpty {
            h2 { heading }
            ul(.class("facet")) {
                for choice in choices {
                    li {
                        if choice.value == chosen {
                            b { choice.title }
                            " "
                            a(.href(visit.here([(name, nil)]))) { "all" }
                        } else {
                            a(.href(visit.here([(name, choice.value)]))) { choice.title }
                            span(.class("count")) { " \(choice.count)" }
                        }
                    }
                }
            }
        }
    }
}
