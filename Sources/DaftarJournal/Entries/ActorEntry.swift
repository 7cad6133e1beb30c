package import DaftarDomain

/// An actor as somebody typed it.
package struct ActorEntry: Hashable, Sendable {
    /// The short name; where it is left out, made from the name.
    package var id: String?
    package var name = ""
    package var kind = Actor.Kind.person.rawValue
    package var aliases: [String] = []
    package var party: String?
    /// As ``RoleText`` reads them.
    package var roles: [String] = []
    package var note: String?

    package init() {}

    package func command(_ naming: Naming, today: Day) throws -> Command {
        .addActor(
            Actor(
                id: try ShortName.slug(id, for: name), name: name,
                kind: try DevelopmentEntry.one(kind, field: "kind"), aliases: aliases,
                party: try party.map { try naming.slug(.actor, $0, field: "party") },
                roles: try roles.map { try RoleText.role($0, naming, today) }, note: note))
    }
}
