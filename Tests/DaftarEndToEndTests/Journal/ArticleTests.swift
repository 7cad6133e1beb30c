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

    /// Everything that looks like a place in a text, wherever it stands in an event.
    private static func evidence(in value: JSON) -> [JSON] {
        if value["sha256"] != .null, value["start"] != .null { return [value] }
        return value.elements.flatMap(evidence) + value.fields.values.flatMap(evidence)
    }
}

private let article = ProcessInfo.processInfo.environment["DAFTAR_ARTICLE"]
