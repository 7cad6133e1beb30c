package import DaftarDomain
package import DaftarLog

/// What of a log was signed, and holds.
package struct SignedHistory: Sendable {
    /// The smallest first.
    package let checkpoints: [Checkpoints.Signed]
    /// Of each witness asked for, the most it signed along.
    package let witnessed: [Witnessed]

    package struct Witnessed: Sendable {
        package let name: String
        package let size: Int
        /// When, by the witness's clock; nil where that is no time.
        package let time: Timestamp?

        /// The end of the year 9999.
        private static let latest = 253_402_300_799

        init(by witness: NoteVerifier, _ signed: Checkpoints.Signed) {
            name = witness.name
            size = signed.checkpoint.size
            time = signed.note.time(of: witness).flatMap { seconds in
                (0...Self.latest).contains(seconds) ? Timestamp(seconds: seconds) : nil
            }
        }
    }
}

extension Journal {
    /// Holds the log against checkpoints: those it keeps, and others.
    ///
    /// - Parameters:
    ///   - others: files from elsewhere.
    ///   - verifiers: keys from elsewhere. Where none is a log's, the one that the journal states. Every witness among them
    ///     must have signed some checkpoint.
    package static func verifyCheckpoints(
        _ layout: LogLayout, and others: [String] = [], trusting verifiers: [NoteVerifier] = []
    ) throws -> SignedHistory {
        let checkpoints = Checkpoints(layout)
        let all = try (checkpoints.all() + others.map { try Checkpoints.Signed(contentsOf: $0) })
            .sorted { $0.checkpoint.size < $1.checkpoint.size }
        // Nothing to hold it against is nothing wrong, unless somebody's signature was asked for.
        guard !all.isEmpty || verifiers.isEmpty else { throw ProofError.unsigned(path: checkpoints.folder) }
        let witnesses = verifiers.filter(\.isWitness)
        let logs =
            witnesses.count < verifiers.count
            ? verifiers.filter { !$0.isWitness } : try [checkpoints.verifier()].compactMap(\.self)
        for signed in all {
            try signed.require(signedBy: logs)
            let signers = try signed.note.signers(among: logs, path: signed.path)
            guard signers.contains(where: { $0.name == signed.checkpoint.origin }) else {
                throw ProofError.otherOrigin(
                    path: signed.path, found: signed.checkpoint.origin,
                    expected: logs.map(\.name).joined(separator: ", "))
            }
        }
        let witnessed = try witnesses.map { witness in
            let own = try all.last { try !$0.note.signers(among: [witness], path: $0.path).isEmpty }
            guard let own else { throw ProofError.notCosigned(path: checkpoints.folder, name: witness.name) }
            return SignedHistory.Witnessed(by: witness, own)
        }
        if !all.isEmpty {
            let log = try verifiedLog(layout, rootsAt: Set(all.map(\.checkpoint.size)))
            for signed in all { try requirePrefix(signed, of: log) }
        }
        return SignedHistory(checkpoints: all, witnessed: witnessed)
    }
}
