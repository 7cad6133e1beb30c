import DaftarAnswers

/// How many columns text takes in a terminal.
///
/// The rules are those of UAX #11 (East Asian Width) and, for emoji, UTS #51, applied to the grapheme clusters
/// of UAX #29 that the standard library finds. General categories and emoji properties come from the standard
/// library; it does not offer East Asian Width, so the wide ranges outside emoji are listed in `wide`.
///
/// Terminals differ where the standard leaves room. Ambiguous characters, Cyrillic among them, count as one
/// column; control characters count as none, and should have been replaced by ``SafeText`` before.
enum DisplayWidth {
    static func of(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// A cluster drawn as an emoji is two columns however many scalars it joins; any other is the sum of its
    /// scalars, which is what terminals that do not know clusters show as well.
    static func of(_ character: Character) -> Int {
        character.isDrawnAsEmoji ? 2 : character.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
        default: break
        }
        if isWide(scalar) { return 2 }
        if isMedialOrFinalJamo(scalar) { return 0 }
        if properties.isDefaultIgnorableCodePoint && scalar != softHyphen { return 0 }
        return 1
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        scalar >= wide[0].lowerBound && wide.contains { $0.contains(scalar) }
    }

    /// The vowels and final consonants that combine with a leading consonant into one Hangul syllable.
    private static func isMedialOrFinalJamo(_ scalar: Unicode.Scalar) -> Bool {
        ("\u{1160}"..."\u{11FF}").contains(scalar) || ("\u{D7B0}"..."\u{D7FF}").contains(scalar)
    }

    private static let softHyphen: Unicode.Scalar = "\u{AD}"

    /// East Asian Width W or F in `EastAsianWidth.txt` of Unicode 17.0, without the emoji, and with unassigned
    /// gaps inside a block closed.
    private static let wide: [ClosedRange<Unicode.Scalar>] = [
        "\u{1100}"..."\u{115F}",  // Hangul leading consonants
        "\u{2329}"..."\u{232A}",  // angle brackets
        "\u{2630}"..."\u{2637}",  // trigrams
        "\u{268A}"..."\u{268F}",  // monograms and digrams
        "\u{2E80}"..."\u{303E}",  // CJK radicals and punctuation
        "\u{3041}"..."\u{3247}",  // kana, enclosed CJK letters
        "\u{3250}"..."\u{A4CF}",  // CJK ideographs, Yi
        "\u{A960}"..."\u{A97C}",  // Hangul leading consonants, extended
        "\u{AC00}"..."\u{D7A3}",  // Hangul syllables
        "\u{F900}"..."\u{FAFF}",  // CJK compatibility ideographs
        "\u{FE10}"..."\u{FE19}",  // vertical forms
        "\u{FE30}"..."\u{FE6B}",  // CJK compatibility and small forms
        "\u{FF01}"..."\u{FF60}",  // full-width forms
        "\u{FFE0}"..."\u{FFE6}",  // full-width signs
        "\u{16FE0}"..."\u{18DF2}",  // Tangut, Khitan
        "\u{1AFF0}"..."\u{1B2FB}",  // kana supplements, Nushu
        "\u{1D300}"..."\u{1D376}",  // Tai Xuan Jing symbols, counting rods
        "\u{1F200}"..."\u{1F265}",  // enclosed ideographs
        "\u{20000}"..."\u{3FFFD}",  // the supplementary and tertiary ideographic planes
    ]
}

extension Character {
    /// Whether a terminal draws a picture: an emoji by default, or one made so by variation selector 16, a skin
    /// tone or another emoji joined to it.
    fileprivate var isDrawnAsEmoji: Bool {
        guard let first = unicodeScalars.first?.properties, first.isEmoji else { return false }
        return first.isEmojiPresentation
            || unicodeScalars.dropFirst().contains { $0 == "\u{FE0F}" || $0.properties.isEmojiPresentation }
    }
}
