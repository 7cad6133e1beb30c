internal import DaftarDomain
internal import DaftarLog

/// The readers of what others hand in. What one of them reads must be what it writes; a trap is a finding.
enum Reader {
    static let all: [@Sendable ([UInt8]) -> Void] = [
        { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            guard let note = SignedNote(text) else { return }
            precondition(note.description == text)
            if let checkpoint = LogCheckpoint(text: note.text) { precondition(checkpoint.text == note.text) }
        },
        { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            if let proof = LogProof(text) { precondition(proof.description == text) }
        },
        { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            if let checkpoint = LogCheckpoint(text: text) { precondition(checkpoint.text == text) }
            if let verifier = NoteVerifier(vkey: text) { precondition(verifier.description == text) }
        },
        { bytes in
            guard let recorded = try? EventCodec.decode(bytes) else { return }
            precondition((try? EventCodec.decode(EventCodec.encode(recorded))) == recorded)
        },
    ]
}
