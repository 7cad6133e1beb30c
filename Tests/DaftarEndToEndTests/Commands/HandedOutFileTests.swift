import Foundation
import Testing

/// Where keys, proofs and checkpoints may be written: never over something else, nor among what a journal keeps.
@Suite struct HandedOutFileTests {
    private let pair: SigningDesk
    private let first: String
    private var desk: Desk { pair.desk }

    init() throws {
        pair = try SigningDesk()
        first = try pair.sign()
    }

    @Test func `a proof takes the place of an earlier one, and of nothing else`() throws {
        let notes = pair.outside("notes.txt")
        try pair.write("mine\n", to: notes)
        try FileManager.default.createSymbolicLink(
            atPath: pair.outside("link"), withDestinationPath: pair.outside("desk.key"))
        for target in [notes, pair.outside("desk.key"), pair.outside("link"), pair.outside("")] {
            let refusal = try desk.refusal(of: "prove", "d1", "--to", target)
            #expect(refusal.exitCode == 5 && refusal.what == "there is something else already", "\(target)")
        }
        #expect(try pair.text(notes) == "mine\n")
        #expect(try pair.text(pair.outside("desk.key")).hasPrefix("PRIVATE+KEY+"))
        let proof = pair.outside("proof")
        try desk.record("prove", "d1", "--to", proof)
        let before = try pair.text(proof)
        try desk.record("prove", "d2", "--to", proof)
        #expect(try pair.text(proof) != before)
    }

    @Test func `nothing is handed out into what a journal keeps`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: pair.outside("lnk"), withDestinationPath: desk.journal)
        let before = try desk.text(of: "log/0000000000.jsonl")
        for target in [
            "log/0000000000.jsonl", "log/new", "checkpoints/0000000016.checkpoint", "snapshots/new",
            pair.outside("lnk/checkpoints/new"),
        ] {
            let refusal = try desk.refusal(of: "prove", "d1", "--to", target)
            #expect(refusal.exitCode == 5 && refusal.what == "this place belongs to a journal", "\(target)")
        }
        #expect(try desk.text(of: "log/0000000000.jsonl") == before)
        try desk.record("prove", "d1", "--to", "beside.proof")
    }

    @Test func `what a witness keeps is not written over by what it signs`() throws {
        let home = pair.colleague.daftar.home
        func cosign(to target: String) throws -> Outcome {
            try pair.colleague.run([
                "cosign", first, "--vkey", pair.vkey, "--key", home.appending("own.key"), "--state",
                home.appending("state"), "--to", home.appending(target),
            ])
        }
        #expect(try cosign(to: "own.key").exitCode == 5)
        #expect(!FileManager.default.fileExists(atPath: home.appending("state")), "nothing is signed")
        #expect(try cosign(to: "state").exitCode == 5)
        #expect(try pair.text(home.appending("state")).hasPrefix("example.org/desk 16 "))
        #expect(try cosign(to: "state").exitCode == 5)
        try FileManager.default.createDirectory(
            atPath: home.appending("closed"), withIntermediateDirectories: false)
        let nowhere = try cosign(to: "own.key/signed")
        #expect(nowhere.exitCode != 0 && !nowhere.stderr.text.contains(" signed"), "it has not said it did")
        #expect(try cosign(to: "signed").exitCode == 0)
    }

    @Test func `no key is made in a journal, by no way around`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: pair.outside("lnk"), withDestinationPath: desk.journal)
        try FileManager.default.createSymbolicLink(
            atPath: pair.outside("dangling.key"), withDestinationPath: desk.journal + "/k3")
        let inside = [pair.outside("lnk/k1"), pair.outside("lnk/keys/k1"), pair.outside("dangling.key")]
        for path in inside {
            let log = try desk.refusal(of: "key", "--key", path)
            #expect(log.exitCode == 5 && log.what == "a key must not lie in the journal", "\(path)")
            let witness = Refusal(
                lines: try pair.colleague.run("key", "--witness", "--name", "example.net/w", "--key", path))
            #expect(witness.exitCode == 5 && witness.what == "a key must not lie in the journal", "\(path)")
        }
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: desk.journal).allSatisfy {
                !$0.contains("k1")
            })
    }

    @Test func `a journal keeps its key, though what states it is gone`() throws {
        try FileManager.default.removeItem(atPath: desk.daftar.folder.appending("checkpoints/log.vkey"))
        let other = pair.outside("other.key")
        try desk.record("key", "--name", "example.org/other", "--key", other)
        let refusal = try desk.refusal(of: "checkpoint", "--key", other)
        #expect(refusal.exitCode == 5 && refusal.what == "another key has signed this journal")
        try pair.sign()
        #expect(try desk.text(of: "checkpoints/log.vkey") == pair.vkey + "\n")
    }

    @Test func `checkpoints behind a link that leads nowhere are not none`() throws {
        let folder = desk.daftar.folder.appending("checkpoints")
        try FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createSymbolicLink(
            atPath: folder, withDestinationPath: pair.outside("gone"))
        #expect(try desk.refusal(of: "verify").exitCode == 1)
        #expect(try desk.refusal(of: "checkpoint", "--key", pair.outside("desk.key")).exitCode == 1)
    }

    @Test func `a file that is not there is called that`() throws {
        let none = pair.outside("none")
        for words in [
            ["verify", "--checkpoint", none], ["consistency", none], ["prove", "d1", "--checkpoint", none],
            ["checkpoint", "--add", none, "--vkey", pair.witness],
            ["check-proof", none, "--vkey", pair.vkey],
        ] {
            let outcome = try desk.run(words)
            let refusal = Refusal(lines: outcome)
            #expect(refusal.exitCode == 4 && refusal.what == "cannot read the file", "\(words)")
            #expect(outcome.stdout.text.isEmpty, "nothing is said to be sound before: \(words)")
        }
        #expect(try desk.run("verify", "--vkey", "nonsense").stdout.text.isEmpty)
    }

    @Test func `a proof is under the last checkpoint, unless another is named`() throws {
        try pair.log()
        try pair.sign()
        try desk.record("prove", "d1", "--to", pair.outside("last"))
        #expect(try pair.text(pair.outside("last")).contains("\nexample.org/desk\n17\n"))
        try desk.record("prove", "d1", "--checkpoint", first, "--to", pair.outside("first"))
        #expect(try pair.text(pair.outside("first")).contains("\nexample.org/desk\n16\n"))
    }
}
