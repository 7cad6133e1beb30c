package import DaftarDomain
import GRDB

/// How many records stand.
package struct RecordCounts: Hashable, Sendable {
    package var developments, claims, actors, sources, issues: Int
    package var developmentsWithoutClaims, claimsWithoutAccounts: Int
}

extension ReadModelReader {
    /// Of developments and claims those count that had begun and been reported by the moment's days.
    package func counts(at moment: AsOf = .now) throws -> RecordCounts {
        var arguments: [String: (any DatabaseValueConvertible)?] = ["known": Known(moment).index]
        if let asof = moment.asof { arguments["asof"] = asof.number }
        if let reported = moment.reported { arguments["reported"] = reported.number }
        func count(_ rows: String) throws -> Int {
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM \(rows)", arguments: StatementArguments(arguments)) ?? 0
        }
        let begun = moment.asof == nil ? "" : "AND d.occurred_lo <= :asof"
        let developments = """
            developments d WHERE d.standing = 'stands' AND \(Known.named("d")) \(begun)
                \(moment.reported == nil ? "" : "AND \(Reported.development)")
            """
        let claims = """
            claims c CROSS JOIN developments d ON d.id = c.development AND \(Known.named("d")) \(begun)
            WHERE c.standing = 'stands' AND \(Known.named("c"))
                \(moment.reported == nil ? "" : "AND \(Reported.claim)")
            """
        func named(_ table: String) -> String { "\(table) t WHERE \(Known.named("t"))" }
        return RecordCounts(
            developments: try count(developments), claims: try count(claims),
            actors: try count(named("actors")),
            sources: try count(named("sources")), issues: try count(named("issues")),
            developmentsWithoutClaims: try count(
                """
                \(developments) AND NOT EXISTS (SELECT 1 FROM claims c
                    WHERE c.development = d.id AND \(Known.named("c")) AND c.standing = 'stands')
                """),
            claimsWithoutAccounts: try count(
                """
                \(claims) AND NOT EXISTS (SELECT 1 FROM attributions a
                    WHERE a.claim = c.id AND \(Known.named("a")) AND a.standing = 'stands')
                """))
    }
}
