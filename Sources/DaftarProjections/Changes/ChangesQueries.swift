package import DaftarDomain
import GRDB

/// One event of the log, as the changes list it.
package struct Change: Hashable, Sendable {
    package var event: Int
    package var eventID: String
    package var type: EventType
    package var subject: String
    package var recorded: Timestamp
    package var recordedBy: String
    package var because: String?
    /// What a correction changed; values as they stand on the wire, in JSON.
    package var fields: [Field]

    package struct Field: Hashable, Sendable {
        package var field: String
        package var old: String
        package var new: String
    }
}

struct ChangesQueries {
    let db: Database
    var known = Known.head

    func index(ofEvent id: String) throws -> Int? {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT event FROM changes WHERE event_id = ? AND event <= ?"),
            arguments: [id, known.index])
    }

    func subject(ofEvent id: String) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT subject FROM changes WHERE event_id = ? AND event <= ?"),
            arguments: [id, known.index])
    }

    /// The last event recorded at or before `time`; nil when there was none yet.
    func lastEvent(by time: Timestamp) throws -> Int? {
        try Int.fetchOne(
            db,
            sql: "SELECT event FROM changes WHERE recorded <= ? ORDER BY recorded DESC, event DESC LIMIT 1",
            arguments: [time.seconds])
    }

    func last() throws -> Change? {
        try changes(where: "event <= ? ORDER BY event DESC LIMIT 1", [known.index]).first
    }

    /// The last event that somebody recorded.
    func last(by author: String) throws -> Change? {
        try changes(
            where: "recorded_by = ? AND event <= ? ORDER BY event DESC LIMIT 1", [author, known.index]
        ).first
    }

    func change(_ event: Int) throws -> Change? {
        try changes(where: "event = ? AND event <= ?", [event, known.index]).first
    }

    /// The events about any of these subjects, oldest first.
    func changes(of subjects: [String]) throws -> [Change] {
        let marks = subjects.map { _ in "?" }.joined(separator: ", ")
        return try changes(
            where: "subject IN (\(marks)) AND event <= ? ORDER BY event",
            StatementArguments(subjects) + [known.index])
    }

    /// The events after `first` up to and including `last`, oldest first.
    func changes(after first: Int, through last: Int) throws -> [Change] {
        try changes(where: "event > ? AND event <= ? ORDER BY event", [first, last])
    }

    /// The first event recorded at an earlier time than the one before it. A journal never records one.
    func firstBackInTime() throws -> Int? {
        try Int.fetchOne(
            db,
            sql: """
                SELECT event FROM (SELECT event, recorded, lag(recorded) OVER (ORDER BY event) AS before FROM changes)
                WHERE recorded < before ORDER BY event LIMIT 1
                """)
    }

    /// Whether the last event was recorded at an earlier time than one before it: a look at the end only.
    func endsBackInTime() throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT (SELECT max(recorded) FROM changes)
                        > (SELECT recorded FROM changes ORDER BY event DESC LIMIT 1)
                    """)) ?? false
    }

    private func changes(where condition: String, _ arguments: StatementArguments) throws -> [Change] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM changes WHERE \(condition)")
        return try Row.fetchAll(statement, arguments: arguments).map { row in
            let event: Int = row["event"]
            let fields = try Row.fetchAll(
                db.cachedStatement(sql: "SELECT * FROM change_fields WHERE event = ? ORDER BY field"),
                arguments: [event]
            ).map { Change.Field(field: $0["field"], old: $0["old"], new: $0["new"]) }
            return Change(
                event: event, eventID: row["event_id"],
                type: try decode(row["type"], EventType.init(rawValue:)),
                subject: row["subject"], recorded: Timestamp(seconds: row["recorded"]),
                recordedBy: row["recorded_by"],
                because: row["because"], fields: fields)
        }
    }
}
