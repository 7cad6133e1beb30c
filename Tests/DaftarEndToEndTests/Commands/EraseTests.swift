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
