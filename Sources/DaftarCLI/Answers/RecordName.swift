import DaftarDomain
import DaftarProjections

/// What a record is called: a development's title, a claim's words, an actor's name.
struct RecordName {
    let reader: ReadModelReader
    var moment = AsOf.now

    /// Whether the text is a number such as d8, c22, a31 or s4, and not a name.
    static func isNumber(_ text: String) -> Bool {
        DevelopmentID(text) != nil || ClaimID(text) != nil || AttributionID(text) != nil
            || StanceID(text) != nil
    }

    func name(of subject: String) throws -> String? {
        if let id = DevelopmentID(subject) { return try reader.development(id, at: moment)?.value.title }
        if let id = ClaimID(subject) { return try reader.claim(id, at: moment)?.value.text }
        if let id = StanceID(subject) { return try reader.stance(id, at: moment)?.value.words }
        guard let slug = Slug(subject) else { return nil }
        return try reader.actor(slug, at: moment)?.name ?? reader.source(slug, at: moment)?.name
            ?? reader.issue(slug, at: moment)?.name
    }
}
