package import DaftarLog

extension Journal {
    /// Keeps what witnesses signed beside the checkpoint they signed.
    ///
    /// - Parameters:
    ///   - file: the checkpoint as it came back from them.
    ///   - witnesses: their keys. Each must have signed it; other signatures are left where they are. Of a key's
    ///     signatures the latest is kept.
    package static func addCosignatures(
        from file: String, of witnesses: [NoteVerifier], to layout: LogLayout
    ) throws -> Checkpoints.Signed {
        let checkpoints = Checkpoints(layout)
        let given = try Checkpoints.Signed(contentsOf: file)
        guard let kept = try checkpoints.all().first(where: { $0.note.text == given.note.text }) else {
            throw ProofError.notOurs(path: file, size: given.checkpoint.size)
        }
        var note = kept.note
        for witness in witnesses {
            guard witness.isWitness else {
                throw ProofError.wrongKey(path: witness.description, isWitness: false)
            }
            try given.requireCosignature(of: witness)
            note.add(signatureOf: witness, from: given.note)
        }
        return try Checkpoints.Signed(contentsOf: checkpoints.write(note, size: kept.checkpoint.size))
    }
}
