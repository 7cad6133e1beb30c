import Foundation
import Testing

/// What we sign and prove, checked by programs that are not ours.
@Suite struct OtherProgramsTests {
    private let pair: SigningDesk
    private let other = OtherVerifier()

    init() throws { pair = try SigningDesk() }

    /// A copy of a file with one letter of a line changed.
    private func forged(_ path: String, line: Int) throws -> String {
        var lines = try pair.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let middle = lines[line].index(lines[line].startIndex, offsetBy: lines[line].count / 2)
        lines[line].replaceSubrange(middle...middle, with: lines[line][middle] == "1" ? "2" : "1")
        let target = pair.outside("forged")
        try pair.write(lines.joined(separator: "\n"), to: target)
        return target
    }

    @Test func `Go's log of modules reads our checkpoints and cosignatures`() throws {
        let checkpoint = try pair.sign()
        #expect(try other.run("checkpoint", checkpoint, pair.vkey).stdout.text == "ok: 16 events\n")
        let cosigned = pair.outside("cosigned")
        _ = try pair.cosign(checkpoint, to: cosigned)
        #expect(try other.isSatisfied("checkpoint", cosigned, pair.vkey, pair.witness))
        #expect(try !other.isSatisfied("checkpoint", checkpoint, pair.vkey, pair.witness))
        #expect(try !other.isSatisfied("checkpoint", checkpoint, SigningDesk().vkey))
        // The size, the root, and each signature.
        for line in [1, 2, 4, 5] {
            #expect(
                try !other.isSatisfied("checkpoint", forged(cosigned, line: line), pair.vkey, pair.witness),
                "line \(line)")
        }
    }

    @Test func `Go's log of modules follows our proofs, and no forged ones`() throws {
        let old = try pair.sign()
        for _ in 1...3 { try pair.log() }
        let new = try pair.sign()
        let grown = pair.outside("grown")
        try pair.desk.record("consistency", old, "--to", grown)
        #expect(try other.run("consistency", grown, old, pair.vkey).stdout.text == "ok: 16 of 19 events\n")
        #expect(try !other.isSatisfied("consistency", grown, new, pair.vkey))
        for line in [0, 1] {
            #expect(try !other.isSatisfied("consistency", forged(grown, line: line), old, pair.vkey))
        }
        let lines = try pair.desk.text(of: "log/0000000000.jsonl").split(separator: "\n")
        for (index, line) in lines.enumerated() {
            let proof = pair.outside("proof")
            try pair.desk.record("prove", "#\(index)", "--checkpoint", new, "--to", proof)
            #expect(try other.run("inclusion", proof, pair.vkey).stdout.text == "ok: \(line)\n")
        }
        let proof = pair.outside("proof")
        // The line, the index, and a hash.
        for line in [1, 2, 3] {
            #expect(try !other.isSatisfied("inclusion", forged(proof, line: line), pair.vkey), "line \(line)")
        }
    }

    @Test func `Go's log of modules reads our tiles, line by line`() throws {
        try pair.sign()
        let target = pair.outside("tiles")
        try pair.desk.record("export", "--tiles", target)
        #expect(try other.run("tiles", target, pair.vkey).stdout.text == "ok: 16 lines\n")
        for name in ["tile/0/000.p/16", "tile/entries/000.p/16"] {
            let url = URL(filePath: "\(target)/\(name)")
            let sound = try Data(contentsOf: url)
            var changed = sound
            changed[changed.count / 2] ^= 1
            try changed.write(to: url)
            #expect(try !other.isSatisfied("tiles", target, pair.vkey), "\(name)")
            try sound.write(to: url)
        }
        #expect(try other.isSatisfied("tiles", target, pair.vkey))
    }

    @Test func `Go's log of modules reads the tiles of a log that needs a second level`() throws {
        let long = try LongLog.desk.get()
        let desk = try Desk(empty: ())
        try copyContents(of: long.journal, to: desk.journal)
        let key = desk.daftar.home.appending("long.key")
        let vkey = try desk.record("key", "--name", "example.org/long", "--key", key)
        try desk.record("checkpoint", "--key", key)
        let target = desk.daftar.home.appending("tiles")
        // 63 full bundles and tiles, and one of 255; of the level above, one of 63; and the checkpoint.
        let row = try desk.answer("export", "--tiles", target)["tiles"][0]
        #expect(row["files"] == .init(integerLiteral: 64 * 2 + 1 + 1))
        #expect(try other.run("tiles", target, vkey).stdout.text == "ok: 16383 lines\n")
    }

    @Test func `OpenSSL finds our signature good, and only over what we signed`() throws {
        let checkpoint = try pair.text(pair.sign())
        let gap = try #require(checkpoint.range(of: "\n\n"))
        let text = String(checkpoint[..<gap.lowerBound]) + "\n"
        let signature = try #require(
            Data(
                base64Encoded: String(
                    checkpoint.trimmingCharacters(in: .newlines).split(separator: " ").last!)))
        let key = try #require(
            Data(base64Encoded: String(pair.vkey.split(separator: "+", maxSplits: 2).last!)))
        #expect(key.first == 1)
        // RFC 8410 §4: the SubjectPublicKeyInfo of an Ed25519 key is these twelve bytes and the key.
        let header: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        try Data(header + key.dropFirst()).write(to: URL(filePath: pair.outside("key.der")))
        try signature.dropFirst(4).write(to: URL(filePath: pair.outside("signature")))
        for (signed, exitCode) in [(text, 0), (text.replacing("16", with: "17"), 1)]
            as [(String, Int32)]
        {
            try pair.write(signed, to: pair.outside("text"))
            let outcome = try Program(
                executable: "openssl",
                arguments: [
                    "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key.der", "-rawin", "-in",
                    "text",
                    "-sigfile", "signature",
                ], folder: pair.desk.daftar.home.path
            ).run()
            #expect(outcome.exitCode == exitCode, "\(outcome.stdout.text)\(outcome.stderr.text)")
        }
    }
}
