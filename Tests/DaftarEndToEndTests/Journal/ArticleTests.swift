import Foundation
import Testing

/// The quotes of the border journal against the article, which is not kept here.
///
/// `DAFTAR_ARTICLE` names the file; without it these tests are skipped.
@Suite(.enabled(if: article != nil, "DAFTAR_ARTICLE does not name the article")) struct ArticleTests {
    private func sha256(_ data: Data) throws -> String {
        let outcome = try Program(executable: "sha256sum").run(stdin: data)
        return String(outcome.stdout.text.prefix(64))
    }

    @Test func `every quote is where the journal says, word for word`() throws {
        let bytes = try Data(contentsOf: URL(filePath: #require(article)))
        let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let snapshot = try sha256(bytes)
        let quotes = try Repository.text(of: "Events/kyrgyz-tajik-border/log/0000000000.jsonl").split(
            separator: "\n"
        )
        .flatMap { try Self.evidence(in: JSON(Data($0.utf8))) }
        #expect(quotes.count > 10)
        for quote in quotes {
            #expect(quote["snapshot"].text == snapshot)
            let (start, end) = (try #require(quote["start"].number), try #require(quote["end"].number))
            var words = String.UnicodeScalarView()
            words.append(contentsOf: text[start..<end])
            #expect(try sha256(Data(String(words).utf8)) == quote["sha256"].text, "\(start)–\(end)")
        }
    }

    @Test func `the audit finds every quote again, and fails when a letter of the article is another`() throws
    {
        let desk = try Desk(empty: ())
        try copyContents(of: Repository.border, to: desk.journal)
        let path = try #require(article)
        let audited = try desk.answer("audit", "--snapshot", path)["audited"]
        #expect(audited["quotes"] == audited["quotesFound"] && audited["quotes"] == 17)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        // In the first quotation of Tashiyev, and in the paragraph before.
        for (place, quotes) in [(1300, ["c50", "c54"]), (1200, [])] {
            var letters = Array(text.unicodeScalars)
            letters[place] = letters[place] == "x" ? "y" : "x"
            try desk.write(String(String.UnicodeScalarView(letters)), to: "changed.txt")
            let outcome = try desk.run("audit", "A07", "A10", "--snapshot", "changed.txt", "--json")
            #expect(outcome.exitCode == 3)
            let findings = try JSON(outcome.stdout.data)["findings"].elements
            #expect(
                findings.filter { $0["rule"] == "A07" }.flatMap { $0["records"].elements }.compactMap(\.text)
                    == quotes)
            #expect(findings.contains { $0["rule"] == "A10" && $0["severity"] == "error" })
        }
    }

    /// Everything that looks like a place in a text, wherever it stands in an event.
    private static func evidence(in value: JSON) -> [JSON] {
        if value["sha256"] != .null, value["start"] != .null { return [value] }
        return value.elements.flatMap(evidence) + value.fields.values.flatMap(evidence)
    }
}

private let article = ProcessInfo.processInfo.environment["DAFTAR_ARTICLE"]
