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
        func choices(
            _ facet: TimelineFacet, without change: (inout TimelineFilter) -> Void,
            _ title: (Slug) throws -> String?
        ) throws -> [Choice] {
            var other = filter
            change(&other)
            return try reader.counts(of: facet, in: other, at: moment, limit: 12).map { value, count in
                Choice(value: value, title: try Slug(value).flatMap(title) ?? value, count: count)
            }
        }
        kinds = try choices(.kind, without: { $0.kind = nil }) { $0.text }
        issues = try choices(.issue, without: { $0.issue = nil }) { try reader.issue($0, at: moment)?.name }
        actors = try choices(.actor, without: { $0.actor = nil }) { try reader.actor($0, at: moment)?.name }
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
