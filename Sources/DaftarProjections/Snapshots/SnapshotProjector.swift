import DaftarDomain
import GRDB

/// Which copies of sources are kept, and which were erased and why.
///
/// A copy is known by its SHA-256; sources with the same text share one, with a row for each.
struct SnapshotProjector: Projector {
    static let name = "snapshots"
    static let version = 1

    static let tables = """
        CREATE TABLE snapshots (
            sha256 TEXT NOT NULL, source TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            media_type TEXT NOT NULL, bytes INTEGER NOT NULL, stored INTEGER NOT NULL,
            standing TEXT NOT NULL, because TEXT,
            PRIMARY KEY (sha256, source, known_from)
        ) STRICT, WITHOUT ROWID;
        """

    static let indexes = """
        CREATE INDEX snapshots_by_source ON snapshots (source, known_from);
        CREATE VIEW current_snapshots AS SELECT * FROM snapshots WHERE known_to IS NULL;
        """

    private let db: Database
    private let insert, close, closeAll: RowStatement

    init(_ db: Database) throws {
        self.db = db
        insert = try RowStatement(db, insertInto: "snapshots", columns: 9)
        close = try RowStatement(
            db, "UPDATE snapshots SET known_to = ? WHERE sha256 = ? AND source = ? AND known_to IS NULL")
        closeAll = try RowStatement(
            db,
            "UPDATE snapshots SET known_to = ? WHERE sha256 = ? AND known_to IS NULL AND standing = 'stands'")
    }

    func apply(_ recorded: RecordedEvent, at index: Int) throws {
        switch recorded.event {
        case .snapshotStored(let snapshot):
            try close.bind(index).bind(snapshot.sha256.text).bind(snapshot.source.text).run()
            try add(StoredSnapshot(snapshot: snapshot, stored: index), at: index)
        case .snapshotErased(let sha, let because):
            let copies = try SnapshotQueries(db: db).snapshots(sha).filter { $0.erasure == nil }
            try closeAll.bind(index).bind(sha.text).run()
            for var copy in copies {
                copy.erasure = .init(event: index, because: because)
                try add(copy, at: index)
            }
        default: break
        }
    }

    private func add(_ copy: StoredSnapshot, at index: Int) throws {
        try insert.bind(copy.snapshot.sha256.text).bind(copy.snapshot.source.text).bind(index)
            .bind(nil as Int?).bind(copy.snapshot.mediaType).bind(copy.snapshot.bytes).bind(copy.stored)
            .bind(copy.erasure == nil ? "stands" : "erased").bind(copy.erasure?.because).run()
    }
}
