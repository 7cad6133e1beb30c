import Testing

@testable import DaftarCLI

@Suite struct WordWrapTests {
    @Test func `text breaks at spaces`() {
        #expect(WordWrap.lines(of: "Japarov and Rahmon meet", columns: 11) == ["Japarov and", "Rahmon meet"])
        #expect(
            WordWrap.lines(of: "Japarov and Rahmon meet", columns: 10) == ["Japarov", "and Rahmon", "meet"])
    }

    @Test func `text that fits is left alone`() {
        #expect(WordWrap.lines(of: "two  spaces ", columns: 12) == ["two  spaces "])
        #expect(WordWrap.lines(of: "", columns: 5) == [""])
    }

    @Test func `a long word breaks between graphemes`() {
        #expect(WordWrap.lines(of: "Баткенская область", columns: 6) == ["Баткен", "ская", "област", "ь"])
        #expect(
            WordWrap.lines(of: "e\u{301}e\u{301}e\u{301}", columns: 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    }

    @Test func `a wide character never straddles the edge`() {
        #expect(WordWrap.lines(of: "漢字漢字", columns: 5) == ["漢字", "漢字"])
        #expect(WordWrap.lines(of: "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", columns: 1) == ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"])
    }

    @Test func `spaces alone leave an empty line`() {
        #expect(WordWrap.lines(of: "      ", columns: 3) == [""])
    }
}
