import DaftarDomain
import GRDB

/// Makes records of the rows that ``TimelineRows`` wrote. Columns are read in the order of ``TimelineSchema``: to look for
/// each by its name costs more than to find the row.
extension TimelineQueries {
    /// The development of a row, with its actors, targets, issues and responses.
    func held(_ row: Row) throws -> Held<Development> {
        let id = DevelopmentID(row[0])
        var development = Development(
            id: id, title: row[3], occurred: try decode(row[4]) { try? EDTFDate($0) },
            dateBasis: try decode(row[7], Development.DateBasis.init(rawValue:)),
            kind: try decode(row[8], Kind.init(rawValue:)),
            plover: try decodeIfPresent(row[9], PloverCode.init), place: row[10],
            deaths: Deaths(low: row[11], best: row[12], high: row[13]),
            note: row[14], partOf: (row[15] as Int?).map { DevelopmentID($0) })
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
        return Held(development, standing: try decode(row[16], Standing.init))
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
            Claim(id: ClaimID(row[0]), text: row[4]),
            standing: try decode(row[5], Standing.init),
            development: DevelopmentID(row[3] as Int))
    }

    static func attribution(_ row: Row) throws -> Held<Attribution> {
        let selector: Evidence.Selector? =
            if let exact = row[14] as String? {
                .quote(exact: exact, prefix: row[15], suffix: row[16])
            } else if let start = row[17] as Int? {
                .position(
                    start: start, end: row[18],
                    sha256: try decode(row[19], SHA256Hex.init))
            } else {
                nil
            }
        let snapshot = try decodeIfPresent(row[20], SHA256Hex.init)
        let via = try ((row[7] as String?) ?? "").split(separator: " ").map {
            try decode(String($0)) { Slug($0) }
        }
        let attribution = Attribution(
            id: AttributionID(row[0]),
            relation: try decode(row[5], Attribution.Relation.init(rawValue:)),
            source: try decode(row[6]) { Slug($0) }, via: via,
            hedge: try decode(row[8], Attribution.Hedge.init(rawValue:)),
            basis: try decode(row[9], Attribution.Basis.init(rawValue:)),
            credibility: row[10],
            said: try decodeIfPresent(row[11]) { try? EDTFDate($0) },
            evidence: selector.map { Evidence(selector: $0, snapshot: snapshot) }, note: row[21])
        return Held(
            attribution, standing: try decode(row[22], Standing.init),
            development: DevelopmentID(row[3] as Int), claim: ClaimID(row[4] as Int))
    }

    static func stance(_ row: Row) throws -> Held<Stance> {
        Held(
            Stance(
                id: StanceID(row[0]), actor: try decode(row[5]) { Slug($0) },
                issue: try decode(row[6]) { Slug($0) }, direction: row[7],
                words: row[8],
                claim: (row[4] as Int?).map { ClaimID($0) }),
            standing: try decode(row[9], Standing.init),
            development: DevelopmentID(row[3] as Int))
    }
}
