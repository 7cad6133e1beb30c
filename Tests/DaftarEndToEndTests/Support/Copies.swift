import Foundation
import Testing

/// Copies of sources for the desk, and what is known of them beforehand.
enum Copies {
    static let text = "Tashiyev said: \u{201C}Give up  your claims\u{201D}.\nTwice he said: no, no.\n"

    static let page = """
        <!DOCTYPE html><html><head><title>Not read</title><style>p{}</style></head><body>
        <h1>Border</h1><p>He said: &laquo;we will <i>advance</i> our
        own&raquo;.</p><script>var s = "we will advance nothing"</script></body></html>
        """

    static func sha256(_ text: String) throws -> String {
        try String(Program(executable: "sha256sum").run(stdin: Data(text.utf8)).stdout.text.prefix(64))
    }
}

extension Desk {
    /// Stores a copy for a source, and says its SHA-256.
    @discardableResult
    func store(_ text: String, of source: String = "eurasianet", as name: String = "copy.txt") throws
        -> String
    {
        let path = try write(text, to: name)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try record("snapshot", path, "--source", source, "--quiet")
    }

    /// Where the bytes of a copy are.
    func copy(_ sha: String) -> String { daftar.folder.appending("snapshots/\(sha)") }

    func hasCopy(_ sha: String) -> Bool { FileManager.default.fileExists(atPath: copy(sha)) }

    /// What is said of the quote of an attribution.
    func check(_ attribution: String) throws -> String? {
        try answer("show", attribution)["attributions"][0]["quote"]["check"].text
    }
}
