/// What a text may be: its greatest length in characters, and that it holds nothing that cannot be
/// read.
struct TextRule {
    let limit: Int
    /// Unicode scalars for each character: a family emoji has seven, and a letter may carry any number of marks.
    static let scalarsPerCharacter = 8
    /// The control characters that it may hold.
    var controls: Set<Unicode.Scalar> = []

    static let title = TextRule(limit: 300)
    static let because = TextRule(limit: 1000)
    static let statement = TextRule(limit: 2000)
    static let note = TextRule(limit: 8000, controls: ["\n", "\t"])
    /// The words of a text as they stand there, with whatever white space is between them.
    static let quote = TextRule(limit: 2000, controls: ["\t", "\n", "\u{B}", "\u{C}", "\r", "\u{85}"])

    func check(_ text: String, field: String) throws(Rejection) {
        if !text.unicodeScalars.contains(where: Self.isSeen) {
            throw .invalid(field: field, text: text, .empty)
        }
        if text.count > limit || text.unicodeScalars.count > limit * Self.scalarsPerCharacter {
            throw .invalid(field: field, text: text, .tooLong(limit: limit))
        }
        let isReadable = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.generalCategory != .control || controls.contains(scalar)
        }
        if !isReadable { throw .invalid(field: field, text: text, .controlCharacter) }
    }

    /// Whether a character leaves anything on paper: spaces do not, nor do joiners and marks of direction.
    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
    }

    func checkIfPresent(_ text: String?, field: String) throws(Rejection) {
        if let text { try check(text, field: field) }
    }
}

extension TextRule {
    /// An optional note: absent, or readable.
    func check(_ text: String?, field: String) throws(Rejection) { try checkIfPresent(text, field: field) }
}
