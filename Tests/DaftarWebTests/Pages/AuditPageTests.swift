import DaftarDomain
import DaftarJournal
import DaftarTesting
import DaftarWeb
import Foundation
import Testing

struct AuditPageTests {
    private let room: Newsroom

    init() throws { room = try Newsroom() }

    /// Stores a copy of the herald and records a claim with words from it.
    private func quote(_ words: String, from text: String) throws {
        let path = room.folder("copy.txt")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let file = try SourceFile(path)
        let journal = try Journal(room.path)
        let herald = Newsroom.slug("herald")
        let storing = journal.storing(file, id: "copy", isDryRun: false, restored: {}) { _, sha in
            Snapshot(sha256: sha, source: herald, mediaType: "text/plain", bytes: file.bytes.count)
        }
        _ = try journal.record([storing], by: "ana", at: Newsroom.now)
        let account = Attribution(
            id: AttributionID(1), relation: .asserts, source: herald, basis: .verbatim,
            evidence: Evidence(selector: .quote(exact: words, prefix: nil, suffix: nil)))
        try room.record(
            .makeClaim(
                Claim(id: ClaimID(1), text: "It was quoted.", attributions: [account]),
                about: DevelopmentID(1)))
    }

    @Test func `a rule has a page that says what it finds and links to what it found`() {
        let all = room.page("/audit")
        #expect(all.contains("href=\"/audit/A03\""))
        let page = room.page("/audit/A03")
        // The first and the last development rest on the herald alone; of the second, the envoy is silent.
        #expect(page.contains("All that is said of it comes from herald"))
        #expect(page.contains("href=\"/d/1\""))
        #expect(room.get("/audit/A99").status == 404)
    }

    @Test func `words that stand in the kept copy are found, and nothing is missing`() throws {
        try quote("the ferry stops at noon", from: "They say that the ferry stops at noon.")
        #expect(room.page("/audit").contains("1 of 1 quotes found again in their copies."))
        #expect(room.page("/audit/A10").contains("Nothing."))
        #expect(room.page("/audit/A07").contains("Nothing."))
    }

    @Test func `words that do not are an error, as on the command line`() throws {
        try quote("the ferry sank", from: "They say that the ferry stops at noon.")
        #expect(room.page("/audit/A07").contains("href=\"/c/4\""))
        #expect(room.page("/audit").contains("<h1>1 error,"))
    }

    @Test func `what was found then is found again`() throws {
        let before = room.page("/audit?known=8")
        try quote("the ferry sank", from: "They say that the ferry stops at noon.")
        #expect(room.page("/audit?known=8").contains("<h1>0 errors,"))
        #expect(before.contains("<h1>0 errors,"))
    }
}
