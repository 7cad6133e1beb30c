package import DaftarDomain
package import DaftarLog

/// Signs the checkpoints of others' logs, so long as each log only grows (C2SP "tlog-witness", offline).
///
/// A witness sees no event and vouches for none. Its signature says that it has seen one log under this name, not two.
package struct Witness: Sendable {
    private let signer: NoteSigner
    private let state: WitnessState

    /// - Parameter signer: a key for cosignatures.
    package init(_ signer: NoteSigner, _ state: WitnessState) {
        self.signer = signer
        self.state = state
    }

    /// What is to be signed: a checkpoint, with or without a proof that its log grew out of an older one.
    package struct Request: Sendable {
        package let path: String
        package let note: SignedNote
        package let checkpoint: LogCheckpoint
        /// The size that the proof begins with, and its hashes; nil for a checkpoint alone.
        fileprivate let proof: (old: Int, path: [MerkleHash])?

        /// Reads a checkpoint, or the body of an `add-checkpoint` request; nil where the text is neither.
        package init?(_ text: String, path: String) {
            self.path = path
            if let proof = LogProof(text), case .consistency(let old) = proof.claim {
                (note, checkpoint) = (proof.note, proof.checkpoint)
                self.proof = (old, proof.path)
            } else if let note = SignedNote(text), let checkpoint = LogCheckpoint(text: note.text) {
                (self.note, self.checkpoint) = (note, checkpoint)
                proof = nil
            } else {
                return nil
            }
        }
    }

    /// Signs a checkpoint beside its log.
    ///
    /// What is signed is kept before it is given away.
    ///
    /// - Parameters:
    ///   - verifiers: the keys of logs, as their owners gave them.
    ///   - time: when this is, which the signature states.
    /// - Returns: the checkpoint with the signature added, and what was signed before of this log; nil if nothing was.
    /// - Throws: `otherOrigin`, `unsigned`, `badSignature`, `noteFull`; `clockSetBack`; `shrunk`, `forked` or `otherLog` where it is not the log that
    ///   was signed before; `proofNeeded` where that cannot be told.
    package func cosign(
        _ request: Request, trusting verifiers: [NoteVerifier], at time: Timestamp
    ) throws -> (note: SignedNote, before: WitnessState.Seen?) {
        let checkpoint = request.checkpoint
        let own = verifiers.filter { $0.name == checkpoint.origin && !$0.isWitness }
        guard !own.isEmpty else {
            throw ProofError.otherOrigin(
                path: request.path, found: checkpoint.origin,
                expected: verifiers.map(\.name).joined(separator: ", "))
        }
        guard try !request.note.signers(among: own, path: request.path).isEmpty else {
            throw ProofError.unsigned(path: request.path)
        }
        try requireLater(time, than: request)
        return try state.advance(checkpoint.origin) { last in
            try Self.requireGrowth(of: request, since: last)
            var note = request.note
            try note.sign(with: signer, at: time.seconds)
            guard note.canBeRead else { throw ProofError.noteFull(path: request.path) }
            return (WitnessState.Seen(size: checkpoint.size, root: checkpoint.root), (note, last))
        }
    }

    /// Makes sure that a clock can be stated, and was not set back since the key signed this before.
    private func requireLater(_ time: Timestamp, than request: Request) throws {
        let own = signer.verifier
        let earlier =
            try request.note.signers(among: [own], path: request.path).isEmpty
            ? nil : request.note.time(of: own)
        guard time.seconds >= max(0, earlier ?? 0) else {
            throw ProofError.clockSetBack(time: time, earlier: earlier.map { Timestamp(seconds: $0) })
        }
    }

    /// Makes sure that the log of a request begins with what was signed last.
    private static func requireGrowth(of request: Request, since last: WitnessState.Seen?) throws {
        let checkpoint = request.checkpoint
        guard let last else {
            guard (request.proof?.old ?? 0) == 0 else {
                throw ProofError.proofNeeded(path: request.path, from: 0, found: request.proof?.old)
            }
            return
        }
        guard checkpoint.size >= last.size else {
            throw ProofError.shrunk(path: request.path, size: checkpoint.size, signed: last.size)
        }
        if checkpoint.size == last.size {
            guard checkpoint.root == last.root else {
                throw ProofError.forked(path: request.path, size: last.size)
            }
            return
        }
        // Every log begins with one of no events.
        if last.size == 0, (request.proof?.old ?? 0) == 0 { return }
        guard let proof = request.proof, proof.old == last.size else {
            throw ProofError.proofNeeded(path: request.path, from: last.size, found: request.proof?.old)
        }
        guard
            MerkleProof.isConsistent(
                from: last.size, last.root, to: checkpoint.size, checkpoint.root, path: proof.path)
        else { throw ProofError.otherLog(path: request.path, size: last.size) }
    }
}
