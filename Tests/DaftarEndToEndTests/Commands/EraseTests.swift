import Foundation
import Testing

@Suite struct EraseTests {
    let desk: Desk
    init() throws { desk = try Desk() }

    @Test func `erasing deletes the bytes and keeps the log, and every page says so`() throws {
        let sha = try desk.store(Copies.text)
        try desk.record(
            "claim", "d3", "--source", "eurasianet", "--asserts", "He demanded it.", "--quote",
            "Give up  your claims")
        #expect(try desk.check("a3") == "found")
        let before = try desk.text(of: "log/0000000000.jsonl")
        let said = try desk.record(
            "snapshot", "--erase", String(sha.prefix(8)), "--because", "the publisher asked")
        #expect(said == "\(sha) erased (#18): its bytes are deleted, and the log stays as it is.")
        #expect(!desk.hasCopy(sha))
        #expect(try desk.text(of: "log/0000000000.jsonl").hasPrefix(before))
        let erased = "(not checked: the copy was erased)"
        for id in ["d3", "c3"] { #expect(try desk.record("show", id).contains(erased), "\(id)") }
        #expect(try desk.record("show", "a3").contains("not checked: the copy was erased"))
        // The bytes are gone for those who look back, too.
        #expect(try desk.record("show", "c3", "--known", "#17").contains(erased))
        let line = "erased #18: the publisher asked"
        #expect(try desk.record("show", "eurasianet").contains(line))
        #expect(try desk.record("snapshot").contains(line))
        #expect(
            try desk.answer("snapshot", "--known", "#17")["snapshots"][0]["state"] == "erased",
            "it is asked how the copy is, not how it was")
        #expect(try desk.run("verify").exitCode == 0)
    }

    @Test func `erasing keeps what was signed and proved`() throws {
        let key = desk.daftar.home.appending("key")
        try desk.record("key", "--key", key, "--name", "desk.example/log")
        let sha = try desk.store(Copies.text)
        try desk.record("checkpoint", "--key", key)
        let proof = try desk.write(try desk.record("prove", "#16") + "\n", to: "proof")
        try desk.record("snapshot", "--erase", sha, "--because", "asked to")
        try desk.record("checkpoint", "--key", key)
        #expect(try desk.run("verify").exitCode == 0)
        #expect(
            try desk.run(
                "check-proof", proof, "--vkey",
                try desk.text(of: "checkpoints/log.vkey").trimmingCharacters(in: .newlines)
            )
            .exitCode == 0)
    }

    @Test func `only what is stored is erased, once, and for a reason`() throws {
        let sha = try desk.store(Copies.text)
        #expect(try desk.refusal(of: "snapshot", "--erase", sha).exitCode == 64)
        #expect(try desk.refusal(of: "snapshot", "--erase", "0123456", "--because", "x").exitCode == 4)
        let none = String(repeating: "0", count: 64)
        #expect(try desk.refusal(of: "snapshot", "--erase", none, "--because", "x").exitCode == 4)
        #expect(try desk.refusal(of: "snapshot", "--erase", "00000000", "--because", "x").exitCode == 4)
        try desk.record("snapshot", "--erase", sha, "--because", "asked to")
        let again = try desk.refusal(of: "snapshot", "--erase", sha, "--because", "asked to")
        #expect(again.exitCode == 5 && again.what == "that copy was erased already")
    }

    @Test func `what was erased can be stored anew`() throws {
        let sha = try desk.store(Copies.text)
        try desk.record("snapshot", "--erase", sha, "--because", "asked to")
        #expect(try desk.store(Copies.text) == sha)
        #expect(desk.hasCopy(sha))
        #expect(try desk.answer("snapshot")["snapshots"][0]["state"] == "kept")
    }

    /// As a store leaves it that was killed while it wrote, under the id of a process that is gone.
    private func begin(_ sha: String) throws -> String {
        let path = desk.copy(sha) + ".new-4194305"
        try FileManager.default.createDirectory(
            atPath: desk.daftar.folder.appending("snapshots"), withIntermediateDirectories: true)
        try Data(Copies.text.utf8).write(to: URL(filePath: path))
        return path
    }

    @Test func `erasing deletes what stores that were killed left of the bytes`() throws {
        let sha = try desk.store(Copies.text)
        let begun = try begin(sha)
        try desk.record("snapshot", "--erase", sha, "--because", "asked to")
        #expect(!desk.hasCopy(sha) && !FileManager.default.fileExists(atPath: begun))
        // As a store of the erased copy leaves it.
        _ = try begin(sha)
        #expect(try desk.record("status").contains("daftar snapshot --erase \(sha.prefix(12))"))
        let told = try desk.run("snapshot", "--erase", sha, "--because", "asked to")
        #expect(told.exitCode == 5 && told.stderr.text.contains("they are deleted now"))
        #expect(!FileManager.default.fileExists(atPath: begun))
    }

    @Test func `the next store deletes what was begun, and nothing else`() throws {
        let begun = try begin(String(repeating: "0", count: 64))
        let others = ["notes.new-1", "\(String(repeating: "0", count: 64)).news"].map(desk.copy)
        for path in others { try Data("x".utf8).write(to: URL(filePath: path)) }
        try desk.store(Copies.text)
        #expect(!FileManager.default.fileExists(atPath: begun))
        #expect(others.allSatisfy(FileManager.default.fileExists))
    }

    @Test func `a file that no event speaks of is told, and erased without an event`() throws {
        let sha = try Copies.sha256(Copies.text)
        let begun = try begin(sha)
        try FileManager.default.copyItem(atPath: begun, toPath: desk.copy(sha))
        let told = "no event speaks of \(sha.prefix(12))"
        #expect(try desk.record("status").contains(told))
        let events = try desk.events.count
        let dry = try desk.run("snapshot", "--erase", sha, "--because", "asked to", "-n")
        #expect(dry.exitCode == 4 && desk.hasCopy(sha))
        let erased = try desk.run("snapshot", "--erase", String(sha.prefix(8)), "--because", "asked to")
        #expect(erased.exitCode == 0 && erased.stderr.text.contains("nothing is recorded"))
        #expect(!desk.hasCopy(sha) && !FileManager.default.fileExists(atPath: begun))
        #expect(try desk.events.count == events)
        #expect(try !desk.record("status").contains(told))
    }

    @Test func `files are not called unrecorded where the log cannot be read to its end`() throws {
        try desk.store(Copies.text)
        let log = desk.journal + "/log/0000000000.jsonl"
        var bytes = try Data(contentsOf: URL(filePath: log))
        let line = try #require(bytes.firstRange(of: Data("snapshot.stored".utf8)))
        bytes[line.lowerBound] = 0x53
        try bytes.write(to: URL(filePath: log))
        try? FileManager.default.removeItem(atPath: desk.journal + "/.daftar")
        let status = try desk.run("status")
        #expect(status.stdout.text.contains("the log cannot be read"))
        #expect(!status.stdout.text.contains("no event speaks of"))
    }

    @Test func `an erasure that was cut short is told, and finished by the next`() throws {
        let sha = try desk.store(Copies.text)
        try desk.record("snapshot", "--erase", sha, "--because", "asked to")
        // As a crash between the event and the deletion leaves it.
        try Data(Copies.text.utf8).write(to: URL(filePath: desk.copy(sha)))
        #expect(try desk.answer("snapshot")["snapshots"][0]["state"] == "erased")
        #expect(try desk.record("status").contains("daftar snapshot --erase \(sha.prefix(12))"))
        let told = try desk.run("snapshot", "--erase", sha, "--because", "asked to")
        #expect(told.exitCode == 5 && told.stderr.text.contains("they are deleted now"))
        #expect(!desk.hasCopy(sha))
        #expect(try !desk.record("status").contains("--erase"))
    }
}
