import DaftarDomain
import Testing

@Suite struct SourceTextTests {
    private let text = SourceText(
        "The minister said: \u{201C}No ferry will land\u{201D}.\n\nNobody\u{2019}s  boat\u{A0}was turned back; no boat came."
    )

    private func found(_ words: String, in text: SourceText? = nil) -> String? {
        guard case .found(let place) = (text ?? self.text).find(words) else { return nil }
        return (place.isExact ? "" : "~") + (text ?? self.text).words(place.range)
    }

    @Test(arguments: [
        ("No ferry will land", "No ferry will land"),
        ("  No ferry will land\n", "No ferry will land"),
        ("\"No ferry will land\"", "~\u{201C}No ferry will land\u{201D}"),
        ("\u{AB}No ferry will land\u{BB}", "~\u{201C}No ferry will land\u{201D}"),
        ("'No  ferry\twill land'.", "~\u{201C}No ferry will land\u{201D}."),
        ("land\". Nobody's boat was", "~land\u{201D}.\n\nNobody\u{2019}s  boat\u{A0}was"),
        ("turned back", "turned back"),
    ])
    func `words are found as they are, or with other spaces and quote marks`(words: String, found: String) {
        #expect(self.found(words) == found)
    }

    @Test(arguments: [
        "no ferry will land", "No ferry would land", "No ferry-will land", "Nof erry", "Noferry will land",
        "boats",
        "No ferry will land.", "turned\u{2011}back", "", " ", "minist\u{E9}r",
    ])
    func `nothing that differs by more is found`(words: String) {
        #expect(found(words) == nil)
    }

    @Test func `words as they are win over words with other spaces`() {
        let text = SourceText("a  b, and a b")
        #expect(text.find("a b") == .found(QuotePlace(range: 10..<13, isExact: true)))
        #expect(
            text.find("a\nb")
                == .ambiguous([
                    QuotePlace(range: 0..<4, isExact: false), QuotePlace(range: 10..<13, isExact: false),
                ]))
    }

    @Test func `words that stand twice are told apart by what stands around them`() {
        let text = SourceText("one boat, two boat, red boat")
        let places = [4..<8, 14..<18, 24..<28].map { QuotePlace(range: $0, isExact: true) }
        #expect(text.find("boat") == .ambiguous(places))
        #expect(text.find("boat", after: "two ") == .found(places[1]))
        #expect(text.find("boat", before: ", two") == .found(places[0]))
        #expect(
            text.find("boat", after: "two", before: ", red")
                == .found(QuotePlace(range: 14..<18, isExact: false)))
        #expect(text.find("boat", after: "blue ") == .notFound(beginning: 4..<8))
    }

    @Test func `of many places the first three are told, and those behind them are still told apart`() {
        let text = SourceText(String(repeating: "boat, ", count: 100) + "last boat")
        let places = [0..<4, 6..<10, 12..<16].map { QuotePlace(range: $0, isExact: true) }
        #expect(text.find("boat") == .ambiguous(places))
        #expect(text.find("boat", after: "last ") == .found(QuotePlace(range: 605..<609, isExact: true)))
        #expect(text.find("boat ,") == .notFound(beginning: 0..<4))
    }

    @Test func `of words that stand nowhere, the longest beginning is told in whole words`() {
        func beginning(_ words: String) -> String? {
            guard case .notFound(let range?) = text.find(words) else { return nil }
            return text.words(range)
        }
        #expect(beginning("No ferry will landing-craft") == "No ferry will")
        #expect(beginning("Nobody's boat was turned over") == "Nobody\u{2019}s  boat\u{A0}was turned")
        #expect(beginning("\"No ferry\" will") == "\u{201C}No")
        #expect(beginning("Nowhere") == nil)
        #expect(beginning("x") == nil)
    }

    @Test func `positions count code points, and no letter is parted from its accent`() {
        // U+1F6A4 is two UTF-16 units and four bytes; the e is followed by a combining acute.
        let text = SourceText("\u{1F6A4} ne\u{301}e, nee")
        #expect(text.count == 11)
        #expect(text.find("nee") == .found(QuotePlace(range: 8..<11, isExact: true)))
        #expect(text.find("ne\u{301}e") == .found(QuotePlace(range: 2..<6, isExact: true)))
        #expect(SourceText("ne\u{301}e").find("ne") == .notFound(beginning: 0..<2))
        #expect(text.find("n\u{E9}e") == .notFound(beginning: nil))
    }

    @Test func `a selector holds the text's own words and what stands around them, cut between words`() {
        let long = SourceText(
            "Yesterday the ministry of ferries announced that \u{201C}no boat\u{201D} would be allowed to cross the lake."
        )
        guard case .found(let place) = long.find("\"no boat\"") else {
            Issue.record("not found")
            return
        }
        #expect(
            long.quote(at: place.range)
                == .quote(
                    exact: "\u{201C}no boat\u{201D}", prefix: "of ferries announced that ",
                    suffix: " would be allowed to cross the"))
        #expect(SourceText("boat").quote(at: 0..<4) == .quote(exact: "boat", prefix: nil, suffix: nil))
        #expect(SourceText("a boat.").quote(at: 2..<6) == .quote(exact: "boat", prefix: "a ", suffix: "."))
    }
}
