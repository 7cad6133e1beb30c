import DaftarAnswers
import Testing

@testable import DaftarCLI

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("\u{1B}[2J", "\\u{1b}[2J"), ("\u{1B}]0;owned\u{7}", "\\u{1b}]0;owned\\u{7}"),
        ("\u{9B}31m", "\\u{9b}31m"),
        ("a\rb", "a\\u{d}b"), ("a\nb", "a\\u{a}b"), ("a\r\nb", "a\\u{d}\\u{a}b"), ("a\tb", "a\\u{9}b"),
        ("\u{0}", "\\u{0}"), ("\u{7F}", "\\u{7f}"), ("\u{85}", "\\u{85}"),
        ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
    ])
    func `a control character becomes visible`(hostile: String, shown: String) {
        #expect(SafeText.escape(hostile) == shown)
    }

    @Test(arguments: Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0x200E, 0x200F, 0x061C])
    func `a mark that turns the reading order becomes visible`(value: Int) throws {
        let mark = try #require(Unicode.Scalar(UInt32(value)))
        #expect(SafeText.escape("a\(mark)b") == "a\\u{\(String(value, radix: 16))}b")
    }

    @Test func `no control character is left of all there are`() {
        let all = (0...0x9F).compactMap(Unicode.Scalar.init).map(Character.init)
        let left = SafeText.escape(String(all)).unicodeScalars.filter {
            $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
        }
        #expect(left.isEmpty)
    }

    @Test(arguments: [
        "Japarov and Rahmon meet", "Ҷабборов ва Раҳмон", "Боевые действия в Баткене", "👩‍👩‍👧‍👦", "می‌خواهم",
        "e\u{301}", "back\\slash",
    ])
    func `other text stays as it is`(text: String) {
        #expect(SafeText.escape(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func `a control that shares a grapheme with a mark is found`() {
        #expect(SafeText.escape("\u{1B}\u{301}[31m").utf8.contains(0x1B) == false)
    }
}
