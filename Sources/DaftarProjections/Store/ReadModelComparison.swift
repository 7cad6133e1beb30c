import GRDB

/// How two files of read models differ in one table.
package struct ReadModelDifference: Hashable, Sendable {
    /// The table; `sqlite_schema` where tables, views or indexes are not defined alike.
    package var table: String
    /// How many rows only this file has, and how many only the other.
    package var here: Int
    package var there: Int
    /// The first row that only one of them has, column by column; this file's where it has one.
    package var example: String
}

extension ReadModels {
    /// Compares these read models with another file, table by table; nothing where both say the same.
    ///
    /// Compared are the definitions, the rows and the indexed words, not how they lie in the file. A
    /// table that is not defined alike in both counts among the definitions only. Each file is read
    /// as of one moment, so both may be in service, and neither is changed.
    package func differences(from other: String) throws -> [ReadModelDifference] {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(10)
            // A connection of its own: a pooled one could not let go of the other file again.
            return try DatabaseQueue(path: path, configuration: configuration).unsafeRead { db in
                try db.execute(sql: "ATTACH DATABASE ? AS other", arguments: [other])
                return try ReadModelComparison(db: db).differences()
            }
        } catch let error as DatabaseError {
            throw ReadModelError(error, path: path)
        }
    }
}

/// Compares the databases `main` and `other` of one connection.
private struct ReadModelComparison {
    let db: Database

    func differences() throws -> [ReadModelDifference] {
        var differences: [ReadModelDifference] = []
        try db.inTransaction(.deferred) {
            differences = try compareDefinitions() + tablesDefinedAlike().compactMap(compare)
            return .commit
        }
        return differences
    }

    private func compareDefinitions() throws -> [ReadModelDifference] {
        let difference = try compare(
            "sqlite_schema", "SELECT type, name, sql FROM main.sqlite_schema",
            "SELECT type, name, sql FROM other.sqlite_schema")
        return difference.map { [$0] } ?? []
    }

    /// The tables of both, without those in which a full-text index keeps its own affairs.
    private func tablesDefinedAlike() throws -> [(name: String, isVirtual: Bool)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT name, type = 'virtual' AS is_virtual FROM pragma_table_list
                WHERE schema = 'main' AND type IN ('table', 'virtual') AND name IN (
                    SELECT name FROM main.sqlite_schema WHERE type = 'table'
                    INTERSECT SELECT h.name
                        FROM main.sqlite_schema h JOIN other.sqlite_schema t USING (name, sql))
                ORDER BY name
                """
        ).map { ($0["name"], $0["is_virtual"]) }
    }

    private func compare(_ table: String, isVirtual: Bool) throws -> ReadModelDifference? {
        guard isVirtual else {
            return try compare(table, "SELECT * FROM main.\(table)", "SELECT * FROM other.\(table)")
        }
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE temp.\(table)_here USING fts5vocab (main, \(table), instance);
                CREATE VIRTUAL TABLE temp.\(table)_there USING fts5vocab (other, \(table), instance);
                """)
        return try compare(table, "SELECT * FROM temp.\(table)_here", "SELECT * FROM temp.\(table)_there")
    }

    private func compare(_ table: String, _ here: String, _ there: String) throws -> ReadModelDifference? {
        func count(_ rows: String) throws -> Int {
            try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(rows))") ?? 0
        }
        let onlyHere = "\(here) EXCEPT \(there)"
        let onlyThere = "\(there) EXCEPT \(here)"
        let only = try count(onlyHere)
        // No two rows of a table are the same, so as many, all of which the other has, are all there are.
        if only == 0, try count(here) == count(there) { return nil }
        let example = try Row.fetchOne(db, sql: "\(only > 0 ? onlyHere : onlyThere) LIMIT 1")
        return ReadModelDifference(
            table: table, here: only, there: try count(onlyThere),
            example: example?.map { "\($0): \($1)" }.joined(separator: ", ") ?? "")
    }
}
