import DaftarDomain

// Texts and dates: plain ones, and those that trip a careless reader, writer, table or query.

extension SeededGenerator {
    private static let plain = [
        "delegations", "met", "at", "the", "bridge", "both", "shores", "deny", "shelling", "water", "post",
        "drone", "plant", "opened", "talks", "resumed", "three", "guards", "wounded", "road", "closed",
        "until", "morning", "переговоры", "граница", "посол", "вызван", "чек", "ара", "жолугушуу",
        "көпүрө", "өткөрүү", "дептер", "ҷаласа", "сарҳад", "гуфтушунид", "ҳукумат", "қарордод",
    ]

    /// Quotes, escapes, markup, formulas, wildcards, composed and decomposed letters, joiners,
    /// right-to-left.
    private static let awkward = [
        "\"closed\"", "it's", "a\\b", "</script>", "=1+1", "100%", "_x_", "a,b;c", "née", "ne\u{301}e",
        "й", "и\u{306}", "👩‍👩‍👧", "🇰🇬", "שלום", "…", "№7", "\u{a0}", "#27", "d8", "--", "NULL", "/", "×",
        "𝛌", "{}", "[x](y)", "|", "ß", "İ",
    ]

    private mutating func word() -> String { chance(6) ? pick(Self.awkward) : pick(Self.plain) }

    /// A line of text.
    mutating func text(_ count: ClosedRange<Int>) -> String {
        // A plain word first, so that a text is never blank.
        ([pick(Self.plain)] + many(count.lowerBound - 1...count.upperBound - 1) { $0.word() }).joined(
            separator: " ")
    }

    /// So many words, without spaces of their own.
    mutating func words(_ count: ClosedRange<Int>) -> String {
        many(count) { $0.pick(Self.plain) }.joined(separator: " ")
    }

    /// Text with lines and tabs.
    mutating func note() -> String {
        many(1...3) { $0.text(3...12) }.joined(separator: pick(["\n", "\n\n", "\n\t", " "]))
    }

    mutating func reason() -> String { text(2...8) }

    /// A date of any sort that EDTF has, most often a day of 2019 to 2024.
    mutating func date() -> EDTFDate {
        let day = Day(year: 2019, month: 1, day: 1)! + int(0...2190)
        let iso = day.text
        let month = String(iso.prefix(7))
        let year = String(iso.prefix(4))
        if chance(65) { return try! EDTFDate(iso) }
        let sorts = [
            iso + "?", iso + "~", iso + "%", month, month + "~", year, year + "?", "\(year.prefix(3))X",
            "19XX", "\(year)-XX-\(iso.suffix(2))", month + "-XX", "\(year)-\(int(21...24))",
            "\(year)?-\(month.suffix(2))-\(iso.suffix(2))", "\(iso)T\(int(10...23)):30:00Z",
            "\(iso)T09:05:00+06:00", "\(iso)/\((day + int(0...40)).text)", "\(month)/..", "../\(month)",
            "\(iso)/", "/\(iso)", "[\(iso),\((day + 1).text)]", "{\(month),\((day + 400).text)}",
            "[..\(iso)]", "-0044-03-15", "0000", "Y-170000", "\(year)S2",
        ]
        let text = pick(sorts)
        // The 31st of any month and the like: the day itself will do.
        return (try? EDTFDate(text)) ?? (try! EDTFDate(iso))
    }
}
