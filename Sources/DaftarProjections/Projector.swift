import DaftarDomain
import GRDB

/// Folds events into the tables of one read model.
///
/// A pure function of (event, tables): it sees no clock, no random, no file. Written once, it
/// serves the event just recorded and the rebuild of millions; which indexes exist meanwhile is not
/// its business.
///
/// Every row that can change carries `known_from` and `known_to`, log indexes: the row holds for
/// every prefix of the log that includes event `known_from` and not yet event `known_to`; NULL is
/// "still so". Rows are closed and followed, never overwritten.
protocol Projector {
    /// The read model's name, for ever.
    static var name: String { get }
    /// Raised whenever the same log would give other rows; read models of another version are rebuilt.
    static var version: Int { get }
    /// The read models whose tables it reads: where one of them has stopped, it stops too.
    static var reads: [String] { get }
    /// The tables with the keys that projecting itself needs.
    static var tables: String { get }
    /// Indexes and views that only queries need; made after the rows when rebuilding.
    static var indexes: String { get }

    init(_ db: Database) throws

    /// Adds what the event at `index` says.
    func apply(_ recorded: RecordedEvent, at index: Int) throws
}

extension Projector {
    static var reads: [String] { [] }
}

/// What a projector throws when an event does not fit the tables: it speaks of something that is
/// not there.
struct ProjectionError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
