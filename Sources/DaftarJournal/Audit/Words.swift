/// The words of a text, for a look at English prose.
enum Words {
    /// Runs of letters, with the hyphens and apostrophes inside them, in small letters; the month of May keeps its capital.
    static func of(_ text: String) -> [String] {
        // What a letter is takes Unicode long to say, and most prose that is looked at has none but those of ASCII.
        let words =
            text.utf8.allSatisfy { $0 < 0x80 }
            ? text.utf8.split { !isPartOfWord($0) }.map { Substring($0) }
            : text.split { !($0.isLetter || $0 == "-" || $0 == "'") }
        return words.map { $0 == "May" ? "May" : $0.lowercased() }
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "-"), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
