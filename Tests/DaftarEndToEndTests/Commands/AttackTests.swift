import DaftarLog
import Foundation
import Testing

/// What somebody with access to a journal might do to it, and what `daftar verify` and `daftar check-proof` call it.
@Suite struct AttackTests {
    private let pair: SigningDesk
    private let checkpoint: String
    private let lines: [String]

    init() throws {
        pair = try SigningDesk()
        checkpoint = try pair.sign()
        lines = try pair.desk.text(of: "log/0000000000.jsonl").split(separator: "\n").map(String.init)
    }

    private var desk: Desk { pair.desk }

    /// What `daftar verify` says of the log with other lines.
    private func verify(_ lines: [String]) throws -> Refusal {
        try desk.write(lines.map { $0 + "\n" }.joined(), to: "log/0000000000.jsonl")
        return try desk.refusal(of: "verify", "--vkey", pair.vkey)
    }

    /// The same by somebody who knows how hashes are made, and leaves nothing else to be found.
    private func verifyForged(_ lines: [String]) throws -> Refusal {
        let leaves = lines.map { line in
            Array(line.utf8).withUnsafeBytes { MerkleHash.leaf($0).description + "\n" }
        }
        try desk.write(leaves.joined(), to: "log/0000000000.leaves")
        try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(".daftar"))
        return try verify(lines)
    }

    /// That the first bad line is named, with where it begins.
    private func expect(
        _ refusal: Refusal, _ what: String, at index: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(refusal.exitCode == 6, sourceLocation: sourceLocation)
        #expect(refusal.what == what, sourceLocation: sourceLocation)
        let place =
            "\(desk.log), line \(index + 1), byte \(lines[..<index].reduce(0) { $0 + $1.utf8.count + 1 })"
        #expect(refusal.place?.hasPrefix(place) == true, "\(refusal)", sourceLocation: sourceLocation)
    }

    private func changed(_ change: (inout [String]) -> Void) -> [String] {
        var lines = lines
        change(&lines)
        return lines
    }

    @Test func `an edited line`() throws {
        let refusal = try verify(changed { $0[13] = $0[13].replacing("Dushanbe", with: "Khujand") })
        expect(refusal, "event #13 does not match its checksum", at: 13)
    }

    @Test func `a dropped line`() throws {
        expect(try verify(changed { $0.remove(at: 12) }), "event #12 does not match its checksum", at: 12)
    }

    @Test func `two lines in each other's place`() throws {
        expect(try verify(changed { $0.swapAt(4, 9) }), "event #4 does not match its checksum", at: 4)
    }

    @Test func `a line that is there twice`() throws {
        expect(try verify(changed { $0.insert($0[5], at: 5) }), "event #6 does not match its checksum", at: 6)
    }

    @Test func `a line put in between`() throws {
        let line = lines[14].replacing("\"subject\":\"d3\"", with: "\"subject\":\"d9\"")
        #expect(line != lines[14])
        expect(
            try verify(changed { $0.insert(line, at: 14) }), "event #14 does not match its checksum", at: 14)
    }

    @Test func `an end that was cut off`() throws {
        let refusal = try verify(changed { $0.removeLast() })
        #expect(refusal.exitCode == 6 && refusal.what == "event #15 is missing")
        #expect(refusal.place?.contains("line 16, byte \(15 * 65)") == true, "\(refusal)")
    }

    @Test func `an edited line with its hash`() throws {
        let refusal = try verifyForged(changed { $0[13] = $0[13].replacing("Dushanbe", with: "Khujand") })
        #expect(refusal.exitCode == 6 && refusal.what == "the first 16 events are not those that were signed")
        #expect(refusal.place == "\(desk.journal)/checkpoints/0000000016.checkpoint")
    }

    @Test func `an end that was cut off with its hash`() throws {
        let refusal = try verifyForged(changed { $0.removeLast() })
        #expect(refusal.exitCode == 6 && refusal.what == "the log ends before what was signed")
        #expect(refusal.why == "it holds 15 events, and 16 were signed")
    }

    @Test func `another log in its place, signed with another key`() throws {
        let other = try SigningDesk()
        try other.desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        try other.sign()
        for name in ["log", "checkpoints", ".daftar"] {
            try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(name))
            try FileManager.default.copyItem(
                atPath: other.desk.daftar.folder.appending(name), toPath: desk.daftar.folder.appending(name))
        }
        // By itself it is sound: only a key from elsewhere tells.
        #expect(try desk.run("verify").exitCode == 0)
        let refusal = try desk.refusal(of: "verify", "--vkey", pair.vkey)
        #expect(refusal.exitCode == 3 && refusal.what == "nobody you trust has signed this")
    }

    @Test func `another log in its place, with the checkpoints taken away`() throws {
        let kept = pair.outside("kept")
        try pair.write(pair.text(checkpoint), to: kept)
        try FileManager.default.removeItem(atPath: desk.daftar.folder.appending("checkpoints"))
        let gone = try verifyForged(changed { $0[13] = $0[13].replacing("Dushanbe", with: "Khujand") })
        #expect(gone.exitCode == 3 && gone.what == "nobody you trust has signed this")
        let refusal = try desk.refusal(of: "verify", "--checkpoint", kept, "--vkey", pair.vkey)
        #expect(refusal.exitCode == 6 && refusal.what == "the first 16 events are not those that were signed")
    }

    @Test func `an older log under a newer checkpoint`() throws {
        try pair.log()
        try pair.sign()
        let refusal = try verifyForged(lines)
        #expect(refusal.exitCode == 6 && refusal.what == "the log ends before what was signed")
        #expect(refusal.why == "it holds 16 events, and 17 were signed")
    }

    @Test func `a proof with one hash changed`() throws {
        try desk.record("prove", "d1", "--to", pair.outside("proof"))
        let proof = try pair.text(pair.outside("proof")).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map(String.init)
        // Sixteen leaves are four levels: a heading, the line, the index, four hashes.
        #expect(proof[7] == "")
        for number in 3...6 {
            var forged = proof
            forged[number] = (forged[number].first == "A" ? "B" : "A") + forged[number].dropFirst()
            try pair.write(forged.joined(separator: "\n"), to: pair.outside("forged"))
            let refusal = try desk.refusal(of: "check-proof", pair.outside("forged"), "--vkey", pair.vkey)
            #expect(refusal.exitCode == 6 && refusal.what == "the proof does not hold", "\(number)")
        }
    }

    @Test func `a checkpoint of another log`() throws {
        let key = pair.outside("other.key")
        let other = try Desk()
        let vkey = try other.record("key", "--name", "example.org/other", "--key", key)
        try other.record("checkpoint", "--key", key)
        let theirs = other.daftar.folder.appending("checkpoints/0000000016.checkpoint")
        let unknown = try desk.refusal(of: "verify", "--checkpoint", theirs)
        #expect(unknown.exitCode == 3 && unknown.what == "nobody you trust has signed this")
        // Who trusts both still does not take the one for the other: the events differ.
        let refusal = try desk.refusal(of: "consistency", theirs)
        #expect(refusal.exitCode == 5 && refusal.what == "this is about another log", "\(refusal)")
        #expect(vkey.hasPrefix("example.org/other+"))
    }

    @Test func `a changed byte of the journal that comes along`() throws {
        let log = "log/0000000000.jsonl"
        let events = URL(filePath: Repository.border)
        for name in ["log", ".daftar", "checkpoints"] {
            try FileManager.default.removeItem(atPath: desk.daftar.folder.appending(name))
        }
        try FileManager.default.copyItem(
            atPath: events.appending(path: "log").path, toPath: desk.daftar.folder.appending("log"))
        var bytes = try Data(contentsOf: URL(filePath: desk.log))
        let sound = try #require(String(data: bytes, encoding: .utf8)).split(separator: "\n")
        #expect(sound.count == 67)
        #expect(try desk.run("verify").exitCode == 0)
        // In the middle of line 42.
        let start = sound[..<41].reduce(0) { $0 + $1.utf8.count + 1 }
        bytes[start + sound[41].utf8.count / 2] ^= 1
        try bytes.write(to: URL(filePath: desk.daftar.folder.appending(log)))
        let refusal = try desk.refusal(of: "verify")
        #expect(refusal.exitCode == 6)
        #expect(refusal.what == "event #41 does not match its checksum")
        #expect(refusal.place?.hasPrefix("\(desk.log), line 42, byte \(start)") == true, "\(refusal)")
    }
}
