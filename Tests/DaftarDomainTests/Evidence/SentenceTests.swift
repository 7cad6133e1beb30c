import DaftarDomain
import Testing

struct SentenceTests {
    private let text = SourceText(
        "No ferry lands. \u{201C}If they come back, we will answer,\u{201D} he said. "
            + "He may! Mr. Orme left (at 3.5 knots.) Then\nnight"
    )

    private func around(_ words: String) -> String? {
        guard case .found(let place) = text.find(words) else { return nil }
        let words = text.sentences(around: place.range).split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }

    @Test(arguments: [
        ("ferry", "No ferry lands."),
        ("No ferry lands.", "No ferry lands."),
        ("we will answer", "\u{201C}If they come back, we will answer,\u{201D} he said."),
        (
            "lands. \u{201C}If",
            "No ferry lands. \u{201C}If they come back, we will answer,\u{201D} he said."
        ),
        ("He may", "He may!"),
        ("3.5", "Orme left (at 3.5 knots.)"),
        ("Then", "Then"),
        ("night", "night"),
    ])
    func `a sentence goes from stop to stop, or to the end of its line`(words: String, sentence: String) {
        #expect(around(words) == sentence)
    }
}
