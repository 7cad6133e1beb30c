import DaftarDomain
import GRDB

/// Reads who stands for a development, with what the registry says of them.
///
/// A source is looked up once: many developments rest on few of them.
final class AccountReader {
    private let known: Known
    private let reported: Day?
    private let accounts: RowStatement
    private let source: Statement
    private var sources: [String: (root: Slug, grade: Reliability?, published: Int?)] = [:]

    init(db: Database, known: Known, reported: Day?) throws {
        self.known = known
        self.reported = reported
        accounts = try RowStatement(
            db,
            """
            SELECT t.source, t.relation = 'denies', t.hedge, t.credibility, \(Reported.day("t.said")) FROM attributions t
            JOIN claims c ON c.id = t.claim AND c.standing = 'stands' AND \(Known.named("c"))
            WHERE t.development = :development AND t.standing = 'stands'
                AND t.relation IN ('asserts', 'denies') AND \(Known.named("t"))
            """)
        source = try db.cachedStatement(
            sql:
                "SELECT actor, grade, \(Reported.day("published")) AS published FROM sources s WHERE id = :id AND \(Known.named("s"))"
        )
    }

    /// Those who assert or deny one of its claims, as far as they had been published.
    func accounts(of id: DevelopmentID) throws -> [Impulse.Account] {
        var found: [Impulse.Account] = []
        try accounts.bind(":known", known.index).bind(":development", id.number).forEach { row in
            let source = try source(row[0])
            if let reported {
                guard let published = row[4] as Int? ?? source.published, published <= reported.number else {
                    return
                }
            }
            found.append(
                Impulse.Account(
                    root: source.root, isDenial: row[1] == 1, reliability: source.grade,
                    credibility: row[3], hedge: try decode(row[2], Attribution.Hedge.init(rawValue:))))
        }
        return found
    }

    private func source(_ id: String) throws -> (root: Slug, grade: Reliability?, published: Int?) {
        if let source = sources[id] { return source }
        let row = try Row.fetchOne(source, arguments: ["id": id, "known": known.index])
        let source = (
            root: try decode(row?["actor"] ?? id) { Slug($0) },
            grade: try decodeIfPresent(row?["grade"], Reliability.init(rawValue:)),
            published: row?["published"] as Int?
        )
        sources[id] = source
        return source
    }
}
