import Foundation
import Testing

/// A log that is not what was once written: exit code 6, and everything before the damage stays readable.
@Suite struct DamagedLogTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(".daftar"))
    }

    private static let log = ["log", "A remark", "--on", "2023-01-02", "--kind", "remark"]

    /// Adds a line of its own making to the log.
    private func append(_ changes: [String: String]) throws {
        var line = String(try #require(try desk.text(of: "log/0000000000.jsonl").split(separator: "\n").last))
        for (old, new) in changes { line = line.replacing(old, with: new) }
        try desk.write(desk.text(of: "log/0000000000.jsonl") + line + "\n", to: "log/0000000000.jsonl")
    }

    /// Whether reading and recording refuse alike, and reading up to the damage works.
    private func expectDamage(
        at index: Int, _ what: String, _ why: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for words in [["timeline"], ["verify"], Self.log] {
            let refusal = Refusal(lines: try desk.run(words))
            #expect(refusal.exitCode == 6, "\(words): \(refusal)", sourceLocation: sourceLocation)
            #expect(refusal.what == what, sourceLocation: sourceLocation)
            #expect(refusal.why?.contains(why) == true, "\(refusal)", sourceLocation: sourceLocation)
            #expect(refusal.mend?.contains("--known '#\(index - 1)'") == true, sourceLocation: sourceLocation)
            #expect(
                try Refusal(json: desk.run(words + ["--json"])) == refusal, sourceLocation: sourceLocation)
        }
        let moment = try desk.answer("timeline", "--known", "#\(index - 1)", sourceLocation: sourceLocation)
        #expect(moment["moment"]["known"] == .init(integerLiteral: index - 1), sourceLocation: sourceLocation)
        #expect(
            try desk.run("timeline", "--known", "#\(index)").exitCode == 6, sourceLocation: sourceLocation)
        #expect(
            try desk.record("status").contains("cannot be read from #\(index) on"),
            sourceLocation: sourceLocation)
    }

    private func editLine() throws {
        let text = try desk.text(of: "log/0000000000.jsonl")
        try desk.write(
            text.replacing("meet in Dushanbe", with: "meet in Khujand "), to: "log/0000000000.jsonl")
    }

    @Test func `an edited line, which nothing is added to`() throws {
        try editLine()
        try expectDamage(
            at: 13, "event #13 does not match its checksum", "the line or its hash was changed")
    }

    @Test func `an edited line stops a rebuild, also where the read models were made before`() throws {
        try desk.record("timeline")
        try editLine()
        let outcome = try desk.run("rebuild")
        #expect(outcome.exitCode == 6)
        #expect(outcome.stdout.text == "Read models made anew from 13 events.\n")
        #expect(Refusal(lines: outcome).what == "event #13 does not match its checksum")
        try expectDamage(
            at: 13, "event #13 does not match its checksum", "the line or its hash was changed")
    }

    @Test func `a type that this program does not know`() throws {
        try append([
            "\"type\":\"development.logged\"": "\"type\":\"development.forgotten\"",
            "\"id\":\"summons\"": "\"id\":\"x\"",
        ])
        try expectDamage(at: 16, "event #16 is of an unknown type", "\"development.forgotten\"")
    }

    @Test func `a version from the future`() throws {
        try append(["\"schemaversion\":1": "\"schemaversion\":2", "\"id\":\"summons\"": "\"id\":\"x\""])
        try expectDamage(at: 16, "event #16 was written by a newer daftar", "development.logged version 2")
    }

    @Test func `a line of another journal`() throws {
        try append(["/journals/border-desk": "/journals/other-desk", "\"id\":\"summons\"": "\"id\":\"x\""])
        try expectDamage(
            at: 16, "event #16 belongs to another journal", "it says other-desk, and this is border-desk")
    }

    @Test func `a line that is no event`() throws {
        let log = try desk.text(of: "log/0000000000.jsonl")
        try desk.write(log + "{\"title\":\"hello\"}\n", to: "log/0000000000.jsonl")
        try expectDamage(at: 16, "event #16 is not a readable line", "field")
    }

    @Test func `a segment in the middle that has lost its end`() throws {
        for suffix in ["jsonl", "leaves"] {
            try FileManager.default.copyItem(
                atPath: desk.daftar.folder.appending("log/0000000000.\(suffix)"),
                toPath: desk.daftar.folder.appending("log/0000016384.\(suffix)"))
        }
        try expectDamage(at: 16, "a segment in the middle of the log is too short", "it has 16 lines")
    }

    @Test func `a first segment that is missing`() throws {
        for suffix in ["jsonl", "leaves"] {
            try FileManager.default.moveItem(
                atPath: desk.daftar.folder.appending("log/0000000000.\(suffix)"),
                toPath: desk.daftar.folder.appending("log/0000016384.\(suffix)"))
        }
        for words in [["timeline"], ["verify"]] {
            let refusal = try desk.refusal(of: words[0])
            #expect(refusal.exitCode == 6)
            #expect(refusal.what == "the segment that begins with #0 is missing")
        }
    }

    @Test func `a log that was emptied is damage, and no journal is made over it`() throws {
        try desk.record("timeline")
        for suffix in ["jsonl", "leaves"] {
            try FileManager.default.removeItem(
                atPath: desk.daftar.folder.appending("log/0000000000.\(suffix)"))
        }
        for words in [
            ["timeline"], ["verify"], ["log", "A remark"], ["init"], ["timeline", "-J", desk.journal],
        ] {
            let refusal = Refusal(lines: try desk.run(words, in: desk.journal))
            #expect(refusal.exitCode == 6, "\(words)")
            #expect(refusal.what == "everything in this journal's log is gone")
            #expect(refusal.why == "16 events were read from it before")
        }
        #expect(try desk.run("timeline", in: desk.journal).exitCode == 6, "and it is not forgotten")
    }

    @Test func `a line that repeats the last is named in words, and no hash is written for it`() throws {
        try append([:])
        let leaves = try desk.text(of: "log/0000000000.leaves")
        let refusal = Refusal(lines: try desk.run(Self.log))
        #expect(refusal.exitCode == 6)
        #expect(refusal.what.contains("event #16"))
        #expect(!"\(refusal)".contains("SQL"), "\(refusal)")
        #expect(try desk.text(of: "log/0000000000.leaves") == leaves)
    }

    @Test func `nothing is recorded behind a line from before its time, and there is no root`() throws {
        try append([
            "2023-09-16T18:00:00Z": "2023-09-01T00:00:00Z", "\"subject\":\"d4\"": "\"subject\":\"d5\"",
            "\"id\":\"summons\"": "\"id\":\"x\"",
        ])
        let refusal = Refusal(lines: try desk.run(Self.log))
        #expect(refusal.exitCode == 6)
        #expect(refusal.what == "event #16 was recorded before the one that precedes it")
        #expect(try desk.answer("status")["status"][0]["root"] == .null)
    }

    @Test func `there is no root where a line does not match its hash`() throws {
        let text = try desk.text(of: "log/0000000000.jsonl")
        try desk.write(
            text.replacing("meet in Dushanbe", with: "meet in Khujand "), to: "log/0000000000.jsonl")
        #expect(try JSON(desk.run("status", "--json").stdout.data)["status"][0]["root"] == .null)
        let refusal = try desk.refusal(of: "show", "#13")
        #expect(refusal.exitCode == 6)
        #expect(refusal.what == "event #13 does not match its checksum")
    }

    @Test func `lines that are gone though their hashes are there`() throws {
        let lines = try desk.text(of: "log/0000000000.jsonl").split(separator: "\n")
        try desk.write(lines.prefix(14).joined(separator: "\n") + "\n", to: "log/0000000000.jsonl")
        let refusal = try desk.refusal(of: "verify")
        #expect(refusal.exitCode == 6)
        #expect(refusal.what == "event #14 is missing")
        #expect(try desk.run(Self.log).exitCode == 6)
        #expect(Refusal(lines: try desk.run("timeline")).what == "event #14 is missing")
        #expect(try desk.run("timeline", "--known", "#13").exitCode == 0)
    }
}
