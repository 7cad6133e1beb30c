package import DaftarDomain
package import DaftarJournal
package import DaftarProjections

/// What a record is called: a development's title, a claim's words, an actor's name.
package struct RecordName {
    let reader: ReadModelReader
    let moment: AsOf

    package init(reader: ReadModelReader, moment: AsOf = .now) {
        self.reader = reader
        self.moment = moment
    }

    /// Whether the text is a number such as d8, c22, a31 or s4, and not a name.
    package static func isNumber(_ text: String) -> Bool {
        DevelopmentID(text) != nil || ClaimID(text) != nil || AttributionID(text) != nil
            || StanceID(text) != nil
    }

    package func name(of subject: String) throws -> String? {
        if let id = DevelopmentID(subject) { return try reader.development(id, at: moment)?.value.title }
        if let id = ClaimID(subject) { return try reader.claim(id, at: moment)?.value.text }
        if let id = StanceID(subject) { return try reader.stance(id, at: moment)?.value.words }
        return try name(ofAnySlug: subject)
    }

    package func name(of record: RecordReference) throws -> String? {
        let slug = Slug(record.id)
        switch record.noun {
        case .actor: return try slug.flatMap { try reader.actor($0, at: moment) }?.name
        case .source: return try slug.flatMap { try reader.source($0, at: moment) }?.name
        case .issue: return try slug.flatMap { try reader.issue($0, at: moment) }?.name
        default: return try name(of: record.id)
        }
    }

    /// How a command is told which record is meant: by its name, with what it is where others share that.
    package func reference(to record: RecordReference) throws -> String {
        let nouns: [Noun] = [.actor, .source, .issue]
        guard nouns.contains(record.noun) else { return record.id }
        let sharing = try nouns.filter { try name(of: RecordReference($0, record.id)) != nil }
        return sharing.count > 1 ? "\(record.noun.rawValue):\(record.id)" : record.id
    }

    private func name(ofAnySlug text: String) throws -> String? {
        guard let slug = Slug(text) else { return nil }
        return try reader.actor(slug, at: moment)?.name ?? reader.source(slug, at: moment)?.name
            ?? reader.issue(slug, at: moment)?.name
    }
}
