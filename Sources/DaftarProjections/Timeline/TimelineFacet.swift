package import DaftarDomain
import GRDB

/// What a timeline can be narrowed down to, and counted by.
package enum TimelineFacet: Sendable {
    case kind, issue
    /// Whoever acted or was acted upon.
    case actor

    /// The column of the value, and the table that has it where developments do not have it themselves.
    fileprivate var column: (value: String, table: String?) {
        switch self {
        case .kind: ("d.kind", nil)
        case .issue: ("v.issue", "development_issues")
        case .actor: ("v.actor", "development_actors")
        }
    }
}

extension ReadModelReader {
    /// How many developments have each value, of those that the moment and the filter let through: the most frequent values
    /// first, at most `limit` of them. The filter's own limit is not kept.
    package func counts(
        of facet: TimelineFacet, in filter: TimelineFilter, at moment: AsOf, limit: Int
    ) throws -> [(value: String, count: Int)] {
        let queries = TimelineQueries(db: db, known: Known(moment), reported: moment.reported)
        let query = try queries.query(filter, at: moment, isCounted: true)
        let (value, table) = facet.column
        let values = table.map { "CROSS JOIN \($0) v ON v.development = d.id AND \(Known.named("v"))" } ?? ""
        // A development has one kind, and may name an actor twice.
        let number = table == nil ? "count(*)" : "count(DISTINCT d.id)"
        return try Row.fetchAll(
            db,
            sql: """
                SELECT \(value), \(number) AS number FROM \(query.source(joining: values))
                GROUP BY \(value) ORDER BY number DESC, \(value) LIMIT \(limit)
                """,
            arguments: StatementArguments(query.arguments)
        ).map { ($0[0], $0[1]) }
    }
}
