package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Everybody whom the journal knows.
package struct ActorsPage: Page {
    package static let path = "/actors"
    private let visit: Visit
    private let actors: [Actor]

    package init(_ visit: Visit) throws {
        self.visit = visit
        actors = try visit.reader.actors(at: visit.moment)
    }

    package func answer() throws -> Answer { ActorsAnswer(actors, visit.moment, head: visit.head).answer }

    package func sheet() throws -> Sheet {
        let parties = Dictionary(grouping: actors) { $0.party?.text ?? "" }.sorted { $0.key < $1.key }
        return try Sheet("Who is who", in: .actors) {
            p(.class("lede")) { "\(count(actors.count, "actor")), by the party that each belongs to." }
            for (party, actors) in parties {
                try h2 {
                    try Slug(party).map { try visit.name(actor: $0) } ?? "Of no party"
                }
                try ul { for actor in actors.sorted(by: { $0.name < $1.name }) { try item(actor) } }
            }
        }
    }

    private func item(_ actor: Actor) throws -> HTML {
        try li {
            try visit.actor(actor.id)
            " · \(actor.kind.rawValue)"
            if let role = actor.roles.last { " · \(role.title)" }
        }
    }
}

/// One actor: other names, roles with their dates, positions, and what they took part in.
package struct ActorPage: Page {
    package static let path = "/actors/:id"
    private let visit: Visit
    private let actor: Actor
    private let found: RecordSheet
    private let history: [Change]

    package init(_ visit: Visit) throws {
        self.visit = visit
        guard let id = Slug(visit.parameters["id"] ?? ""),
            let actor = try visit.reader.actor(id, at: visit.moment)
        else { throw NoSuchPage() }
        self.actor = actor
        found = try visit.records
            .registered(.actor, id)
        history = try visit.reader.history(of: RecordReference(.actor, id.text), at: visit.moment)
    }

    package func answer() throws -> Answer {
        var answer = found.answer
        answer.arrays.append((name: "history", rows: history.map { ChangeRow($0) }))
        return answer
    }

    package func sheet() throws -> Sheet {
        var filter = TimelineFilter()
        filter.actor = actor.id
        filter.isReversed = true
        filter.limit = 100
        let entries = try visit.reader.timeline(filter, at: visit.moment)
        let steps = try visit.reader.stanceCourses(holder: actor.id, at: visit.moment)
        return try Sheet(actor.name, in: .actors) {
            FactList(found.facts).html
            if !steps.isEmpty {
                h2 { "Positions" }
                try ul { for step in steps { try position(step) } }
            }
            h2 { "Took part in" }
            if entries.isEmpty { p(.class("nothing")) { "Nothing." } }
            ol(.class("tl")) { for entry in entries { DevelopmentItem(entry, visit).html } }
            h2 { "History" }
            HistoryTable(history, visit).html
        }
    }

    private func position(_ step: StanceStep) throws -> HTML {
        try li {
            DateText.html(step.occurred)
            try ", on \(visit.name(issue: step.stance.issue)): "
            a(.class("plain"), .href(visit.link(step.development))) { StanceWords(step.stance).html }
            if let before = step.shiftedFrom { " (a shift from \(StanceText.sign(before)))" }
            if step.bond != .own {
                try group {
                    ", by "; try visit.actor(step.stance.actor)
                }
            }
        }
    }
}

/// Labelled facts about a record.
struct FactList {
    private let facts: [(String, String)]
    init(_ facts: [(String, String)]) { self.facts = facts }

    var html: HTML {
        dl {
            for (name, value) in facts {
                dt { name }
                dd {
                    if name == "url", let link = Link(elsewhere: value) {
                        a(.href(link), Attribute("rel", "noreferrer")) { value }
                    } else {
                        value
                    }
                }
            }
        }
    }
}
