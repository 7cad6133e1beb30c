package import DaftarDomain

/// A stance as somebody typed it. `claim` is a number such as `c22` or, within an entry, a label.
package struct StanceEntry: Hashable, Sendable {
    package var actor = ""
    package var issue = ""
    /// -2, very accommodating, to 2, very confrontational; nil for a silence.
    package var direction: Int?
    /// The position, in two to six words.
    package var words = ""
    package var claim: String?

    package init() {}

    /// - Parameter labels: of the claims of the entry that the stance is part of.
    func draft(_ id: StanceID, _ naming: Naming, labels: [String?]) throws -> Stance {
        try stance(id, naming) { label in
            guard let offset = labels.firstIndex(of: label) else {
                let near = labels.compactMap(\.self).map { Nearby(id: $0, name: "") }
                throw Rejection.unknown(.claim, label, field: "claim", near: near)
            }
            return ClaimID(offset + 1)
        }
    }

    /// - Parameter development: the one in which it shows: `d8`.
    package func command(_ naming: Naming, in development: String) throws -> Command {
        let id = try naming.development(development, field: "from")
        let stance = try stance(StanceID(1), naming) { text in
            guard let id = ClaimID(text) else {
                throw Rejection.unknown(.claim, text, field: "claim", near: [])
            }
            return id
        }
        return .takeStance(stance, in: id)
    }

    private func stance(
        _ id: StanceID, _ naming: Naming, claim named: (String) throws -> ClaimID
    ) throws -> Stance {
        Stance(
            id: id, actor: try naming.slug(.actor, actor, field: "actor"),
            issue: try naming.slug(.issue, issue, field: "issue"), direction: direction, words: words,
            claim: try claim.map(named))
    }
}
