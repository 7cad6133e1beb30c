package import DaftarDomain
import GRDB

/// A day on which something began, as far as dates tell: a step of a walk through the timeline.
package struct TimelineDay: Hashable, Sendable {
    package let day: Day
    /// How many developments began on it.
    package let developments: Int
    /// The one that was logged last.
    package let last: DevelopmentID
    package let title: String
}

extension ReadModelReader {
    /// The days on which anything began that stands, whatever the moment's own day is.
    ///
    /// - Parameters:
    ///   - between: the days asked for, without the two themselves.
    ///   - isReversed: latest first.
    package func days(
        between first: Day = .distantPast, and last: Day = .distantFuture, isReversed: Bool = false,
        limit: Int, at moment: AsOf
    ) throws -> [TimelineDay] {
        let known = Known(moment)
        var arguments: [String: (any DatabaseValueConvertible)?] = [
            "known": known.index, "first": first.number, "last": last.number, "limit": limit,
        ]
        if let reported = moment.reported { arguments["reported"] = reported.number }
        // Of columns beside a maximum, SQLite takes the row that has it.
        return try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT a.day, count(*), max(d.id), d.title FROM \(DevelopmentWalk.byDate.tables)
                    WHERE \(Known.named("d")) AND d.standing = 'stands' AND a.day > :first AND a.day < :last
                        \(moment.reported == nil ? "" : "AND " + Reported.development)
                    GROUP BY a.day ORDER BY a.day \(isReversed ? "DESC" : "") LIMIT :limit
                    """),
            arguments: StatementArguments(arguments)
        ).map { row in
            TimelineDay(
                day: Day(number: row[0]), developments: row[1], last: DevelopmentID(row[2] as Int),
                title: row[3])
        }
    }
}
