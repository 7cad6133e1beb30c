internal import DaftarDomain
package import DaftarLog

extension Journal {
    /// A proof that an event is in the log that a checkpoint signed. It carries the event's line.
    ///
    /// - Throws: `notSignedYet` where the event is younger than the checkpoint; `doesNotHold` where the lines are not
    ///   those that were signed.
    package static func prove(_ index: Int, under signed: Checkpoints.Signed, _ layout: LogLayout) throws
        -> LogProof
    {
        let (size, root) = (signed.checkpoint.size, signed.checkpoint.root)
        guard index < size else { throw ProofError.notSignedYet(index: index, size: size) }
        let line = try LogReader(layout).line(at: index)
        let path = try MerkleProof.inclusion(of: index, in: size, root: LogReader(layout).root(of:))
        guard
            MerkleProof.isIncluded(
                line.withUnsafeBytes { MerkleHash.leaf($0) }, at: index, in: size, root: root, path: path),
            let proof = LogProof(.inclusion(index: index), path: path, note: signed.note, line: line)
        else { throw ProofError.doesNotHold(path: signed.path) }
        return proof
    }

    /// A proof that the log of one checkpoint is the beginning of that of another.
    package static func proveConsistency(
        from old: Checkpoints.Signed, to new: Checkpoints.Signed, _ layout: LogLayout
    ) throws -> LogProof {
        let (before, after) = (old.checkpoint, new.checkpoint)
        guard before.origin == after.origin else {
            throw ProofError.otherOrigin(path: old.path, found: before.origin, expected: after.origin)
        }
        guard 0 < before.size, before.size <= after.size else {
            throw ProofError.rolledBack(path: old.path, size: after.size, signed: before.size)
        }
        let path = try MerkleProof.consistency(
            from: before.size, to: after.size, root: LogReader(layout).root(of:))
        guard
            MerkleProof.isConsistent(from: before.size, before.root, to: after.size, after.root, path: path),
            let proof = LogProof(.consistency(old: before.size), path: path, note: new.note)
        else { throw ProofError.doesNotHold(path: old.path) }
        return proof
    }
}

extension LogProof {
    /// Makes sure that the proof of an event holds, with nothing but a key at hand.
    ///
    /// - Returns: the line of the event.
    package func checkedLine(trusting verifiers: [NoteVerifier], path file: String) throws -> [UInt8] {
        try requireSignature(of: verifiers, path: file)
        guard case .inclusion(let index) = claim else { throw ProofError.notAProof(path: file) }
        guard let line else { throw ProofError.noLine(path: file) }
        let leaf = line.withUnsafeBytes { MerkleHash.leaf($0) }
        guard MerkleProof.isIncluded(leaf, at: index, in: checkpoint.size, root: checkpoint.root, path: path)
        else {
            throw ProofError.doesNotHold(path: file)
        }
        // Whoever signs a log can sign anything in it, and it is shown.
        guard (try? EventCodec.decode(line)) != nil else { throw ProofError.notALine(path: file) }
        return line
    }

    /// Makes sure that the log of an older checkpoint is the beginning of this one's.
    package func requireConsistency(
        with old: Checkpoints.Signed, trusting verifiers: [NoteVerifier], path file: String
    ) throws {
        try requireSignature(of: verifiers, path: file)
        try old.require(signedBy: verifiers.filter { !$0.isWitness })
        guard old.checkpoint.origin == checkpoint.origin else {
            throw ProofError.otherOrigin(
                path: old.path, found: old.checkpoint.origin, expected: checkpoint.origin)
        }
        guard case .consistency(let size) = claim, size == old.checkpoint.size,
            MerkleProof.isConsistent(
                from: size, old.checkpoint.root, to: checkpoint.size, checkpoint.root, path: path)
        else { throw ProofError.doesNotHold(path: file) }
    }

    /// The log must have signed the checkpoint, and every witness that is named.
    private func requireSignature(of verifiers: [NoteVerifier], path: String) throws {
        let signers = try note.signers(among: verifiers, path: path)
        guard signers.contains(where: { $0.name == checkpoint.origin }) else {
            throw ProofError.unsigned(path: path)
        }
        for witness in verifiers where witness.isWitness && !signers.contains(where: { $0.id == witness.id })
        {
            throw ProofError.notCosigned(path: path, name: witness.name)
        }
    }
}
