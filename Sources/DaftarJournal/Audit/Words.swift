/// The words of a text, for a look at English prose.
enum Words {
    /// Runs of letters, with the hyphens and apostrophes inside them, in small letters; the month of May keeps its capital.
    static func of(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0 == "-" || $0 == "'") }.map { $0 == "May" ? "May" : $0.lowercased() }
    }
}
