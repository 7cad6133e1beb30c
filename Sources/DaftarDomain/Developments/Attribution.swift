/// A source's relation to a claim, and how it reached us: `source → (via …) → us`.
package struct Attribution: Hashable, Sendable {
    /// `omits` is a silence where the matter could have been named. It is never a denial.
    package enum Relation: String, CaseIterable, Sendable { case asserts, denies, omits }

    /// How the source weakens what it says.
    package enum Hedge: String, CaseIterable, Sendable {
        case none, reportedly, may, could, alleges, suspected, suggests, apparently, approximately
        case atLeast = "at-least"
        case conditional
    }

    /// What our wording of the claim rests on.
    package enum Basis: String, CaseIterable, Sendable {
        case verbatim, paraphrase, characterisation, inference
    }

    package var id: AttributionID
    package var relation: Relation
    /// Who said it first, as far as we can see.
    package var source: Slug
    /// The sources it passed through on its way to us, nearest to the speaker first.
    package var via: [Slug]
    package var hedge: Hedge
    package var basis: Basis
    /// 1 (confirmed) to 6 (cannot be judged): the figure of the Admiralty code (NATO AJP-2.1).
    package var credibility: Int?
    package var said: EDTFDate?
    package var evidence: Evidence?
    package var note: String?

    package init(
        id: AttributionID, relation: Relation, source: Slug, via: [Slug] = [], hedge: Hedge = .none,
        basis: Basis = .paraphrase, credibility: Int? = nil, said: EDTFDate? = nil, evidence: Evidence? = nil,
        note: String? = nil
    ) {
        self.id = id
        self.relation = relation
        self.source = source
        self.via = via
        self.hedge = hedge
        self.basis = basis
        self.credibility = credibility
        self.said = said
        self.evidence = evidence
        self.note = note
    }
}

extension Attribution {
    /// Whether another says all that this one does: the same relation of the same source on the same way, as surely,
    /// and whatever else is said here.
    func addsNothing(to other: Attribution) -> Bool {
        func isIn<Value: Equatable>(_ field: KeyPath<Attribution, Value?>) -> Bool {
            self[keyPath: field] == nil || self[keyPath: field] == other[keyPath: field]
        }
        return relation == other.relation && source == other.source && via == other.via
            && hedge == other.hedge && basis == other.basis && isIn(\.credibility) && isIn(\.said)
            && isIn(\.evidence) && isIn(\.note)
    }
}
