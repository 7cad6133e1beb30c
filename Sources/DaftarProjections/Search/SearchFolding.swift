/// Brings spellings of one word together, so that a search finds it in whichever script and with whatever marks it was written.
///
/// Lower case; no diacritics; Cyrillic, with the letters of Kyrgyz (ң ө ү) and Tajik (ғ ӣ қ ӯ ҳ ҷ), turned into one simple Latin spelling; and Latin digraphs for
/// Cyrillic letters brought to the same spelling (kh and х → h, zh and ж → j, dzh → j, gh → g, q → k, ou → u). A key for comparing, not
/// a transliteration for reading.
package enum SearchFolding {
    /// The words of a text in folded form, in order.
    package static func words(_ text: String) -> [String] {
        text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { fold(String($0)) }
            .filter { !$0.isEmpty }
    }

    package static func fold(_ word: String) -> String {
        var latin = ""
        for scalar in decomposed(word) {
            if let letters = cyrillic[scalar] {
                latin += letters
            } else if scalar.properties.canonicalCombiningClass == .notReordered {
                latin.unicodeScalars.append(scalar)
            }
        }
        for (digraph, letter) in digraphs { latin = latin.replacing(digraph, with: letter) }
        return latin
    }

    /// Canonical decomposition of letters beyond ASCII, so that marks can be dropped. й and ё keep their letters through the table.
    private static func decomposed(_ word: String) -> [Unicode.Scalar] {
        word.lowercased().unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            if scalar.isASCII || cyrillic[scalar] != nil { return [scalar] }
            return base[scalar].map { [$0] } ?? [scalar]
        }
    }

    private static let digraphs = [
        ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("q", "k"), ("ou", "u"), ("ee", "i"), ("yy", "i"), ("y", "i"),
        ("ii", "i"), ("w", "v"),
    ]

    private static let cyrillic: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z", "и": "i", "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
        "ғ": "g", "ӣ": "i", "қ": "k", "ӯ": "u", "ҳ": "h", "ҷ": "j", "ң": "n", "ө": "o", "ү": "u",
    ]

    /// Latin letters with marks, by their plain letter.
    private static let base: [Unicode.Scalar: Unicode.Scalar] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"),
            ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, marked) in rows {
            for scalar in marked.unicodeScalars { table[scalar] = letter }
        }
        return table
    }()
}
