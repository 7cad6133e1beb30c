import DaftarProjections

/// Text in which the words that were searched for are marked, in whatever spelling or script they stand there.
struct MarkedWords {
    private let wanted: [String]

    /// - Parameter query: what was searched for.
    init(_ query: String) { wanted = SearchFolding.words(query) }

    func html(_ text: String) -> HTML {
        var result = HTML.empty
        var rest = Substring(text)
        while let first = rest.first {
            let isWord = Self.isOfWord(first)
            let piece = rest.prefix { Self.isOfWord($0) == isWord }
            let isWanted = isWord && isWanted(piece)
            result = result + (isWanted ? mark { String(piece) } : HTML(String(piece)))
            rest = rest.dropFirst(piece.count)
        }
        return result
    }

    /// Whether every word that was searched for stands in the text.
    func holdsAll(_ text: String) -> Bool {
        let words = SearchFolding.words(text)
        return wanted.allSatisfy { wanted in words.contains { $0.hasPrefix(wanted) } }
    }

    private func isWanted(_ word: Substring) -> Bool {
        SearchFolding.words(String(word)).contains { folded in wanted.contains { folded.hasPrefix($0) } }
    }

    private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
