package import DaftarDomain
import GRDB

/// Projects events inside one transaction: rows and position move together or not at all.
package final class ReadModelWriter {
    let db: Database
    private var running: [any Projector]
    private let isLive: Bool

    /// - Parameter isLive: whether an event that a projector cannot take stops that projector only.
    ///   A rebuild stops as a whole.
    init(_ db: Database, isLive: Bool) throws {
        self.db = db
        self.isLive = isLive
        let stopped = Set(try ReadModelSchema.statuses(db).filter { $0.stopped != nil }.map(\.name))
        running = try ReadModelSchema.projectors.filter { !stopped.contains($0.name) }.map { try $0.init(db) }
    }

    package var position: ProjectionPosition {
        get throws { try ReadModelSchema.position(db) }
    }

    /// What has been projected so far, also within this transaction.
    package var reader: ReadModelReader { ReadModelReader(db: db) }

    /// Projects an event that the log already holds.
    package func apply(_ recorded: RecordedEvent, at index: Int) throws {
        guard isLive else {
            for projector in running { try attempt(projector, recorded, index) }
            return
        }
        var stopped: [String] = []
        func stop(_ name: String, _ reason: String) throws {
            stopped.append(name)
            try db.execute(
                sql: "UPDATE projections SET stopped_at = ?, reason = ? WHERE name = ?",
                arguments: [index, reason, name])
        }
        for projector in running {
            let kind = type(of: projector)
            if let cause = kind.reads.first(where: stopped.contains) {
                try stop(kind.name, "it reads \(cause), which has stopped")
                continue
            }
            do {
                try db.inSavepoint {
                    try attempt(projector, recorded, index)
                    return .commit
                }
            } catch ReadModelError.cannotProject(_, _, let reason) {
                try stop(kind.name, reason)
            }
        }
        running.removeAll { stopped.contains(type(of: $0).name) }
    }

    /// Projects an event that is about to be appended: any failure is the caller's.
    package func applyNew(_ recorded: RecordedEvent, at index: Int) throws {
        for projector in running { try attempt(projector, recorded, index) }
    }

    /// Notes how far the log was read.
    package func move(to position: ProjectionPosition) throws {
        try RowStatement(db, "UPDATE log_position SET event = ?, segment = ?, \"offset\" = ?, leaf = ?")
            .bind(position.index).bind(position.segment).bind(position.offset).bind(position.leaf).run()
    }

    /// Throws where a read model that decisions rest on has stopped.
    package func requireSound() throws {
        for status in try ReadModelSchema.statuses(db) {
            if let stopped = status.stopped {
                throw ReadModelError.stopped(
                    projector: status.name, event: stopped.event, reason: stopped.reason)
            }
        }
    }

    private func attempt(_ projector: any Projector, _ recorded: RecordedEvent, _ index: Int) throws {
        do {
            try projector.apply(recorded, at: index)
        } catch let error as DatabaseError where !error.isAboutContent {
            throw error
        } catch {
            let name = type(of: projector).name
            let isRepeated = (error as? DatabaseError)?.isRepetition == true
            let reason = isRepeated ? ReadModelError.repetition(in: name) : "\(error)"
            throw ReadModelError.cannotProject(event: index, projector: name, reason: reason)
        }
    }
}

extension DatabaseError {
    /// Whether the event is at fault rather than the disk.
    fileprivate var isAboutContent: Bool {
        [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG].contains(resultCode)
    }

    /// Whether the event brings in what is there already.
    fileprivate var isRepetition: Bool {
        [.SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID].contains(
            extendedResultCode)
    }
}
