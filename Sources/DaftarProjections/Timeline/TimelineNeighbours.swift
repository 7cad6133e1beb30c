package import DaftarDomain
import GRDB

extension ReadModelReader {
    /// The next development in the order of the timeline: by lower bound, upper bound, number.
    ///
    /// - Parameter isReversed: the one before.
    package func neighbour(of development: Development, isReversed: Bool, at moment: AsOf) throws
        -> DevelopmentID?
    {
        let queries = TimelineQueries(db: db, known: Known(moment), reported: moment.reported)
        var query = try queries.query(TimelineFilter(), at: moment)
        let bounds = development.occurred.bounds
        query.arguments["lo"] = bounds.lower.number
        query.arguments["hi"] = bounds.upper.number
        query.arguments["number"] = development.id.number
        let (keys, side) = (query.walk.keys, isReversed ? "<" : ">")
        // The first key by itself is what an index is entered with.
        return try Int.fetchOne(
            db,
            sql: """
                SELECT d.id FROM \(query.source) AND \(keys[0]) \(side)= :lo
                    AND (\(keys.joined(separator: ", "))) \(side) (:lo, :hi, :number)
                ORDER BY \(query.walk.order(isReversed: isReversed)) LIMIT 1
                """,
            arguments: StatementArguments(query.arguments)
        ).map { DevelopmentID($0) }
    }
}
