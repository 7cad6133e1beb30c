package import DaftarDomain
package import DaftarLog

extension Journal {
    /// Signs what the log holds now.
    ///
    /// Every byte is read again from disk first; nothing is signed over a damaged log, nor over one that does not begin
    /// with what was signed before. A journal's first checkpoint settles its key and origin.
    ///
    /// - Returns: where the checkpoint is, and what it says.
    package static func sign(
        _ layout: LogLayout, with signer: NoteSigner, at time: Timestamp
    ) throws -> Checkpoints.Signed {
        let checkpoints = Checkpoints(layout)
        let earlier = try checkpoints.all()
        if let known = try checkpoints.verifier() {
            for signed in earlier { try signed.require(signedBy: [known]) }
            guard known.description == signer.verifier.description else {
                throw ProofError.otherOrigin(
                    path: checkpoints.keyPath, found: known.name, expected: signer.verifier.name)
            }
        }
        // Where the journal states no key any more, what was signed does.
        for signed in earlier
        where try signed.note.signers(among: [signer.verifier], path: signed.path).isEmpty {
            throw ProofError.otherKey(path: signed.path, name: signer.verifier.name)
        }
        let log = try verifiedLog(layout, rootsAt: Set(earlier.map(\.checkpoint.size)))
        for signed in earlier { try requirePrefix(signed, of: log) }
        guard let root = log.root,
            let checkpoint = LogCheckpoint(origin: signer.verifier.name, size: log.size, root: root),
            let unsigned = SignedNote(text: checkpoint.text)
        else { throw ProofError.nameMalformed(signer.verifier.name) }
        // Whoever signed along keeps standing there.
        var note = earlier.first { $0.note.text == checkpoint.text }?.note ?? unsigned
        try note.sign(with: signer, at: time.seconds)
        guard note.canBeRead else { throw ProofError.noteFull(path: checkpoints.folder) }
        if try checkpoints.verifier() == nil { try checkpoints.write(signer.verifier) }
        return try Checkpoints.Signed(contentsOf: checkpoints.write(note, size: log.size))
    }

    /// Reads the log again and throws its first damage.
    static func verifiedLog(_ layout: LogLayout, rootsAt sizes: Set<Int>) throws -> LogVerification {
        let log = try verifyLog(layout, rootsAt: sizes)
        guard let finding = log.findings.first(where: \.isDamage) else { return log }
        switch finding.fact {
        case .damage(let damage):
            throw LogError(
                .damaged(damage), path: finding.path, index: finding.indexes.lowerBound,
                offset: finding.offset)
        case .unreadable(let error): throw error
        case .refused(let error):
            guard let error = error as? EventCodecError else { throw error }
            throw JournalError.unreadableEvent(index: finding.indexes.lowerBound, path: finding.path, error)
        case .leafMissing, .sealMissing, .tornTail: return log
        }
    }

    /// Makes sure that a log begins with what was signed.
    package static func requirePrefix(_ signed: Checkpoints.Signed, of log: LogVerification) throws {
        let checkpoint = signed.checkpoint
        guard let root = log.roots[checkpoint.size] else {
            throw ProofError.rolledBack(path: signed.path, size: log.size, signed: checkpoint.size)
        }
        guard root == checkpoint.root else {
            throw ProofError.rewritten(
                path: signed.path, size: checkpoint.size, expected: checkpoint.root, found: root)
        }
    }
}
