import DaftarDomain

extension RecordReference {
    /// Whether it has fields of its own, which are corrected one by one and each have somebody who set them.
    package var hasFields: Bool { [.development, .claim, .actor, .source].contains(noun) }
}

extension Problem {
    private static let withFields = "a development, claim, actor or source can"

    /// A correction of what has no fields.
    package init(cannotCorrect record: RecordReference) {
        let mend =
            switch record.noun {
            case .attribution: "daftar retract \(record.id) --because …, then daftar claim … says it anew"
            case .stance: "daftar retract \(record.id) --because …, then record it anew"
            default: "daftar add \(record.noun.rawValue) … under another name"
            }
        self.init(
            .usage, "\(article(record.noun)) cannot be corrected", at: record.id, why: Self.withFields,
            mend: mend)
    }

    /// Blame for what has no fields.
    package init(cannotBlame record: RecordReference) {
        self.init(
            .usage, "\(article(record.noun)) has no fields to blame anybody for", at: record.id,
            why: Self.withFields, mend: "daftar show \(record.id) --history says who recorded it")
    }

    /// A record that is there, and was recorded after the moment asked about.
    package init(notKnownThen id: String, recorded event: Int) {
        self.init(
            .notFound, "\(id) was not known then", at: "--known", why: "it was recorded as #\(event)",
            mend: "--known '#\(event)', or a later moment")
    }
}
