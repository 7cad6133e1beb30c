import GRDB
internal import Glibc

/// The read models of one journal: one SQLite file, open for reading and projecting.
///
/// The file is derived. It may be deleted at any time, and is made anew from the log when it is
/// missing, damaged or of another version.
package final class ReadModels: Sendable {
    package let path: String
    private let pool: DatabasePool

    private init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        // Mapped, pages are read where the system holds them. They are not copied for each connection.
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 4294967296")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        self.path = path
        // The pool opens the file for reading when it is first read, and by then a rebuild
        // elsewhere may have removed it.
        try pool.read { _ in }
    }

    /// Opens the newest generation in `folder`; nil where there is none that can be used.
    package static func open(in folder: String) throws -> ReadModels? {
        let files = ReadModelFiles(folder: folder)
        guard let path = files.newest, files.isFile(path) else { return nil }
        do {
            let models = try ReadModels(path: path)
            return try models.pool.read(ReadModelSchema.isCurrent) ? models : nil
        } catch let error as DatabaseError
            where [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CANTOPEN].contains(error.resultCode)
        {
            return nil
        } catch let error as DatabaseError {
            throw ReadModelError(error, path: path)
        }
    }

    /// Builds a new generation from the first event on, and puts it in place of the old one, which
    /// serves until then.
    ///
    /// `feed` projects every event and returns where it stopped. A process killed anywhere in here
    /// leaves the old one in service.
    ///
    /// - Parameter usable: asked when no other process rebuilds any more; what it returns is taken
    ///   instead.
    package static func rebuild(
        in folder: String, unless usable: () throws -> ReadModels? = { nil },
        feed: (ReadModelWriter) throws -> ProjectionPosition
    ) throws -> ReadModels {
        let files = ReadModelFiles(folder: folder)
        return try files.whileLocked {
            if let models = try usable() { return models }
            let building = files.building
            try files.clear(building)
            try build(at: building, feed)
            let path = try files.putInPlace(building)
            do {
                return try ReadModels(path: path)
            } catch let error as DatabaseError {
                throw ReadModelError(error, path: path)
            }
        }
    }

    /// Builds a file of its own, to compare with or to hand on.
    ///
    /// - Parameter isOrdinary: whether it is to be one file for any reader, rather than one to be written to again.
    package static func build(
        at path: String, isOrdinary: Bool = false, _ feed: (ReadModelWriter) throws -> ProjectionPosition
    ) throws {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
        do {
            var configuration = Configuration()
            // Nobody else sees the file, and it is thrown away when anything fails: no journal and
            // no sync until it is whole.
            configuration.prepareDatabase { db in
                try db.execute(
                    sql: """
                        PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
                        PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY
                        """)
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.exclusive) {
                    try ReadModelSchema.createTables(db)
                    let writer = try ReadModelWriter(db, isLive: false)
                    let position = try feed(writer)
                    try writer.move(to: position)
                    try ReadModelSchema.createIndexes(db)
                    return .commit
                }
                try db.execute(sql: "PRAGMA journal_mode = \(isOrdinary ? "DELETE" : "WAL")")
            }
            try queue.close()
        } catch let error as DatabaseError {
            throw ReadModelError(error, path: path)
        }
    }

    package func read<Value>(_ body: (ReadModelReader) throws -> Value) throws -> Value {
        do {
            return try pool.read { db in try body(ReadModelReader(db: db)) }
        } catch let error as DatabaseError {
            throw ReadModelError(error, path: path)
        }
    }

    /// One transaction that others wait for. Nothing of it remains when `body` throws.
    package func write<Value>(_ body: (ReadModelWriter) throws -> Value) throws -> Value {
        do {
            return try pool.write { db in try body(try ReadModelWriter(db, isLive: true)) }
        } catch let error as DatabaseError {
            throw ReadModelError(error, path: path)
        }
    }

    package func close() throws { try pool.close() }
}
