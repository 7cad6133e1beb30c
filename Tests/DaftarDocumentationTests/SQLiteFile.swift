import Foundation
import Glibc

/// A database as any program sees it that has SQLite: through the C library, which is looked up by name so that no
/// package is needed.
final class SQLiteFile {
    private typealias Open =
        @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>, Int32, OpaquePointer?) ->
        Int32
    private typealias Prepare =
        @convention(c) (
            OpaquePointer?, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<OpaquePointer?>, OpaquePointer?
        ) -> Int32
    private typealias OfHandle = @convention(c) (OpaquePointer?) -> Int32
    private typealias Text = @convention(c) (OpaquePointer?, Int32) -> UnsafePointer<CChar>?
    private typealias Message = @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>

    private static let readOnly: Int32 = 1
    private static let row: Int32 = 100

    private var handle: OpaquePointer?
    /// What the file lies in, which goes when nobody needs it.
    private let home: Home

    init(_ path: String, keeping home: Home) throws {
        self.home = home
        let open: Open = Self.function("sqlite3_open_v2")
        guard open(path, &handle, Self.readOnly, nil) == 0 else { throw failure() }
    }

    deinit {
        let close: OfHandle = Self.function("sqlite3_close_v2")
        _ = close(handle)
    }

    /// The rows of a query, every value as text and NULL as the empty text.
    func rows(_ sql: String) throws -> [[String]] {
        let prepare: Prepare = Self.function("sqlite3_prepare_v2")
        let step: OfHandle = Self.function("sqlite3_step")
        let count: OfHandle = Self.function("sqlite3_column_count")
        let text: Text = Self.function("sqlite3_column_text")
        let finalize: OfHandle = Self.function("sqlite3_finalize")
        var statement: OpaquePointer?
        guard prepare(handle, sql, -1, &statement, nil) == 0 else { throw failure() }
        defer { _ = finalize(statement) }
        var rows: [[String]] = []
        while step(statement) == Self.row {
            rows.append((0..<count(statement)).map { text(statement, $0).map { String(cString: $0) } ?? "" })
        }
        return rows
    }

    private func failure() -> Failure {
        let message: Message = Self.function("sqlite3_errmsg")
        return Failure(description: String(cString: message(handle)))
    }

    private struct Failure: Error, CustomStringConvertible { let description: String }

    private static func function<F>(_ name: String) -> F {
        // Tests link the program, and so have the library that it uses.
        guard let symbol = dlsym(nil, name) else { fatalError("there is no \(name)") }
        return unsafeBitCast(symbol, to: F.self)
    }
}
