import DaftarDomain
import GRDB

/// The prefix of the log a query reads: everything up to and including one event.
struct Known: Hashable, Sendable {
    let index: Int

    /// All that was projected.
    static let head = Known(index: Int(Int64.max))

    init(index: Int) { self.index = index }

    init(_ moment: AsOf) { index = moment.known ?? Known.head.index }

    /// The rows that hold at the index bound to the next two parameters.
    static func predicate(_ table: String? = nil) -> String {
        let prefix = table.map { $0 + "." } ?? ""
        return "\(prefix)known_from <= ? AND (\(prefix)known_to IS NULL OR \(prefix)known_to > ?)"
    }

    /// The same, with the index as the named parameter `:known`.
    static func named(_ table: String) -> String {
        "\(table).known_from <= :known AND (\(table).known_to IS NULL OR \(table).known_to > :known)"
    }
}

/// Reads a column that a projector wrote; anything else in it means that somebody else wrote to the
/// file.
func decode<Value>(_ text: String, _ parse: (String) -> Value?) throws -> Value {
    guard let value = parse(text) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "cannot read \"\(text)\"")
    }
    return value
}

func decodeIfPresent<Value>(_ text: String?, _ parse: (String) -> Value?) throws -> Value? {
    try text.map { try decode($0, parse) }
}
