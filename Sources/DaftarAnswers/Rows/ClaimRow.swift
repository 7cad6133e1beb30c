package import DaftarDomain
package import DaftarJournal

/// A claim with its accounts in a JSON answer.
package struct ClaimRow: Encodable {
    package var id: String
    package var development: String
    package var text: String
    package var standing: String
    package var attributions: [AttributionRow]
    package var roots: RootsRow
    /// The roots that every assertion passed through.
    package var bottlenecks: [String]

    /// Who said it first, by how they stand to the claim.
    package struct RootsRow: Encodable {
        package var asserts, denies, omits: [String]
    }

    package init(
        _ held: Held<Claim>, _ attributions: [Held<Attribution>], _ corroboration: Corroboration,
        _ checks: [AttributionID: QuoteStatus]
    ) {
        id = "\(held.value.id)"
        development = held.development?.description ?? ""
        text = held.value.text
        standing = held.standing.description
        self.attributions = attributions.map { AttributionRow($0, checks[$0.value.id]) }
        func roots(_ relation: Attribution.Relation) -> [String] {
            corroboration.roots(relation).map(\.text)
        }
        self.roots = RootsRow(asserts: roots(.asserts), denies: roots(.denies), omits: roots(.omits))
        bottlenecks = corroboration.bottlenecks.map(\.text)
    }
}

/// Who says so, denies it or is silent, in a JSON answer.
package struct AttributionRow: Encodable {
    package var id: String
    package var claim: String
    package var relation: String
    package var source: String
    package var via: [String]
    package var hedge: String
    package var basis: String
    package var credibility: Int?
    package var said: String?
    package var quote: QuoteRow?
    package var note: String?
    package var standing: String

    package struct QuoteRow: Encodable {
        package var exact, prefix, suffix: String?
        package var start, end: Int?
        package var sha256, snapshot: String?
        /// What came of looking in the copy.
        package var check: String?
    }

    package init(_ held: Held<Attribution>, _ check: QuoteStatus?) {
        let attribution = held.value
        id = "\(attribution.id)"
        claim = held.claim?.description ?? ""
        relation = attribution.relation.rawValue
        source = attribution.source.text
        via = attribution.via.map(\.text)
        hedge = attribution.hedge.rawValue
        basis = attribution.basis.rawValue
        credibility = attribution.credibility
        said = attribution.said?.text
        note = attribution.note
        standing = held.standing.description
        quote = attribution.evidence.map { evidence in
            var row = QuoteRow(snapshot: evidence.snapshot?.text, check: check?.name)
            switch evidence.selector {
            case .quote(let exact, let prefix, let suffix):
                (row.exact, row.prefix, row.suffix) = (exact, prefix, suffix)
            case .position(let start, let end, let sha256):
                (row.start, row.end, row.sha256) = (start, end, sha256.text)
            }
            return row
        }
    }
}

/// A stance in a JSON answer.
package struct StanceRow: Encodable {
    package var id: String
    package var development: String
    package var claim: String?
    package var actor: String
    package var issue: String
    /// −2 to +2; absent is a silence.
    package var direction: Int?
    package var words: String
    package var standing: String

    package init(_ held: Held<Stance>) {
        id = "\(held.value.id)"
        development = held.development?.description ?? ""
        claim = held.value.claim?.description
        actor = held.value.actor.text
        issue = held.value.issue.text
        direction = held.value.direction
        words = held.value.words
        standing = held.standing.description
    }
}
