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

    /// An escape of C1, DEL, the override and the isolate of UAX #9, a joiner, a space of no width, and marks that join
    /// what is before them.
    @Test(arguments: [
        "a\u{9b}", "a\u{7f}", "a\u{202e}b", "a\u{2066}b", "a\u{200d}b", "\u{feff}a", "a\u{2028}", "\u{301}a",
        "\u{20dd}a",
    ])
    func `a new key has no name that shows as something else`(name: String) {
        #expect(NoteSigner(name: name) == nil)
        #expect(NoteSigner(name: name, type: .cosignature) == nil)
    }

    @Test(arguments: ["журнал.example", "é", "e\u{301}", "का"])
    func `a name of any script is read back`(name: String) throws {
        let signer = try signer(name)
        #expect(NoteSigner(skey: signer.skey)?.verifier.id == signer.verifier.id)
        #expect(NoteVerifier(vkey: signer.verifier.description)?.id == signer.verifier.id)
    }

    @Test func `a tree of no events has one root`() {
        // SHA-256 of nothing, by `printf '' | openssl dgst -sha256 -binary | base64`.
        #expect(LogCheckpoint(text: "x\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n") != nil)
        #expect(LogCheckpoint(text: "x\n0\n\(ProofVectors.roots[1]!)\n") == nil)
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
