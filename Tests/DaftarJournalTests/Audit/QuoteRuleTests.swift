import DaftarDomain
import DaftarJournal
import Testing

/// A05, A07, A10: the words themselves.
struct QuoteRuleTests {
    let newsroom = try! Newsroom()

    private static let article = """
        Guards of the North may have fired first. "If they come back, we will answer," said Orme.
        The bridge stayed shut.
        """
    private static let copy = SHA256Hex(of: article)

    private func given(_ text: String, name: String = "article.txt") -> GivenCopy {
        GivenCopy(name: name, bytes: Array(text.utf8))
    }

    private func quoting(
        _ words: String, prefix: String? = nil, suffix: String? = nil, in copy: SHA256Hex? = Self.copy,
        hedge: Attribution.Hedge = .none
    ) -> Attribution {
        .asserts("gazette") {
            $0.basis = .verbatim
            $0.hedge = hedge
            $0.evidence = Evidence(
                selector: .quote(exact: words, prefix: prefix, suffix: suffix), snapshot: copy)
        }
    }

    /// The place of words in the article, with their hash and without them.
    private func pointing(to words: String, hedge: Attribution.Hedge = .none) throws -> Attribution {
        let start = try #require(Self.article.firstRange(of: words))
        let place = Self.article[..<start.lowerBound].unicodeScalars.count
        return .asserts("gazette") {
            $0.basis = .verbatim
            $0.hedge = hedge
            $0.evidence = Evidence(
                selector: .position(
                    start: place, end: place + words.unicodeScalars.count, sha256: SHA256Hex(of: words)),
                snapshot: Self.copy)
        }
    }

    @Test func `A05: quoted words hedge, the account does not`() throws {
        try newsroom.log(quoting("Guards of the North may have fired", in: nil))
        try newsroom.log(quoting("Guards of the North may have fired", in: nil, hedge: .may))
        try newsroom.log(quoting("The bridge was shut in May", in: nil))
        #expect(
            try newsroom.found("A05") == ["gazette hedges (\"may\"), and the account has no hedge": ["c1"]])
    }

    @Test func `A05: words that only a copy holds are read there`() throws {
        try newsroom.log(pointing(to: "may have fired first"))
        #expect(try newsroom.found("A05") == [:], "the words are not known")
        #expect(
            try newsroom.found("A05", in: given(Self.article)) == [
                "gazette hedges (\"may\"), and the account has no hedge": ["c1"]
            ])
    }

    @Test func `A05: the account hedges, the words do not; a hedge beside the quote is seen`() throws {
        try newsroom.log(quoting("The bridge stayed shut", hedge: .reportedly))
        try newsroom.log(quoting("we will answer", hedge: .conditional))
        try newsroom.log(quoting("we will answer", prefix: "If they come back, ", hedge: .conditional))
        let hedged = "filed as reportedly, and the words quoted from gazette hedge nothing"
        let conditional = "filed as conditional, and the words quoted from gazette hedge nothing"
        #expect(try newsroom.found("A05") == [hedged: ["c1"], conditional: ["c2"]])
        #expect(
            try newsroom.found("A05", in: given(Self.article)) == [hedged: ["c1"]],
            "in the copy, the sentence begins with if")
    }

    @Test func `A05: the claim is worded with a hedge that no account has`() throws {
        func log(_ text: String, _ hedge: Attribution.Hedge) throws {
            try newsroom.log {
                $0.claims = [claim(text, .asserts("gazette") { $0.hedge = hedge }, .asserts("herald"))]
            }
        }
        try log("The guards may have fired first.", .none)
        try log("The guards may have fired first.", .may)
        try log("The guards fired first in May.", .none)
        try newsroom.log { $0.claims = [claim("The guards may have fired.", .omits("gazette"))] }
        #expect(
            try newsroom.found("A05") == ["is worded with \"may\", and no account has a hedge": ["c1"]])
    }

    @Test func `A05: words of another language are not read as English`() throws {
        try newsroom.record(
            .addSource(Source(id: "zeitung", name: "Zeitung", kind: .article, language: "de-AT")))
        try newsroom.log(.asserts("zeitung") { $0.evidence = quoting("Es may sein", in: nil).evidence })
        #expect(try newsroom.found("A05") == [:])
    }

    @Test func `A07: quotes and fingerprints hold in the copy they name`() throws {
        try newsroom.log(
            quoting("Guards of the North may have fired first", hedge: .may),
            quoting("“If they come  back, we will answer,”", hedge: .conditional))
        try newsroom.log(pointing(to: "The bridge stayed shut."))
        #expect(try newsroom.found("A07") == [:], "without a copy there is nothing to find")
        #expect(try newsroom.found("A07", in: given(Self.article)) == [:])
        #expect(try newsroom.found("A10", in: given(Self.article)) == [:])
    }

    @Test func `A07: other words, words elsewhere, and a place beyond the end`() throws {
        try newsroom.log(quoting("The bridge was shut"))
        try newsroom.log(quoting("The bridge stayed shut", prefix: "said Vale. "))
        try newsroom.log(
            .asserts("gazette") {
                $0.evidence = Evidence(
                    selector: .position(start: 0, end: 3, sha256: SHA256Hex(of: "The")), snapshot: Self.copy)
            })
        try newsroom.log(
            .asserts("gazette") {
                $0.evidence = Evidence(
                    selector: .position(start: 900, end: 903, sha256: SHA256Hex(of: "The")),
                    snapshot: Self.copy)
            })
        #expect(
            try newsroom.found("A07", in: given(Self.article)) == [
                "the quoted words are not in article.txt": ["c1"],
                "the quoted words stand in article.txt, but not where they were": ["c2"],
                "other words than the quoted ones stand at 0–3 of article.txt": ["c3"],
                "the quote lies beyond the end of article.txt, which has 113 characters": ["c4"],
            ])
    }

    @Test func `A07 and A10: one letter changed in a quoted place`() throws {
        try newsroom.log(pointing(to: "The bridge stayed shut."))
        try newsroom.log(pointing(to: "Guards of the North"))
        let changed = given(Self.article.replacing("bridge", with: "ridges"))
        let place = Self.article.unicodeScalars.count - 23
        #expect(
            try newsroom.found("A07", in: changed) == [
                "other words than the quoted ones stand at \(place)–\(place + 23) of article.txt": ["c1"]
            ])
        let found = try newsroom.found("A10", in: changed)
        #expect(
            found.contains {
                $0.key.hasPrefix("article.txt is not the copy \(Self.copy.text.prefix(12))…")
                    && $0.value == []
            })
    }

    @Test func `A10: one letter changed outside of all quotes is enough`() throws {
        try newsroom.log(pointing(to: "The bridge stayed shut."))
        let changed = given(Self.article.replacing("fired", with: "tired"))
        #expect(try newsroom.found("A07", in: changed) == [:])
        #expect(
            try newsroom.found("A10", in: changed).count == 2, "the stranger, and the copy that is missing")
        let findings = try newsroom.journal.audit().findings
        #expect(findings.first { $0.rule == "A10" }?.severity == .warning, "nothing was given")
    }

    @Test func `A10: a copy that a source names is missing, with and without quotes from it`() throws {
        try newsroom.record(
            .reviseSource(
                "gazette", [FieldEdit(field: "snapshot", value: .string(Self.copy.text))], because: "read it")
        )
        let short = "\(Self.copy.text.prefix(12))…"
        #expect(try newsroom.found("A10") == ["the copy \(short) is not here": ["gazette"]])
        try newsroom.log(quoting("The bridge stayed shut", in: nil))
        try newsroom.log(
            .asserts("orme", via: ["gazette"]) { $0.evidence = quoting("we will", in: nil).evidence })
        #expect(
            try newsroom.found("A10") == [
                "the copy \(short) is not here, so 2 claims' quotes cannot be checked": ["gazette"]
            ])
        #expect(try newsroom.found("A10", in: given(Self.article)) == [:])
    }

    @Test func `A10: bytes that are no text are a note`() throws {
        let bytes: [UInt8] = [0xFF, 0xD8, 0xFF]
        let copy = SHA256Hex(of: bytes)
        try newsroom.log(quoting("The bridge stayed shut", in: copy))
        #expect(
            try newsroom.found("A10", in: GivenCopy(name: "page.jpg", bytes: bytes)) == [
                "the copy \(copy.text.prefix(12))… holds no text, so 1 claim's quote cannot be checked": [
                    "c1"
                ]
            ])
    }
}
