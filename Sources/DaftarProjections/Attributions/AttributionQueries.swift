import DaftarDomain
import GRDB

/// Reads who stands for what over the whole journal, or over what hangs on one source.
struct AttributionQueries {
    let db: Database
    let known: Known
    let asof: Day?
    let reported: Day?

    init(db: Database, moment: AsOf) {
        self.db = db
        known = Known(moment)
        asof = moment.asof
        reported = moment.reported
    }

    /// The accounts that stand, of claims that stand, of developments that stand and had begun; by claim, then by number.
    func accounts() throws -> [Held<Attribution>] {
        var conditions = [
            "t.standing = 'stands'", Known.named("t"), "c.standing = 'stands'", Known.named("c"),
            "d.standing = 'stands'", Known.named("d"),
        ]
        var arguments: [String: (any DatabaseValueConvertible)?] = ["known": known.index]
        if let asof {
            conditions.append("d.occurred_lo <= :asof")
            arguments["asof"] = asof.number
        }
        if let reported {
            conditions += [Reported.account, Reported.claim]
            arguments["reported"] = reported.number
        }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT t.* FROM attributions t JOIN claims c ON c.id = t.claim JOIN developments d ON d.id = c.development
                WHERE \(conditions.joined(separator: " AND ")) ORDER BY t.claim, t.id
                """,
            arguments: StatementArguments(arguments)
        )
        return try Array(rows.map(TimelineQueries.attribution))
    }
}
