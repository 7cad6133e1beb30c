import Foundation
import Testing

/// Checkpoints and proofs, through the program, as two people would use them.
@Suite struct ProofTests {
    private let desk: Desk
    private let vkey: String

    init() throws {
        desk = try Desk()
        vkey = try desk.record(
            "key", "--name", "example.org/desk", "--key", desk.daftar.home.appending("desk.key"))
    }

    /// A file that is not in the journal.
    private func outside(_ name: String) -> String { desk.daftar.home.appending(name) }

    private func sign() throws -> JSON {
        try desk.answer("checkpoint", "--key", outside("desk.key"))["checkpoints"][0]
    }

    private func change(_ old: String, to new: String, in name: String) throws {
        let text = try desk.text(of: name)
        #expect(text.contains(old))
        try desk.write(text.replacing(old, with: new, maxReplacements: 1), to: name)
    }

    @Test func `a key lies outside the journal, for its owner alone, and is made once`() throws {
        let path = outside("desk.key")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try desk.record("key", "--key", outside("desk.key")) == vkey)
        #expect(vkey.hasPrefix("example.org/desk+"))
        #expect(try desk.refusal(of: "key", "--key", "inside.key").exitCode == 5)
        #expect(try desk.refusal(of: "key", "--name", "a b", "--key", outside("other.key")).exitCode == 64)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let refusal = try desk.refusal(of: "checkpoint", "--key", outside("desk.key"))
        #expect(refusal.exitCode == 5 && refusal.what == "others can read this key")
        #expect(try desk.refusal(of: "checkpoint", "--key", outside("none.key")).exitCode == 4)
    }

    @Test func `what was signed is verified, and a later log still begins with it`() throws {
        let first = try sign()
        #expect(first["size"] == 16 && first["origin"] == "example.org/desk")
        #expect(try first["root"] == desk.answer("status")["status"][0]["root"])
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        #expect(try sign()["size"] == 17)
        let verify = try desk.run("verify", "--vkey", vkey)
        #expect(verify.exitCode == 0)
        #expect(
            verify.stderr.text
                == "2 checkpoints signed as example.org/desk: the log begins with all of them, up to 17 events.\n"
        )
        let stranger = try desk.record("key", "--name", "example.org/other", "--key", outside("other.key"))
        #expect(try desk.run("verify", "--vkey", stranger).exitCode == 3)
        #expect(try desk.refusal(of: "checkpoint", "--key", outside("other.key")).exitCode == 5)
    }

    @Test func `a rewritten log is told from the one that was signed`() throws {
        _ = try sign()
        let checkpoint = try desk.text(of: "checkpoints/0000000016.checkpoint")
        // Whoever rewrites lines and hashes alike leaves nothing else to be found.
        try change("Officials of both sides", to: "Soldiers of both sides", in: "log/0000000000.jsonl")
        for name in ["log/0000000000.leaves", ".daftar"] {
            try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(name))
        }
        _ = try desk.run("rebuild")
        let verify = try desk.run("verify", "--vkey", vkey)
        #expect(verify.exitCode == 6)
        #expect(try desk.run("checkpoint", "--key", outside("desk.key")).exitCode == 6)
        #expect(try desk.text(of: "checkpoints/0000000016.checkpoint") == checkpoint)
    }

    @Test func `a log that ends before what was signed was rolled back`() throws {
        let before = try desk.text(of: "log/0000000000.jsonl")
        let leaves = try desk.text(of: "log/0000000000.leaves")
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        _ = try sign()
        try desk.write(before, to: "log/0000000000.jsonl")
        try desk.write(leaves, to: "log/0000000000.leaves")
        try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(".daftar"))
        let refusal = Refusal(lines: try desk.run("verify"))
        #expect(refusal.exitCode == 6)
        #expect(refusal.what == "the log ends before what was signed")
        #expect(refusal.why == "it holds 16 events, and 17 were signed")
    }

    @Test func `a forged checkpoint, or one of another log, is refused`() throws {
        _ = try sign()
        try change(
            "example.org/desk\n16", to: "example.org/desk\n15", in: "checkpoints/0000000016.checkpoint")
        let forged = Refusal(lines: try desk.run("verify", "--vkey", vkey))
        #expect(forged.exitCode == 6 && forged.what == "the signature of example.org/desk does not fit")
        try desk.write("nothing\n", to: "checkpoints/0000000016.checkpoint")
        #expect(try desk.run("verify").exitCode == 1)
    }

    @Test func `a proof holds for whoever has the key and nothing else`() throws {
        _ = try sign()
        try desk.record("prove", "d2", "--to", outside("d2.proof"))
        let elsewhere = try Desk(empty: ())
        let proof = outside("d2.proof")
        let checked = try elsewhere.run("check-proof", proof, "--vkey", vkey)
        #expect(checked.exitCode == 0)
        #expect(
            try checked.stdout.text == desk.text(of: "log/0000000000.jsonl").split(separator: "\n")[13] + "\n"
        )
        #expect(try elsewhere.run("check-proof", proof).exitCode == 64)
        let text = try String(contentsOfFile: proof, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The line, the index, a hash, the size, the signature.
        for number in [1, 2, 3, 4, lines.count - 5, lines.count - 2] {
            var forged = lines.map(String.init)
            let last = forged[number].index(forged[number].startIndex, offsetBy: forged[number].count * 3 / 4)
            forged[number].replaceSubrange(last...last, with: forged[number][last] == "1" ? "2" : "1")
            let path = elsewhere.daftar.folder.appending("forged")
            try Data(forged.joined(separator: "\n").utf8).write(to: URL(filePath: path))
            let outcome = try elsewhere.run("check-proof", path, "--vkey", vkey)
            #expect([1, 3, 6].contains(outcome.exitCode), "line \(number): \(outcome.stdout.text)")
        }
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        #expect(try desk.refusal(of: "prove", "d5").exitCode == 4)
    }

    @Test func `that nothing was changed between two checkpoints is proved too`() throws {
        _ = try sign()
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        _ = try sign()
        let old = "checkpoints/0000000016.checkpoint"
        try desk.record("consistency", old, "--to", "grown.proof")
        #expect(
            try desk.record("check-proof", "grown.proof", "--old", old, "--vkey", vkey)
                == "The first 16 of the 17 events that example.org/desk signed are those it signed before.")
        #expect(
            try desk.run(
                "check-proof", "grown.proof", "--old", "checkpoints/0000000017.checkpoint", "--vkey", vkey
            ).exitCode == 6)
        #expect(try desk.run("check-proof", "grown.proof", "--vkey", vkey).exitCode == 1)
    }
}
