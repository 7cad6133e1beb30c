package import DaftarDomain

/// A claim as somebody typed it, with who says so.
package struct ClaimEntry: Hashable, Sendable {
    /// Names the claim within its entry.
    package var label: String?
    package var text = ""
    package var accounts: [AccountEntry] = []

    package init() {}

    package func draft(_ id: ClaimID, _ naming: Naming, today: Day) throws -> Claim {
        Claim(
            id: id, text: text,
            attributions: try accounts.enumerated().map { offset, account in
                try account.draft(AttributionID(offset + 1), naming, today: today)
            })
    }
}

/// A source's relation to a claim, as somebody typed it.
package struct AccountEntry: Hashable, Sendable {
    package var relation = Attribution.Relation.asserts
    package var source = ""
    package var via: [String] = []
    package var hedge: String?
    package var basis: String?
    package var credibility: Int?
    package var said: String?
    package var quote: Evidence?
    package var note: String?

    package init() {}

    package func draft(_ id: AttributionID, _ naming: Naming, today: Day) throws -> Attribution {
        Attribution(
            id: id, relation: relation, source: try naming.slug(.source, source, field: "source"),
            via: try via.map { try naming.slug(.source, $0, field: "via") },
            hedge: try hedge.map { try DevelopmentEntry.one($0, field: "hedge") } ?? .none,
            basis: try basis.map { try DevelopmentEntry.one($0, field: "basis") } ?? .paraphrase,
            credibility: credibility,
            said: try said.map { try DateInput.parse($0, today: today, field: "said") },
            evidence: quote,
            note: note)
    }
}
