import DaftarDomain
import DaftarTesting
import Testing

@Suite struct QuoteCheckTests {
    private let text = SourceText(
        "From Monday \u{201C}no ferry\u{201D} will land without a pilot; no ferry will wait.")

    /// A stand-in for SHA-256, which this room does not have: the FNV-1a hash, four times.
    private func hash(_ text: String) -> SHA256Hex {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return SHA256Hex(
            String(repeating: String(repeating: "0", count: 16 - digits.count) + digits, count: 4))!
    }

    private func check(_ exact: String, _ prefix: String? = nil, _ suffix: String? = nil) -> QuoteCheck {
        text.check(.quote(exact: exact, prefix: prefix, suffix: suffix), sha256: hash)
    }

    @Test func `a quote holds where its words stand between what stands around them`() {
        #expect(check("no ferry") == .holds(13..<21))
        #expect(check("no ferry", "\u{201C}", "\u{201D} will") == .holds(13..<21))
        #expect(check("no ferry", "; ", " will wait") == .holds(50..<58))
    }

    @Test func `other spaces and quote marks are told`() {
        #expect(check("\"no ferry\"", "Monday ") == .holdsLoosely(12..<22))
        #expect(check("no\nferry") == .holdsLoosely(13..<21))
        #expect(check("no ferry", "Monday '", "' will") == .holdsLoosely(13..<21))
        #expect(check("no ferry", "pilot;", "will wait") == .holdsLoosely(50..<58))
    }

    @Test func `words that stand elsewhere, or nowhere, do not hold`() {
        #expect(check("no ferry", "Tuesday ") == .elsewhere(13..<21))
        #expect(check("no ferry", nil, " will fly") == .elsewhere(13..<21))
        #expect(check("no ferry shall") == .notFound(beginning: 50..<58))
        #expect(check("No boat") == .notFound(beginning: nil))
        #expect(
            SourceText("").check(.quote(exact: "a", prefix: nil, suffix: nil), sha256: hash)
                == .notFound(beginning: nil))
    }

    @Test func `a position holds where the words have the recorded hash`() {
        func check(_ start: Int, _ end: Int, _ words: String) -> QuoteCheck {
            text.check(.position(start: start, end: end, sha256: hash(words)), sha256: hash)
        }
        #expect(check(13, 21, "no ferry") == .holds(13..<21))
        #expect(check(13, 21, "no boats") == .otherWords(13..<21))
        #expect(check(12, 20, "no ferry") == .otherWords(12..<20))
        #expect(check(70, 71, ".") == .outOfBounds(length: 69))
        #expect(check(68, 69, ".") == .holds(68..<69))
        #expect(check(68, 70, ".") == .outOfBounds(length: 69))
    }

    @Test(arguments: [1, 2_023, 0xDAF7A5] as [UInt64])
    func `what was found checks, and no longer after a letter of it changed`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array(" \n\u{A0}ab\u{301}c\u{201C}\"'.\u{1F6A4}дб".unicodeScalars)
        var checked = 0
        for _ in 0..<400 {
            let scalars = (0..<generator.int(1...120)).map { _ in generator.pick(alphabet) }
            let text = SourceText(String(String.UnicodeScalarView(scalars)))
            let start = generator.int(0...scalars.count - 1)
            let end = generator.int(start + 1...scalars.count)
            // Words that end before an accent are not found as they are.
            guard end == scalars.count || scalars[end] != "\u{301}" else { continue }
            let words = text.words(start..<end)
            let place: QuotePlace
            switch text.find(words) {
            case .found(let found): place = found
            case .ambiguous(let places): place = generator.pick(places)
            case .notFound: continue
            }
            #expect(place.isExact, "seed \(seed)")
            let quote = text.quote(at: place.range)
            let position = text.fingerprint(at: place.range, sha256: hash)
            guard case .holds = text.check(quote, sha256: hash) else {
                Issue.record("\(quote) in \(scalars), seed \(seed)")
                return
            }
            #expect(text.check(position, sha256: hash) == .holds(place.range), "seed \(seed)")
            var changed = scalars
            changed[generator.pick(Array(place.range))] = "z"
            let other = SourceText(String(String.UnicodeScalarView(changed)))
            #expect(other.check(position, sha256: hash) == .otherWords(place.range), "seed \(seed)")
            if text.find(words) == .found(place) {
                // The words stood once: now they stand nowhere, or only in what the context does not allow.
                switch other.check(quote, sha256: hash) {
                case .notFound, .elsewhere, .holdsLoosely: checked += 1
                default: Issue.record("\(quote) holds in \(changed), seed \(seed)")
                }
            }
        }
        #expect(checked > 50, "seed \(seed)")
    }
}
