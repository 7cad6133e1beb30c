import DaftarLog
import DaftarTesting
import Testing

struct SignedNoteTests {
    private func signer(_ name: String = "example.org/a", _ type: NoteKeyType = .ed25519) throws -> NoteSigner
    {
        try #require(NoteSigner(name: name, type: type))
    }

    @Test func `a note tells its signers apart`() throws {
        let (log, witness, other) = (try signer(), try signer("example.org/w", .cosignature), try signer())
        var note = try #require(SignedNote(text: "example.org/a\n1\n\(ProofVectors.roots[1]!)\n"))
        try note.sign(with: log, at: 0)
        try note.sign(with: witness, at: 1_700_000_000)
        let read = try #require(SignedNote(note.description))
        #expect(read == note)
        #expect(read.isSigned(by: log.verifier) == true)
        #expect(read.isSigned(by: witness.verifier) == true)
        #expect(read.isSigned(by: other.verifier) == nil)
        let changed = try #require(
            SignedNote(note.description.replacing("example.org/a\n1", with: "example.org/a\n2")))
        #expect(changed.isSigned(by: log.verifier) == false)
        #expect(changed.isSigned(by: witness.verifier) == false)
    }

    @Test func `keys are read back as they were written, and no other way`() throws {
        for type in [NoteKeyType.ed25519, .cosignature] {
            let signer = try signer("a.b/c", type)
            #expect(NoteSigner(skey: signer.skey)?.verifier.description == signer.verifier.description)
            #expect(NoteVerifier(vkey: signer.verifier.description)?.id == signer.verifier.id)
            #expect(NoteVerifier(vkey: signer.verifier.description.replacing("a.b/c", with: "a.b/d")) == nil)
        }
        for name in ["", "a b", "a+b", "a\n"] { #expect(NoteSigner(name: name) == nil) }
        for text in [
            "", "a", "a+b", "a+b+c", "+00000000+AQ==", ProofVectors.vkey + "=", ProofVectors.vkey + " ",
        ] {
            #expect(NoteVerifier(vkey: text) == nil)
        }
    }

    @Test(arguments: [
        "", "\n", "a\n", "a\n\n", "a\n\n— x\n", "a\n\n— x AAAA\n", "a\n\n— x AAAAAAA=", "a\n\n- x AAAAAAA=\n",
        "a\n\n— x  AAAAAAA=\n", "a\n\n— x AAAAAAB=\n", "a\t\n\n— x AAAAAAA=\n",
        "a\n— x AAAAAAA=\n",
    ])
    func `what is no note is none`(text: String) { #expect(SignedNote(text) == nil) }

    @Test(arguments: [
        "x\n1\n", "x\n01\n\(ProofVectors.roots[1]!)\n", "x\n-1\n\(ProofVectors.roots[1]!)\n", "x\n1\nAAAA\n",
        "x y\n1\n\(ProofVectors.roots[1]!)\n", "x\n99999999999999999999\n\(ProofVectors.roots[1]!)\n",
        "x\n1\n\(ProofVectors.roots[1]!)",
    ])
    func `what is no checkpoint is none`(text: String) { #expect(LogCheckpoint(text: text) == nil) }

    /// A seeded mutator of what other programs hand in. A crash or a hang is the failure; what is read must be what is written.
    @Test func `garbled notes, checkpoints, proofs and keys are read or not, and nothing else happens`() {
        var generator = SeededGenerator(seed: 20_230_919)
        let samples = [
            ProofVectors.checkpoint300, ProofVectors.inclusion273, ProofVectors.consistency256,
            ProofVectors.vkey,
            ProofVectors.skey,
        ].map { Array($0.utf8) }
        for _ in 0..<100_000 {
            let bytes = ByteMutator.mutate(generator.pick(samples), &generator)
            let text = String(decoding: bytes, as: UTF8.self)
            if let note = SignedNote(text) {
                #expect(note.description == text)
                if let checkpoint = LogCheckpoint(text: note.text) { #expect(checkpoint.text == note.text) }
            }
            if let proof = LogProof(text) { #expect(proof.description == text) }
            if let verifier = NoteVerifier(vkey: text) { #expect(verifier.description == text) }
            if let signer = NoteSigner(skey: text) { #expect(signer.skey == text) }
        }
    }
}
