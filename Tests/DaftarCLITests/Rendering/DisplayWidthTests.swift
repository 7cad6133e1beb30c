import Testing

@testable import DaftarCLI

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        "Ғ", "ғ", "Ӣ", "ӣ", "Қ", "қ", "Ӯ", "ӯ", "Ҳ", "ҳ", "Ҷ", "ҷ", "Ң", "ң", "Ө", "ө", "Ү", "ү", "Ё", "Й",
    ])
    func `a Tajik or Kyrgyz letter takes one column`(letter: String) {
        #expect(DisplayWidth.of(letter) == 1)
    }

    @Test(arguments: [
        ("", 0), ("daftar", 6), ("Дафтар", 6), ("дептер", 6), ("Кыргызстан – Таджикистан", 24),
        ("naïve", 5), ("«Ворух»", 7), ("█▌▏", 3), ("…", 1), ("± 3.1 °C", 8),
    ])
    func `letters and signs take one column each`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("И\u{304}", 1), ("У\u{304}", 1), ("e\u{301}", 1), ("a\u{300}\u{323}\u{20DD}", 1), ("\u{301}", 0),
        ("Ӣ\u{301}сфара", 6), ("\u{200B}", 0), ("\u{FEFF}a", 1), ("a\u{AD}b", 3),
    ])
    func `combining marks and invisible characters take none`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("漢字", 4), ("かな", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("\u{3000}", 2),
        ("か\u{3099}", 2), ("中a文", 5), ("𠀀", 2),
    ])
    func `East Asian wide characters take two`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇰🇬🇹🇯", 4), ("❤️", 2), ("❤️‍🔥", 2), ("☝🏽", 2), ("1️⃣", 2), ("🏴‍☠️", 2), ("7#*", 3),
        ("☀", 1),
    ])
    func `an emoji takes two however many scalars it joins`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test func `a conjunct that is one grapheme takes as many columns as its letters`() {
        #expect(DisplayWidth.of("क्ष") == 2)
    }

    @Test func `control characters take none`() {
        #expect(DisplayWidth.of("\u{1B}\u{7}\u{9B}\r\n\t") == 0)
    }
}
