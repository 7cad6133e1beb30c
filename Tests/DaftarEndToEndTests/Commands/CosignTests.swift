import Foundation
import Testing

/// A witness: somebody without the journal who signs a checkpoint along, if the log only grew.
@Suite struct CosignTests {
    private let pair: SigningDesk

    init() throws { pair = try SigningDesk() }

    /// A proof that the log of one checkpoint became that of the newest.
    private func proof(from old: String) throws -> String {
        let file = pair.outside("grown-\(UUID().uuidString)")
        try pair.desk.record("consistency", old, "--to", file)
        return file
    }

    private func refusal(_ file: String, trusting key: String? = nil) throws -> Refusal {
        let outcome = try pair.cosign(file, trusting: key)
        #expect(outcome.stdout.text.isEmpty, "nothing is signed")
        return Refusal(lines: outcome)
    }

    @Test func `a log that grows is signed along, and the owner keeps and demands it`() throws {
        let first = try pair.sign()
        let cosigned = pair.outside("cosigned")
        let before = try pair.cosign(first, to: cosigned)
        #expect(before.exitCode == 0)
        #expect(before.stderr.text.contains("the first time"))
        try pair.log()
        let second = try pair.sign()
        let after = try pair.cosign(proof(from: first), to: cosigned)
        #expect(after.exitCode == 0)
        #expect(after.stderr.text.contains("which begin with the 16 you signed before"))
        #expect(try pair.text(cosigned).hasPrefix(pair.text(second)), "the log's own signature stays")

        let row = try pair.desk.answer("checkpoint", "--add", cosigned, "--vkey", pair.witness)[
            "checkpoints"][0]
        #expect(row["signedBy"] == ["example.org/desk", "example.net/rustam"])
        #expect(try pair.text(second) == pair.text(cosigned))
        let verify = try pair.desk.run("verify", "--vkey", pair.vkey, "--vkey", pair.witness)
        #expect(verify.exitCode == 0)
        #expect(
            verify.stderr.text.contains(
                "example.net/rustam signed the first 17 events along at 2023-09-20T08:00:00Z.\n"))
        #expect(
            try pair.desk.run("verify", "--vkey", pair.witness).exitCode == 0,
            "the journal states the log's own")

        // Signing again what is signed leaves the colleague's signature where it is.
        try pair.sign()
        #expect(try pair.text(second).contains("— example.net/rustam "))
        try pair.desk.record("prove", "d5", "--to", pair.outside("d5.proof"))
        try pair.desk.record("prove", "d1", "--checkpoint", first, "--to", pair.outside("d1.proof"))
        let keys = ["--vkey", pair.vkey, "--vkey", pair.witness]
        #expect(try pair.colleague.run(["check-proof", pair.outside("d5.proof")] + keys).exitCode == 0)
        let alone = Refusal(lines: try pair.colleague.run(["check-proof", pair.outside("d1.proof")] + keys))
        #expect(alone.exitCode == 3 && alone.what == "example.net/rustam has not signed this")
    }

    @Test func `verify tells where nobody has signed along who should have`() throws {
        let none = Refusal(lines: try pair.desk.run("verify", "--vkey", pair.vkey))
        #expect(none.exitCode == 3 && none.what == "nobody you trust has signed this")
        try pair.sign()
        let alone = Refusal(lines: try pair.desk.run("verify", "--vkey", pair.vkey, "--vkey", pair.witness))
        #expect(alone.exitCode == 3 && alone.what == "example.net/rustam has not signed this")
    }

    @Test func `a log that was rolled back is not signed, though its owner signed it`() throws {
        let first = try pair.sign()
        let old = try pair.text(first)
        try pair.log()
        let second = try pair.sign()
        #expect(try pair.cosign(second).exitCode == 0)
        let refusal = try refusal(first)
        #expect(refusal.exitCode == 6 && refusal.what == "the log was rolled back")
        #expect(refusal.why == "it holds 16 events, and you signed 17 of it")
        #expect(try pair.text(first) == old)
    }

    @Test func `two logs under one key are told apart, at one size and at a later one`() throws {
        // The owner keeps a copy, and tells another story in it.
        let twin = try SigningDesk()
        try FileManager.default.removeItem(atPath: twin.outside("desk.key"))
        try FileManager.default.copyItem(atPath: pair.outside("desk.key"), toPath: twin.outside("desk.key"))
        let first = try pair.sign()
        #expect(try pair.cosign(first).exitCode == 0)
        try pair.log()
        let ours = try pair.sign()
        #expect(try pair.cosign(proof(from: first)).exitCode == 0)
        try twin.desk.record("log", "No remark at all", "--on", "2023-01-02", "--kind", "remark")
        let theirs = try twin.sign()
        #expect(try pair.text(ours) != pair.text(theirs))
        let fork = try refusal(theirs)
        #expect(fork.exitCode == 6 && fork.what == "there are two logs under this name")
        try twin.log()
        try twin.sign()
        let file = twin.outside("grown")
        try twin.desk.record("consistency", theirs, "--to", file)
        let later = try refusal(file)
        #expect(later.exitCode == 6)
        #expect(later.what == "the proof does not lead from the log that you signed")
    }

    @Test func `growth is proved from where the colleague left off, and nowhere else`() throws {
        let first = try pair.sign()
        try pair.log()
        let second = try pair.sign()
        let fromFirst = try proof(from: first)
        let unknown = try refusal(fromFirst)
        #expect(unknown.exitCode == 5 && unknown.what == "it cannot be told whether this log only grew")
        #expect(unknown.why == "the proof begins at 16 events, and you have signed none of this log")
        #expect(try pair.cosign(second).exitCode == 0)
        try pair.log()
        let third = try pair.sign()
        #expect(try refusal(third).why == "you last signed 17 events, and there is no proof from there")
        let fromThere = try proof(from: first)
        #expect(try refusal(fromThere).why == "you last signed 17 events, and the proof begins at 16")
        #expect(try pair.cosign(proof(from: second)).exitCode == 0)
    }

    @Test func `a proof with one hash changed is not signed`() throws {
        let first = try pair.sign()
        #expect(try pair.cosign(first).exitCode == 0)
        try pair.log()
        try pair.sign()
        let file = try proof(from: first)
        var lines = try pair.text(file).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        lines[1] = (lines[1].first == "A" ? "B" : "A") + lines[1].dropFirst()
        try pair.write(lines.joined(separator: "\n"), to: file)
        let refusal = try refusal(file)
        #expect(refusal.exitCode == 6)
        #expect(refusal.what == "the proof does not lead from the log that you signed")
    }

    @Test func `what the log's own key did not sign is not signed along`() throws {
        let first = try pair.sign()
        let other = try SigningDesk()
        let stranger = try refusal(first, trusting: other.vkey)
        #expect(stranger.exitCode == 3 && stranger.what == "nobody you trust has signed this")
        let witness = try refusal(first, trusting: pair.witness)
        #expect(witness.exitCode == 5 && witness.what == "this is about another log")
        try pair.write(pair.text(first).replacing("\n16\n", with: "\n15\n"), to: pair.outside("changed"))
        let changed = try refusal(pair.outside("changed"))
        #expect(changed.exitCode == 6 && changed.what == "the signature of example.org/desk does not fit")
        try pair.write("nothing\n", to: pair.outside("changed"))
        #expect(try refusal(pair.outside("changed")).exitCode == 1)
        #expect(try refusal(pair.outside("none")).exitCode == 4)
        #expect(
            !FileManager.default.fileExists(
                atPath: pair.colleague.daftar.home.appending(".local/state/daftar/witness")))
    }

    @Test func `what was signed last is kept, for its owner alone, and never taken for nothing`() throws {
        let first = try pair.sign()
        #expect(try pair.cosign(first).exitCode == 0)
        let state = pair.colleague.daftar.home.appending(".local/state/daftar/witness")
        let root = try pair.desk.answer("status")["status"][0]["root"].text ?? ""
        #expect(try pair.text(state) == "example.org/desk 16 \(root)\n")
        let mode = try FileManager.default.attributesOfItem(atPath: state)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        for garbled in ["example.org/desk 16\n", "example.org/desk x \(root)\n", "example.org/desk 16 00\n"] {
            try pair.write(garbled, to: state)
            let refusal = try refusal(first)
            #expect(refusal.exitCode == 1 && refusal.what == "what you signed last cannot be read")
        }
        try FileManager.default.removeItem(atPath: state)
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: false)
        #expect(try refusal(first).exitCode == 1)
    }

    @Test func `nothing is given away that could not be kept`() throws {
        let first = try pair.sign()
        let folder = pair.colleague.daftar.home.appending("states")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let words = [
            "cosign", first, "--vkey", pair.vkey, "--key", pair.colleague.daftar.home.appending("own.key"),
            "--state", folder + "/state",
        ]
        let counting = try Faults(under: folder)
        #expect(try pair.colleague.run(words, environment: counting.environment).exitCode == 0)
        let effects = try counting.effects
        #expect(effects.contains(.writes))
        for fault in Fault.all(.inputOutputError, over: effects) where effects[fault.operation - 1] != .reads
        {
            try? FileManager.default.removeItem(atPath: folder + "/state")
            let faults = try Faults(under: folder, fault)
            let outcome = try pair.colleague.run(words, environment: faults.environment)
            #expect(outcome.exitCode != 0 && outcome.stdout.text.isEmpty, "\(fault)")
        }
    }

    @Test func `a key is a log's or a witness's`() throws {
        let first = try pair.sign()
        let own = pair.colleague.daftar.home.appending("own.key")
        let signing = try pair.desk.refusal(of: "checkpoint", "--key", own)
        #expect(signing.exitCode == 5 && signing.what == "this key is a witness's")
        let witnessing = Refusal(
            lines: try pair.colleague.run(
                "cosign", first, "--vkey", pair.vkey, "--key", pair.outside("desk.key")))
        #expect(witnessing.exitCode == 5 && witnessing.what == "this key signs a log of its own")
        #expect(try pair.colleague.run("key", "--witness").exitCode == 64)
        #expect(try pair.colleague.record("key", "--witness", "--key", own) == pair.witness)
        try FileManager.default.setAttributes([.posixPermissions: 0o604], ofItemAtPath: own)
        let open = try refusal(first)
        #expect(open.exitCode == 5 && open.what == "others can read this key")
    }

    @Test func `only what a named witness signed is added, and only to what the journal keeps`() throws {
        let first = try pair.sign()
        let cosigned = pair.outside("cosigned")
        _ = try pair.cosign(first, to: cosigned)
        let other = try SigningDesk()
        let strange = try pair.desk.refusal(of: "checkpoint", "--add", cosigned, "--vkey", other.witness)
        #expect(strange.exitCode == 3 && strange.what == "example.net/rustam has not signed this")
        #expect(try pair.desk.refusal(of: "checkpoint", "--add", cosigned).exitCode == 64)
        #expect(try pair.desk.refusal(of: "checkpoint", "--add", cosigned, "--vkey", pair.vkey).exitCode == 5)
        try FileManager.default.removeItem(atPath: first)
        let unknown = try pair.desk.refusal(of: "checkpoint", "--add", cosigned, "--vkey", pair.witness)
        #expect(unknown.exitCode == 4 && unknown.what == "this journal keeps no such checkpoint")
        #expect(try pair.desk.run("verify", "--checkpoint", cosigned, "--vkey", pair.witness).exitCode == 0)
    }
}
