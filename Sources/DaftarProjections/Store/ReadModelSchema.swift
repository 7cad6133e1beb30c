import DaftarDomain
import GRDB

/// All read models of the journal, in the order in which they take an event.
enum ReadModelSchema {
    static var projectors: [any Projector.Type] {
        [
            RegistryProjector.self, SnapshotProjector.self, TimelineProjector.self, StanceProjector.self,
            TensionProjector.self,
            ChangesProjector.self, SearchProjector.self,
        ]
    }

    private static let bookkeeping = """
        CREATE TABLE projections (
            name TEXT PRIMARY KEY, version INTEGER NOT NULL, stopped_at INTEGER, reason TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE log_position (
            only INTEGER PRIMARY KEY CHECK (only = 1), event INTEGER NOT NULL, segment INTEGER NOT NULL,
            "offset" INTEGER NOT NULL, leaf TEXT NOT NULL
        ) STRICT;
        INSERT INTO log_position VALUES (1, 0, 0, 0, '');
        """

    static func createTables(_ db: Database) throws {
        try db.execute(sql: bookkeeping)
        for projector in projectors {
            try db.execute(sql: projector.tables)
            try db.execute(
                sql: "INSERT INTO projections (name, version) VALUES (?, ?)",
                arguments: [projector.name, projector.version])
        }
    }

    static func createIndexes(_ db: Database) throws {
        do {
            for projector in projectors { try db.execute(sql: projector.indexes) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw try repeatedEvent(db) ?? error
        }
        // Merging is spread over later appends, so that none of them stalls.
        try db.execute(
            sql: """
                INSERT INTO search_words (search_words) VALUES ('optimize');
                INSERT INTO search_words (search_words, rank) VALUES ('automerge', 8);
                INSERT INTO search_words (search_words, rank) VALUES ('crisismerge', 64);
                """)
    }

    /// The first event whose id another had before it, which only an index over all of them can
    /// tell while rebuilding.
    private static func repeatedEvent(_ db: Database) throws -> ReadModelError? {
        let sql = "SELECT max(event) FROM changes GROUP BY event_id HAVING count(*) > 1 ORDER BY 1 LIMIT 1"
        return try Int.fetchOne(db, sql: sql).map {
            .cannotProject(
                event: $0, projector: ChangesProjector.name,
                reason: ReadModelError.repetition(in: ChangesProjector.name))
        }
    }

    /// Whether the file holds these read models in these versions.
    static func isCurrent(_ db: Database) throws -> Bool {
        guard try db.tableExists("projections"), try db.tableExists("log_position") else { return false }
        // Another program's read models do not count either: this one would move on without filling
        // them.
        let found = try String.fetchSet(db, sql: "SELECT name || ' ' || version FROM projections")
        return found == Set(projectors.map { "\($0.name) \($0.version)" })
    }

    static func statuses(_ db: Database) throws -> [ProjectionStatus] {
        let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM projections"))
        let byName = Dictionary(uniqueKeysWithValues: rows.map { ($0["name"] as String, $0) })
        return projectors.compactMap { projector in
            byName[projector.name].map { row in
                let stopped = (row["stopped_at"] as Int?).map {
                    ProjectionStatus.Stopped(event: $0, reason: row["reason"] ?? "")
                }
                return ProjectionStatus(name: projector.name, version: row["version"], stopped: stopped)
            }
        }
    }

    static func position(_ db: Database) throws -> ProjectionPosition {
        guard let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM log_position")) else {
            return .start
        }
        let position = ProjectionPosition(
            index: row["event"], segment: row["segment"], offset: row["offset"], leaf: row["leaf"])
        guard position.isPossible else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "log_position is no place in a log")
        }
        return position
    }
}
