package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Everybody who does or says something, by the party they belong to.
package struct ActorsPage: Page {
    package static let path = "/actors"

    private let visit: Visit
    private let actors: [Actor]

    package init(_ visit: Visit) throws {
        self.visit = visit
        actors = try visit.reader.actors(at: visit.moment)
    }

    package func answer() throws -> Answer {
        ActorsAnswer(actors, visit.moment, head: visit.head).answer
    }

    package func sheet() throws -> Sheet {
        Sheet("Who is who", in: .actors) {
            p(.class("lede")) {
                actors.isEmpty
                    ? "Nobody was added."
                    : "\(count(actors.count, "actor")), by party, each in alphabetical order."
            }
            RecordActions.html(visit, [("Add an actor", Link("/add/actor"))])
            for (party, members) in parties {
                h2(.id(party?.id.text ?? "others")) {
                    if let party {
                        a(.href(visit.link(actor: party.id))) { party.name }
                    } else {
                        "Of no party"
                    }
                }
                ul(.class("who")) {
                    for actor in members { item(actor) }
                }
            }
        }
    }

    /// The parties in alphabetical order, each with those who belong to it; then all others.
    private var parties: [(Actor?, [Actor])] {
        let ids = Set(actors.compactMap(\.party))
        let sorted = actors.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let parties = sorted.filter { ids.contains($0.id) }.map { party in
            (Optional(party), sorted.filter { $0.party == party.id })
        }
        let others = sorted.filter { $0.party == nil && !ids.contains($0.id) }
        return parties + (others.isEmpty ? [] : [(nil, others)])
    }

    private func item(_ actor: Actor) -> HTML {
        li {
            a(.href(visit.link(actor: actor.id))) { actor.name }
            " "
            span(.class("count")) {
                ([actor.kind.rawValue] + actor.roles.map { RoleText.words($0) }).joined(separator: " · ")
            }
        }
    }
}

/// A role with its time.
enum RoleText {
    /// "President of Kyrgyzstan, from 28 January 2021".
    static func words(_ role: Role) -> String {
        // What began before a day is "by" it in words already.
        let from = role.from.map { $0.text.hasPrefix("..") ? $0.words : "from \($0.words)" }
        return [role.title, from, role.until.map { "until \($0.words)" }]
            .compactMap(\.self).joined(separator: ", ")
    }
}
