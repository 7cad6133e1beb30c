package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// One actor: names, roles with their dates, party, what they took part in, and where they stood.
package struct ActorPage: Page {
    package static let path = "/actors/:id"
    /// So many developments, the latest first; the timeline has all.
    private static let length = 50

    private let visit: Visit
    private let actor: Actor
    private let record: RecordSheet
    private let history: [Change]

    package init(_ visit: Visit) throws {
        self.visit = visit
        let id = try visit.slug(.actor)
        guard let actor = try visit.reader.actor(id, at: visit.moment) else { throw NoSuchPage() }
        self.actor = actor
        record = try visit.records.registered(.actor, id)
        history = try visit.reader.history(of: RecordReference(.actor, id.text), at: visit.moment)
    }

    package func answer() throws -> Answer { record.answer(with: history) }

    package func sheet() throws -> Sheet {
        try Sheet(actor.name, in: .actors) {
            try facts
            RecordActions.html(visit, [("Correct", Link("/actors/\(actor.id)/correct"))])
            try stances
            try developments
            try members
            h2(.id("history")) { "History" }
            try ChangesTable(visit, history).html("History of \(actor.id)")
        }
    }

    private var facts: HTML {
        get throws {
            let speaking = try visit.reader.sources(at: visit.moment).filter { $0.actor == actor.id }
            return try dl {
                dt { "Kind" }
                dd { actor.kind.rawValue }
                if let party = actor.party {
                    dt { "Party" }
                    try dd { try visit.actor(party) }
                }
                for role in actor.roles {
                    dt { "Role" }
                    try dd {
                        RoleText.words(role)
                        if let of = role.of {
                            " ("
                            try visit.actor(of)
                            ")"
                        }
                    }
                }
                if !actor.aliases.isEmpty {
                    dt { "Also" }
                    dd { actor.aliases.joined(separator: ", ") }
                }
                if !speaking.isEmpty {
                    dt { "Speaks in" }
                    try dd { try speaking.map { try visit.source($0.id) }.joined(by: "; ") }
                }
                if let note = actor.note {
                    dt { "Note" }
                    dd { note }
                }
            }
        }
    }

    @Markup private var stances: HTML {
        get throws {
            let courses = try visit.reader.stanceCourses(holder: actor.id, at: visit.moment)
            if !courses.isEmpty {
                h2(.id("stances")) {
                    a(.href(visit.link("/stances", [("actor", actor.id.text)]))) { "Where they stood" }
                }
                try StanceCourses(visit, courses, heading: h3).html
            }
        }
    }

    @Markup private var developments: HTML {
        get throws {
            let found = try visit.reader.timeline(filter, at: visit.moment)
            h2(.id("developments")) { "What they took part in" }
            if found.isEmpty {
                p(.class("nothing")) { "Nothing that is logged." }
            } else {
                ol(.class("tl")) {
                    for entry in found.prefix(Self.length) { DevelopmentItem(entry, visit).html }
                }
                if found.count > Self.length {
                    p {
                        a(.href(visit.link("/timeline", [("actor", actor.id.text), ("order", "latest")]))) {
                            "All of them"
                        }
                    }
                }
            }
        }
    }

    private var filter: TimelineFilter {
        var filter = TimelineFilter()
        filter.actor = actor.id
        filter.isReversed = true
        filter.limit = Self.length + 1
        return filter
    }

    /// Of a party: who belongs to it.
    @Markup private var members: HTML {
        get throws {
            let members = try visit.reader.actors(at: visit.moment).filter { $0.party == actor.id }
            if !members.isEmpty {
                h2(.id("members")) { "Who belongs to it" }
                ul(.class("who")) {
                    for member in members.sorted(by: { $0.name < $1.name }) {
                        li {
                            a(.href(visit.link(actor: member.id))) { member.name }
                            " "
                            span(.class("count")) {
                                member.roles.map { RoleText.words($0) }.joined(separator: " · ")
                            }
                        }
                    }
                }
            }
        }
    }
}
