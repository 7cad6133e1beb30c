import DaftarDomain
import GRDB
import GRDBSQLite

/// A prepared statement whose parameters are bound in order and which is then run: the short way to
/// SQLite for the rows of a rebuild.
///
/// GRDB's connections and statements are kept; its value layer is passed over, because boxing every
/// value costs more than SQLite does.
final class RowStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private var bound: Int32 = 0

    /// The texts of the row being bound. SQLite reads them here; left to keep copies of its own, it
    /// would allocate each anew.
    private let texts = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 8192)
    private var textsLength = 0

    /// A statement of the connection's cache.
    init(_ db: Database, _ sql: String) throws {
        statement = try db.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
    }

    deinit { texts.deallocate() }

    /// An insertion of one row with so many columns.
    convenience init(_ db: Database, insertInto table: String, columns: Int) throws {
        let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
        try self.init(db, "INSERT INTO \(table) VALUES (\(marks))")
    }

    @discardableResult func bind(_ number: Int?) -> RowStatement {
        bound += 1
        if let number { sqlite3_bind_int64(handle, bound, Int64(number)) }
        return self
    }

    /// A parameter with a name.
    @discardableResult func bind(_ name: String, _ number: Int) -> RowStatement {
        sqlite3_bind_int64(handle, sqlite3_bind_parameter_index(handle, name), Int64(number))
        return self
    }

    @discardableResult func bind(_ number: Double) -> RowStatement {
        bound += 1
        sqlite3_bind_double(handle, bound, number)
        return self
    }

    @discardableResult func bind(_ text: String?) -> RowStatement {
        bound += 1
        if var text { text.withUTF8(bindText) }
        return self
    }

    /// Text that is UTF-8 already.
    @discardableResult func bind(utf8 text: [UInt8]) -> RowStatement {
        bound += 1
        text.withUnsafeBufferPointer(bindText)
        return self
    }

    private func bindText(_ bytes: UnsafeBufferPointer<UInt8>) {
        bytes.withMemoryRebound(to: CChar.self) { text in
            if textsLength + text.count <= texts.count {
                let copy = texts.baseAddress! + textsLength
                if let start = text.baseAddress { copy.update(from: start, count: text.count) }
                sqlite3_bind_text(handle, bound, copy, Int32(text.count), nil)
                textsLength += text.count
            } else {
                let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                sqlite3_bind_text(handle, bound, text.baseAddress, Int32(text.count), transient)
            }
        }
    }

    /// Three columns: the text and its day bounds.
    @discardableResult func bind(_ date: EDTFDate?) -> RowStatement {
        bind(date?.text).bind(date?.bounds.lower.number).bind(date?.bounds.upper.number)
    }

    /// Runs the statement with what was bound, and makes it ready for the next row.
    func run() throws { try forEach { _ in } }

    /// Hands over the rows that are found with what was bound.
    func forEach(_ body: (FoundRow) throws -> Void) throws {
        bound = 0
        textsLength = 0
        defer {
            sqlite3_reset(handle)
            // What is not bound is NULL. Nor may the statement, which outlives this, point to texts any more.
            sqlite3_clear_bindings(handle)
        }
        var code = sqlite3_step(handle)
        while code == SQLITE_ROW {
            try body(FoundRow(handle: handle))
            code = sqlite3_step(handle)
        }
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) },
                sql: statement.sql)
        }
    }
}

/// The row that a statement stands on, by columns from 0.
struct FoundRow {
    fileprivate let handle: OpaquePointer

    subscript(column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }
    subscript(column: Int32) -> Int? { isNull(column) ? nil : self[column] as Int }
    subscript(column: Int32) -> String {
        let start = sqlite3_column_text(handle, column)
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
    subscript(column: Int32) -> String? { isNull(column) ? nil : self[column] as String }

    private func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
}
