import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarTesting
import Foundation
import Testing

/// Every single bit of what is handed to others: none can be another and the file still be believed.
struct ProofBitFlipTests {
    private let folder: TemporaryFolder
    private let signer = NoteSigner(name: "example.org/a")!
    private let witness = NoteSigner(name: "example.net/w", type: .cosignature)!
    private let lines = (0..<7).map { number in
        Array(
            #"{"data":{"title":"A"},"id":"e\#(number)","recordedby":"m","schemaversion":1,"source":"/journals/a","specversion":"1.0","subject":"a","time":"2024-03-01T08:00:00Z","type":"journal.opened"}"#
                .utf8)
    }

    init() throws { folder = try TemporaryFolder() }

    private func root(_ range: Range<Int>) -> MerkleHash {
        var tree = MerkleTree()
        for line in lines[range] { tree.append(leaf: line.withUnsafeBytes { MerkleHash.leaf($0) }) }
        return tree.root
    }

    private func note(_ size: Int) throws -> SignedNote {
        let checkpoint = try #require(
            LogCheckpoint(origin: "example.org/a", size: size, root: root(0..<size)))
        var note = try #require(SignedNote(text: checkpoint.text))
        try note.sign(with: signer, at: 0)
        return note
    }

    /// Whether a file is believed in any of the forms it can have with one bit changed.
    private func believed(_ text: String, _ isBelieved: (String) throws -> Void) throws -> [Int] {
        try isBelieved(text)
        var bytes = Array(text.utf8)
        var believed: [Int] = []
        for place in 0..<bytes.count * 8 {
            bytes[place / 8] ^= 1 << (place % 8)
            // What is not UTF-8 is not read at all.
            if let changed = String(validating: bytes, as: UTF8.self), (try? isBelieved(changed)) != nil {
                believed.append(place)
            }
            bytes[place / 8] ^= 1 << (place % 8)
        }
        return believed
    }

    @Test func `of a checkpoint that a witness signed along`() throws {
        var note = try note(7)
        try note.sign(with: witness, at: 1_700_000_000)
        let path = folder.path + "/checkpoint"
        let found = try believed(note.description) { text in
            try Data(text.utf8).write(to: URL(filePath: path))
            let signed = try Checkpoints.Signed(contentsOf: path)
            try signed.require(signedBy: [signer.verifier])
            try signed.requireCosignature(of: witness.verifier)
        }
        #expect(found == [])
    }

    @Test func `of a proof that an event is in the log`() throws {
        let path = MerkleProof.inclusion(of: 4, in: 7, root: root)
        let proof = try #require(LogProof(.inclusion(index: 4), path: path, note: note(7), line: lines[4]))
        let found = try believed(proof.description) { text in
            guard let proof = LogProof(text) else { throw ProofError.notAProof(path: "") }
            _ = try proof.checkedLine(trusting: [signer.verifier], path: "")
        }
        #expect(found == [])
    }

    @Test func `of what is signed and no event, nothing is shown as a line`() throws {
        for bytes in [
            Array("{\"n\":1}".utf8), lines[0] + [0x0A], [0x1B, 0x5B, 0x32, 0x4A], [0xFF],
            lines[0] + [0x0A] + lines[1], [],
        ] {
            let root = bytes.withUnsafeBytes { MerkleHash.leaf($0) }
            let checkpoint = try #require(LogCheckpoint(origin: "example.org/a", size: 1, root: root))
            var note = try #require(SignedNote(text: checkpoint.text))
            try note.sign(with: signer, at: 0)
            let proof = try #require(LogProof(.inclusion(index: 0), path: [], note: note, line: bytes))
            #expect { try proof.checkedLine(trusting: [signer.verifier], path: "") } throws: { error in
                guard case ProofError.notALine = error else { return false }
                return true
            }
        }
    }

    @Test func `of a proof that the log only grew`() throws {
        let path = MerkleProof.consistency(from: 3, to: 7, root: root)
        let proof = try #require(LogProof(.consistency(old: 3), path: path, note: note(7)))
        let file = folder.path + "/old"
        try Data(note(3).description.utf8).write(to: URL(filePath: file))
        let old = try Checkpoints.Signed(contentsOf: file)
        let found = try believed(proof.description) { text in
            guard let proof = LogProof(text) else { throw ProofError.notAProof(path: "") }
            try proof.requireConsistency(with: old, trusting: [signer.verifier], path: "")
        }
        #expect(found == [])
    }
}
