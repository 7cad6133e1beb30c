/// What a search takes each character for: some Latin letters, nothing at all, or the end of a word.
enum FoldedLetters {
    /// Up to eight bytes of UTF-8, the first in the lowest byte.
    typealias Packed = UInt64

    /// The letters for every scalar of one or two bytes in UTF-8, a space for the end of a word.
    /// Read models are rebuilt through it.
    static let short: [Packed] = (0..<0x800).map { value in
        (letters(for: Unicode.Scalar(value)!) ?? " ").utf8.reversed().reduce(0) { $0 << 8 | Packed($1) }
    }

    /// The letters for a scalar: empty for a mark on a letter, nil where a word ends.
    static func letters(for scalar: Unicode.Scalar) -> String? {
        let properties = scalar.properties
        guard properties.canonicalCombiningClass == .notReordered else { return "" }
        guard properties.isAlphabetic || properties.numericType != nil else { return nil }
        return properties.lowercaseMapping.unicodeScalars.reduce(into: "") { letters, lower in
            if let latin = cyrillic[lower] ?? marked[lower] {
                letters += latin
            } else if lower.properties.canonicalCombiningClass == .notReordered {
                letters.unicodeScalars.append(lower)
            }
        }
    }

    private static let cyrillic: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z", "и": "i",
        "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ф": "f",
        "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu",
        "я": "ia",
        "ғ": "g", "ӣ": "i", "қ": "k", "ӯ": "u", "ҳ": "h", "ҷ": "j", "ң": "n", "ө": "o", "ү": "u",
    ]

    /// Latin letters with marks, by their plain letter; and q, w and y, by the letter they sound like.
    private static let marked: [Unicode.Scalar: String] = {
        let rows = [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįıyýÿŷ"), ("j", "ĵ"), ("k", "ķq"), ("l", "ĺļľł"), ("n", "ñńņňŋ"),
            ("o", "òóôõöøōŏő"),
            ("r", "ŕŗř"),
            ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("v", "wŵ"), ("z", "źżž"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (letter, marked) in rows {
            for scalar in marked.unicodeScalars { table[scalar] = letter }
        }
        return table
    }()
}
