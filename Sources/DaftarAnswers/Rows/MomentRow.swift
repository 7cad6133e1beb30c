package import DaftarDomain

/// What a question was asked of, and what that meant.
package struct MomentRow: Encodable {
    package var asof: String?
    package var reported: String?
    /// The last event included; −1 is an empty journal.
    package var known: Int
    /// The same for people; nil where nothing limits it.
    package let words: String?

    package init(_ moment: AsOf, head: Int) {
        asof = moment.asof?.text
        reported = moment.reported?.text
        known = moment.known ?? head
        words = MomentText.words(moment)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(asof, forKey: .asof)
        try container.encode(reported, forKey: .reported)
        try container.encode(known, forKey: .known)
    }

    private enum Key: CodingKey { case asof, reported, known }
}
