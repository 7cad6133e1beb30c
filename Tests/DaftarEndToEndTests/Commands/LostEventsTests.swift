import Foundation
import Testing

/// A log that lost its last events, hashes and all, after they had been read.
@Suite struct LostEventsTests {
    private let desk: Desk
    private let whole: [String: String]
    private let lost = "the log is not the one that was read before"
    private let why = "it held 17 events then, and no longer holds the last of them in its place"

    init() throws {
        desk = try Desk()
        let shorter = try Self.log(of: desk)
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        whole = try Self.log(of: desk)
        for (name, text) in shorter { try desk.write(text, to: name) }
    }

    /// The texts of the log's files, by name.
    private static func log(of desk: Desk) throws -> [String: String] {
        let names = ["log/0000000000.jsonl", "log/0000000000.leaves"]
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try desk.text(of: $0)) })
    }

    @Test func `every command that reads says so, and answers from what is there`() throws {
        for words in [["timeline"], ["show", "d1"], ["timeline", "-q"], ["search", "talks"]] {
            let outcome = try desk.run(words)
            #expect(outcome.exitCode == 0)
            #expect(outcome.stderr.text.hasPrefix("warning: \(lost): \(why)\n  mend   restore the log"))
        }
        #expect(try desk.answer("timeline")["developments"].elements.count == 4)
    }

    @Test func `status lists it`() throws {
        let attention = try desk.answer("status")["status"][0]["attention"].elements.compactMap(\.text)
        #expect(attention.contains("\(lost): \(why)"))
    }

    @Test func `verify finds it before and after others have read`() throws {
        for _ in 1...2 {
            let refusal = Refusal(lines: try desk.run("verify"))
            #expect(refusal.exitCode == 6)
            #expect(refusal.what == lost)
            #expect(refusal.why == why)
            try desk.record("timeline")
        }
    }

    @Test func `once the log is whole again nothing is said`() throws {
        try desk.record("timeline")
        for (name, text) in whole { try desk.write(text, to: name) }
        #expect(try desk.run("timeline").stderr.text == "")
        #expect(try desk.run("verify").exitCode == 0)
        #expect(try desk.answer("timeline")["developments"].elements.count == 5)
    }

    @Test func `a rebuild on purpose takes the log as it is`() throws {
        try desk.record("timeline")
        try desk.record("rebuild")
        #expect(try desk.run("timeline").stderr.text == "")
        #expect(try desk.run("verify").exitCode == 0)
    }
}
