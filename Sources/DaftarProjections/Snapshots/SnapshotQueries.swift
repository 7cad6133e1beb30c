package import DaftarDomain
import GRDB

/// A copy of a source that was stored, and perhaps erased since.
package struct StoredSnapshot: Hashable, Sendable {
    package struct Erasure: Hashable, Sendable {
        /// The index of the event that erased it.
        package var event: Int
        package var because: String
    }

    package var snapshot: Snapshot
    /// The index of the event that stored it.
    package var stored: Int
    package var erasure: Erasure?
}

/// Reads copies of sources as the journal knew them after event `known`.
struct SnapshotQueries {
    let db: Database
    var known = Known.head

    /// In the order in which they were stored.
    func snapshots() throws -> [StoredSnapshot] { try snapshots(where: "1", []) }

    /// The copy with this hash, once for each source that it is a copy of.
    func snapshots(_ sha: SHA256Hex) throws -> [StoredSnapshot] {
        try snapshots(where: "sha256 = ?", [sha.text])
    }

    func snapshots(of source: Slug) throws -> [StoredSnapshot] {
        try snapshots(where: "source = ?", [source.text])
    }

    private func snapshots(where condition: String, _ arguments: StatementArguments) throws
        -> [StoredSnapshot]
    {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT * FROM snapshots WHERE \(condition) AND \(Known.predicate())
                    ORDER BY stored, sha256, source
                    """),
            arguments: arguments + [known.index, known.index]
        ).map { row in
            StoredSnapshot(
                snapshot: Snapshot(
                    sha256: try decode(row["sha256"], SHA256Hex.init),
                    source: try decode(row["source"]) { Slug($0) },
                    mediaType: row["media_type"], bytes: row["bytes"]),
                stored: row["stored"],
                erasure: (row["because"] as String?).map { .init(event: row["known_from"], because: $0) })
        }
    }
}
