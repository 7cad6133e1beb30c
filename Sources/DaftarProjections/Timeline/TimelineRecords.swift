import DaftarDomain
import GRDB

/// Makes records of the rows that ``TimelineRows`` wrote.
extension TimelineQueries {
    /// The development of a row, with its actors, targets, issues and responses.
    func held(_ row: Row) throws -> Held<Development> {
        let id = DevelopmentID(row["id"])
        var development = Development(
            id: id, title: row["title"], occurred: try decode(row["occurred"]) { try? EDTFDate($0) },
            dateBasis: try decode(row["date_basis"], Development.DateBasis.init(rawValue:)),
            kind: try decode(row["kind"], Kind.init(rawValue:)),
            plover: try decodeIfPresent(row["plover"], PloverCode.init), place: row["place"],
            deaths: Deaths(low: row["deaths_low"], best: row["deaths_best"], high: row["deaths_high"]),
            note: row["note"], partOf: (row["part_of"] as Int?).map { DevelopmentID($0) })
        try read(Self.participants, of: id) { row in
            let participant = Participant(
                actor: try decode(row[0]) { Slug($0) }, role: try decodeIfPresent(row[1]) { Slug($0) })
            if row[2] == 1 {
                development.actors.append(participant)
            } else {
                development.targets.append(participant)
            }
        }
        try read(Self.issues, of: id) { row in
            development.issues.append(try decode(row[0]) { Slug($0) })
        }
        try read(Self.responses, of: id) { row in
            development.respondsTo.append(Response(to: DevelopmentID(row[0] as Int), isInferred: row[1] == 1))
        }
        return Held(development, standing: try decode(row["standing"], Standing.init))
    }

    private static let participants = of("development_actors", "actor, role, part = 'actor'")
    private static let issues = of("development_issues", "issue")
    private static let responses = of("development_responses", "responds_to, inferred")

    private static func of(_ table: String, _ columns: String) -> String {
        "SELECT \(columns) FROM \(table) t WHERE development = :owner AND \(Known.named("t")) ORDER BY position"
    }

    /// Reads what belongs to one development.
    private func read(_ sql: String, of id: DevelopmentID, _ body: (FoundRow) throws -> Void) throws {
        try RowStatement(db, sql).bind(":owner", id.number).bind(":known", known.index).forEach(body)
    }

    static func claim(_ row: Row) throws -> Held<Claim> {
        Held(
            Claim(id: ClaimID(row["id"]), text: row["text"]),
            standing: try decode(row["standing"], Standing.init),
            development: DevelopmentID(row["development"] as Int))
    }

    static func attribution(_ row: Row) throws -> Held<Attribution> {
        let selector: Evidence.Selector? =
            if let exact = row["quote_exact"] as String? {
                .quote(exact: exact, prefix: row["quote_prefix"], suffix: row["quote_suffix"])
            } else if let start = row["quote_start"] as Int? {
                .position(
                    start: start, end: row["quote_end"],
                    sha256: try decode(row["quote_sha256"], SHA256Hex.init))
            } else {
                nil
            }
        let snapshot = try decodeIfPresent(row["snapshot"], SHA256Hex.init)
        let via = try ((row["via"] as String?) ?? "").split(separator: " ").map {
            try decode(String($0)) { Slug($0) }
        }
        let attribution = Attribution(
            id: AttributionID(row["id"]),
            relation: try decode(row["relation"], Attribution.Relation.init(rawValue:)),
            source: try decode(row["source"]) { Slug($0) }, via: via,
            hedge: try decode(row["hedge"], Attribution.Hedge.init(rawValue:)),
            basis: try decode(row["basis"], Attribution.Basis.init(rawValue:)),
            credibility: row["credibility"],
            said: try decodeIfPresent(row["said"]) { try? EDTFDate($0) },
            evidence: selector.map { Evidence(selector: $0, snapshot: snapshot) }, note: row["note"])
        return Held(
            attribution, standing: try decode(row["standing"], Standing.init),
            development: DevelopmentID(row["development"] as Int), claim: ClaimID(row["claim"] as Int))
    }

    static func stance(_ row: Row) throws -> Held<Stance> {
        Held(
            Stance(
                id: StanceID(row["id"]), actor: try decode(row["actor"]) { Slug($0) },
                issue: try decode(row["issue"]) { Slug($0) }, direction: row["direction"],
                words: row["words"],
                claim: (row["claim"] as Int?).map { ClaimID($0) }),
            standing: try decode(row["standing"], Standing.init),
            development: DevelopmentID(row["development"] as Int))
    }
}
