package import DaftarDomain

/// An actor in a JSON answer.
package struct ActorRow: Encodable {
    package var id, name, kind: String
    package var party: String?
    package var aliases: [String]
    package var roles: [RoleRow]
    package var note: String?

    package init(_ actor: Actor) {
        id = actor.id.text
        name = actor.name
        kind = actor.kind.rawValue
        party = actor.party?.text
        aliases = actor.aliases
        roles = actor.roles.map {
            RoleRow(
                id: $0.id.text, title: $0.title, of: $0.of?.text, from: $0.from?.text, until: $0.until?.text)
        }
        note = actor.note
    }

    package struct RoleRow: Encodable {
        package var id, title: String
        package var of, from, until: String?
    }
}

/// A source in a JSON answer.
package struct SourceRow: Encodable {
    package var id, name, kind: String
    package var actor, published, url, language, grade, snapshot, note: String?
    package var copies: [SnapshotRow]
}

/// An issue in a JSON answer.
package struct IssueRow: Encodable {
    package var id, name: String
    package var note: String?
}
