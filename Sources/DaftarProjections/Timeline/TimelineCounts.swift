package import DaftarDomain
import GRDB

extension ReadModelReader {
    /// How many developments began on each day, of those that the moment and the filter let through; in the order of the
    /// days. First may come those of which nothing says when they began, under ``Day/distantPast``. The filter's limit is
    /// not kept.
    package func counts(byDayOf filter: TimelineFilter, at moment: AsOf) throws -> [(day: Day, count: Int)] {
        let queries = TimelineQueries(db: db, known: Known(moment), reported: moment.reported)
        let query = try queries.query(filter, at: moment)
        let day = query.walk.begin
        return try Row.fetchAll(
            db,
            sql: "SELECT \(day), count(*) FROM \(query.source) GROUP BY \(day) ORDER BY \(day)",
            arguments: StatementArguments(query.arguments)
        ).map { (Day(number: $0[0]), $0[1]) }
    }
}
