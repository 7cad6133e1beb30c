import GRDB

/// How many records stand now.
package struct RecordCounts: Hashable, Sendable {
    package var developments, claims, actors, sources, issues: Int
    package var developmentsWithoutClaims, claimsWithoutAccounts: Int
}

extension ReadModelReader {
    package func counts() throws -> RecordCounts {
        func count(_ table: String, _ condition: String = "1") throws -> Int {
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM \(table) t WHERE known_to IS NULL AND \(condition)") ?? 0
        }
        let stands = "standing = 'stands'"
        return RecordCounts(
            developments: try count("developments", stands), claims: try count("claims", stands),
            actors: try count("actors"),
            sources: try count("sources"), issues: try count("issues"),
            developmentsWithoutClaims: try count(
                "developments",
                """
                \(stands) AND NOT EXISTS (SELECT 1 FROM claims c
                    WHERE c.development = t.id AND c.known_to IS NULL AND c.standing = 'stands')
                """),
            claimsWithoutAccounts: try count(
                "claims",
                """
                \(stands) AND NOT EXISTS (SELECT 1 FROM attributions a
                    WHERE a.claim = t.id AND a.known_to IS NULL AND a.standing = 'stands')
                """))
    }
}
