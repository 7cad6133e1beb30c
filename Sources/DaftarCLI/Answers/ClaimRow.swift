import DaftarDomain
import DaftarJournal

/// A claim with its accounts in a JSON answer.
struct ClaimRow: Encodable {
    var id: String
    var development: String
    var text: String
    var standing: String
    var attributions: [AttributionRow]

    init(_ held: Held<Claim>, _ attributions: [Held<Attribution>], _ quotes: SnapshotReader) throws {
        id = "\(held.value.id)"
        development = held.development?.description ?? ""
        text = held.value.text
        standing = held.standing.description
        self.attributions = try attributions.map { try AttributionRow($0, quotes) }
    }
}

/// Who says so, denies it or is silent, in a JSON answer.
struct AttributionRow: Encodable {
    var id: String
    var claim: String
    var relation: String
    var source: String
    var via: [String]
    var hedge: String
    var basis: String
    var credibility: Int?
    var said: String?
    var quote: QuoteRow?
    var note: String?
    var standing: String

    struct QuoteRow: Encodable {
        var exact, prefix, suffix: String?
        var start, end: Int?
        var sha256, snapshot: String?
        /// Whether the words stand in the copy.
        var check: String?
    }

    init(_ held: Held<Attribution>, _ quotes: SnapshotReader) throws {
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
        let check = try quotes.status(of: attribution)?.name
        quote = attribution.evidence.map { evidence in
            var row = QuoteRow(snapshot: evidence.snapshot?.text, check: check)
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
struct StanceRow: Encodable {
    var id: String
    var development: String
    var claim: String?
    var actor: String
    var issue: String
    /// −2 to +2; absent is a silence.
    var direction: Int?
    var words: String
    var standing: String

    init(_ held: Held<Stance>) {
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
