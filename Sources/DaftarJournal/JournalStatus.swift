package import DaftarDomain
package import DaftarLog
package import DaftarProjections
internal import Foundation

/// What a journal holds and how it is.
package struct JournalStatus: Sendable {
    /// The last event that can be read, or is known.
    package var head: Int
    package var last: Change?
    package var developments, claims, actors, sources, issues: Int
    /// Developments that stand without a claim, and claims without an account.
    package var withoutClaims, withoutAccounts: Int
    /// The RFC 6962 root over every event; nil where the log is damaged.
    package var root: MerkleHash?
    package var projections: [ProjectionStatus]
    /// Files of unfinished writes that were set aside.
    package var torn: [String]
    /// Copies that were stored and whose files are gone, such as were erased and whose files are still there, and files of
    /// copies that no event speaks of.
    package var missingCopies, unfinishedErasures, unrecordedFiles: [SHA256Hex]
}

extension Journal {
    /// What it held at a moment, and how it is now.
    package func status(at moment: AsOf = .now) throws -> JournalStatus {
        let torn = (try? FileManager.default.contentsOfDirectory(atPath: layout.torn)) ?? []
        return try read { reader in
            let counts = try reader.counts(at: moment)
            let gaps = try reader.gaps(at: moment)
            return JournalStatus(
                head: try moment.known ?? reader.position.index - 1, last: try reader.lastChange(at: moment),
                developments: counts.developments,
                claims: counts.claims, actors: counts.actors, sources: counts.sources, issues: counts.issues,
                withoutClaims: gaps.developmentsWithoutClaims,
                withoutAccounts: gaps.claimsWithoutAccounts, root: try root(at: moment, reader),
                projections: try reader.statuses(), torn: torn.sorted(),
                missingCopies: try missingCopies(reader), unfinishedErasures: try unfinishedErasures(reader),
                unrecordedFiles: try unrecordedFiles(reader))
        }
    }

    /// The root, unless something is seen to be wrong with the log; only ``verify(progress:)`` looks everywhere.
    private func root(at moment: AsOf, _ reader: ReadModelReader) throws -> MerkleHash? {
        guard damage == nil, try !reader.endsBackInTime(),
            try reader.statuses().allSatisfy({ $0.stopped == nil })
        else { return nil }
        do {
            return try LogReader(layout).root(size: moment.known.map { $0 + 1 })
        } catch let error as LogError where error.isDamage {
            return nil
        }
    }
}
