/// A person, office, organisation, state or group that does or says something.
package struct Actor: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case person, office, organisation, state, group
    }

    package var id: Slug
    package var name: String
    package var kind: Kind
    /// Other spellings and names, in any script. A search for one finds the actor.
    package var aliases: [String]
    /// The party to the dispute that this actor belongs to: another actor, usually a state.
    package var party: Slug?
    package var roles: [Role]
    package var note: String?

    package init(
        id: Slug, name: String, kind: Kind, aliases: [String] = [], party: Slug? = nil, roles: [Role] = [],
        note: String? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.party = party
        self.roles = roles
        self.note = note
    }
}

/// An office held for a time: head of the GKNB, from some date, until some date.
package struct Role: Hashable, Sendable {
    /// Names the role within its actor: `gknb-head` in `tashiyev/gknb-head`.
    package var id: Slug
    package var title: String
    /// The office, organisation or state it is a role of.
    package var of: Slug?
    package var from: EDTFDate?
    package var until: EDTFDate?

    package init(id: Slug, title: String, of: Slug? = nil, from: EDTFDate? = nil, until: EDTFDate? = nil) {
        self.id = id
        self.title = title
        self.of = of
        self.from = from
        self.until = until
    }

    /// Whether the role had surely ended before `bounds` began.
    package func hasEnded(before bounds: DayInterval) -> Bool {
        until.map { $0.bounds.upper < bounds.lower } ?? false
    }

    /// Whether the role had surely not begun when `bounds` ended.
    package func beginsAfter(_ bounds: DayInterval) -> Bool {
        from.map { $0.bounds.lower > bounds.upper } ?? false
    }
}
