package import DaftarDomain
import GRDB

/// How many records stand.
package struct RecordCounts: Hashable, Sendable {
    package var developments, claims, actors, sources, issues: Int
}

/// How many records lack what they should rest on.
package struct RecordGaps: Hashable, Sendable {
    package var developmentsWithoutClaims, claimsWithoutAccounts: Int
}

extension ReadModelReader {
    /// Of developments and claims those count that had begun and been reported by the moment's days.
    package func counts(at moment: AsOf = .now) throws -> RecordCounts {
        let rows = StandingRows(moment)
        func named(_ table: String) throws -> Int {
            try rows.count("\(table) t WHERE \(Known.named("t"))", db)
        }
        return RecordCounts(
            developments: try rows.count(rows.developments, db), claims: try rows.count(rows.claims, db),
            actors: try named("actors"), sources: try named("sources"), issues: try named("issues"))
    }

    /// Among the same. Looks for each of them.
    package func gaps(at moment: AsOf = .now) throws -> RecordGaps {
        let rows = StandingRows(moment)
        return RecordGaps(
            developmentsWithoutClaims: try rows.count(
                """
                \(rows.developments) AND NOT EXISTS (SELECT 1 FROM claims c
                    WHERE c.development = d.id AND \(Known.named("c")) AND c.standing = 'stands')
                """, db),
            claimsWithoutAccounts: try rows.count(
                """
                \(rows.claims) AND NOT EXISTS (SELECT 1 FROM attributions a
                    WHERE a.claim = c.id AND \(Known.named("a")) AND a.standing = 'stands')
                """, db))
    }
}

/// The developments and claims that a moment lets through, as parts of a query.
private struct StandingRows {
    let developments, claims: String
    private var arguments: [String: (any DatabaseValueConvertible)?]

    init(_ moment: AsOf) {
        arguments = ["known": Known(moment).index]
        if let asof = moment.asof { arguments["asof"] = asof.number }
        if let reported = moment.reported { arguments["reported"] = reported.number }
        let begun = moment.asof == nil ? "" : "AND d.occurred_lo <= :asof"
        developments = """
            developments d WHERE d.standing = 'stands' AND \(Known.named("d")) \(begun)
                \(moment.reported == nil ? "" : "AND \(Reported.development)")
            """
        // Without a day, nothing is asked of what the claims are about.
        let about =
            moment.asof == nil
            ? "" : "CROSS JOIN developments d ON d.id = c.development AND \(Known.named("d")) \(begun)"
        claims = """
            claims c \(about) WHERE c.standing = 'stands' AND \(Known.named("c"))
                \(moment.reported == nil ? "" : "AND \(Reported.claim)")
            """
    }

    func count(_ rows: String, _ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)", arguments: StatementArguments(arguments))
            ?? 0
    }
}
