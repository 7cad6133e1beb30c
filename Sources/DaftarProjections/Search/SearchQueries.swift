package import DaftarDomain
import GRDB

/// Something a search found.
package struct SearchHit: Hashable, Sendable {
    package var noun: Noun
    package var id: String
    /// A title, a name or a claim's words.
    package var title: String
    /// Aliases or a note, where the word may stand instead.
    package var detail: String?

    /// No more are found at once.
    package static let most = 200
}

struct SearchQueries {
    let db: Database
    var known = Known.head
    var asof: Day?
    var reported: Day?

    /// What holds every word of `text`, each as the beginning of a word; nothing where `text` has
    /// no words.
    ///
    /// Names of actors, sources and issues first, then what was recorded last. Not by FTS5's rank,
    /// which weighs words by how common they are in the whole index and so would let what is
    /// recorded later change what was found before.
    func search(_ text: String, limit: Int = SearchHit.most) throws -> [SearchHit] {
        guard let query = Self.query(text) else { return [] }
        var arguments: [String: (any DatabaseValueConvertible)?] = [
            "query": query, "known": known.index, "limit": limit,
        ]
        if let asof { arguments["asof"] = asof.number }
        if let reported { arguments["reported"] = reported.number }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT h.noun, h.id, h.title, h.detail
                FROM search_words w JOIN search_documents h ON h.rowid = w.rowid
                WHERE search_words MATCH :query AND \(Known.named("h")) \(visible)
                ORDER BY h.noun IN ('development', 'claim'), h.known_from DESC, h.rowid LIMIT :limit
                """,
            arguments: StatementArguments(arguments)
        ).map { row in
            SearchHit(
                noun: try decode(row["noun"], Noun.init(rawValue:)), id: row["id"], title: row["title"],
                detail: row["detail"])
        }
    }

    /// What had begun and been reported by the moment's days. Names have no day.
    private var visible: String {
        guard asof != nil || reported != nil else { return "" }
        let begun = asof == nil ? "" : "AND d.occurred_lo <= :asof"
        let developmentReported = reported == nil ? "" : "AND \(Reported.development)"
        let claimReported = reported == nil ? "" : "AND \(Reported.claim)"
        return """
            AND CASE h.noun
                WHEN 'development' THEN EXISTS (SELECT 1 FROM developments d
                    WHERE d.id = CAST(substr(h.id, 2) AS INTEGER) AND \(Known.named("d")) \(begun) \(developmentReported))
                WHEN 'claim' THEN EXISTS (SELECT 1 FROM claims c JOIN developments d ON d.id = c.development
                    WHERE c.id = CAST(substr(h.id, 2) AS INTEGER) AND \(Known.named("c")) AND \(Known.named("d"))
                        \(begun) \(claimReported))
                ELSE 1 END
            """
    }

    /// The developments that hold the words themselves or in one of their claims.
    func developments(matching text: String) throws -> [DevelopmentID] {
        guard let query = Self.query(text) else { return [] }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT s.noun, s.id FROM search_words w JOIN search_documents s ON s.rowid = w.rowid
                WHERE search_words MATCH ? AND \(Known.predicate("s")) AND s.noun IN ('development', 'claim')
                """,
            arguments: [query, known.index, known.index])
        let timeline = TimelineQueries(db: db, known: known)
        return try rows.compactMap { row in
            if let development = DevelopmentID(row["id"]) { return development }
            return try ClaimID(row["id"] as String).flatMap { try timeline.claim($0)?.development }
        }
    }

    /// Words as FTS5 prefix phrases: folded letters and digits only, so nothing in it is query syntax.
    private static func query(_ text: String) -> String? {
        let words = SearchFolding.words(text)
        return words.isEmpty ? nil : words.map { "\"\($0)\"*" }.joined(separator: " ")
    }
}
