import DaftarDomain
import GRDB

/// Reads single records of the timeline as the journal knew them after event `known`.
///
/// With `reported`, the claims of a development and the accounts of a claim are those that some source had published by then.
struct TimelineQueries {
    let db: Database
    var known = Known.head
    var reported: Day?

    /// A development without its claims and stances.
    func development(_ id: DevelopmentID) throws -> Held<Development>? {
        try row(of: "developments", id.number).map(held)
    }

    func claim(_ id: ClaimID) throws -> Held<Claim>? {
        try row(of: "claims", id.number).map(Self.claim)
    }

    func attribution(_ id: AttributionID) throws -> Held<Attribution>? {
        guard let row = try row(of: "attributions", id.number) else { return nil }
        var held = try Self.attribution(row)
        held.development = try claim(held.claim!)?.development
        return held
    }

    func stance(_ id: StanceID) throws -> Held<Stance>? {
        try row(of: "stances", id.number).map(Self.stance)
    }

    func claims(of id: DevelopmentID) throws -> [Held<Claim>] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.* FROM claims c WHERE c.development = :owner AND \(Known.named("c")) \(and(Reported.claim))
                    ORDER BY c.id
                    """),
            arguments: arguments(owner: id.number)
        ).map(Self.claim)
    }

    func attributions(of id: ClaimID) throws -> [Held<Attribution>] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT t.* FROM attributions t WHERE t.claim = :owner AND \(Known.named("t")) \(and(Reported.account))
                    ORDER BY t.id
                    """),
            arguments: arguments(owner: id.number)
        ).map(Self.attribution)
    }

    func stances(of id: DevelopmentID) throws -> [Held<Stance>] {
        try rows(of: "stances", "development", id.number).map(Self.stance)
    }

    func parts(of id: DevelopmentID) throws -> [DevelopmentID] {
        try Int.fetchAll(
            db, sql: "SELECT id FROM developments WHERE part_of = ? AND standing = 'stands' AND \(Known.predicate()) ORDER BY id",
            arguments: [id.number, known.index, known.index]
        ).map { DevelopmentID($0) }
    }

    func responses(to id: DevelopmentID) throws -> [DevelopmentID] {
        try Int.fetchAll(
            db,
            sql: """
                SELECT r.development FROM development_responses r JOIN developments d ON d.id = r.development
                WHERE r.responds_to = ? AND \(Known.predicate("r")) AND \(Known.predicate("d")) AND d.standing = 'stands'
                ORDER BY d.occurred_lo, d.occurred_hi, d.id
                """,
            arguments: [id.number, known.index, known.index, known.index, known.index]
        ).map { DevelopmentID($0) }
    }

    func lastNumbers() throws -> LastNumbers {
        func last(_ table: String) throws -> Int {
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT id FROM \(table) WHERE known_from <= ? ORDER BY id DESC LIMIT 1"),
                arguments: [known.index]) ?? 0
        }
        return LastNumbers(
            development: try last("developments"), claim: try last("claims"), attribution: try last("attributions"),
            stance: try last("stances"))
    }

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
        for row in try rows(of: "development_actors", "development", id.number, order: "position") {
            let participant = Participant(
                actor: try decode(row["actor"]) { Slug($0) }, role: try decodeIfPresent(row["role"]) { Slug($0) })
            if row["part"] == "actor" { development.actors.append(participant) } else { development.targets.append(participant) }
        }
        development.issues = try rows(of: "development_issues", "development", id.number, order: "position").map {
            try decode($0["issue"]) { Slug($0) }
        }
        development.respondsTo = try rows(of: "development_responses", "development", id.number, order: "position").map {
            Response(to: DevelopmentID($0["responds_to"]), isInferred: $0["inferred"] == 1)
        }
        return Held(development, standing: try decode(row["standing"], Standing.init))
    }

    private static func claim(_ row: Row) throws -> Held<Claim> {
        Held(
            Claim(id: ClaimID(row["id"]), text: row["text"]), standing: try decode(row["standing"], Standing.init),
            development: DevelopmentID(row["development"] as Int))
    }

    private static func attribution(_ row: Row) throws -> Held<Attribution> {
        let selector: Evidence.Selector? =
            if let exact = row["quote_exact"] as String? {
                .quote(exact: exact, prefix: row["quote_prefix"], suffix: row["quote_suffix"])
            } else if let start = row["quote_start"] as Int? {
                .position(start: start, end: row["quote_end"], sha256: try decode(row["quote_sha256"], SHA256Hex.init))
            } else {
                nil
            }
        let snapshot = try decodeIfPresent(row["snapshot"], SHA256Hex.init)
        let via = try ((row["via"] as String?) ?? "").split(separator: " ").map { try decode(String($0)) { Slug($0) } }
        let attribution = Attribution(
            id: AttributionID(row["id"]), relation: try decode(row["relation"], Attribution.Relation.init(rawValue:)),
            source: try decode(row["source"]) { Slug($0) }, via: via,
            hedge: try decode(row["hedge"], Attribution.Hedge.init(rawValue:)),
            basis: try decode(row["basis"], Attribution.Basis.init(rawValue:)), credibility: row["credibility"],
            said: try decodeIfPresent(row["said"]) { try? EDTFDate($0) },
            evidence: selector.map { Evidence(selector: $0, snapshot: snapshot) }, note: row["note"])
        return Held(
            attribution, standing: try decode(row["standing"], Standing.init), claim: ClaimID(row["claim"] as Int))
    }

    private static func stance(_ row: Row) throws -> Held<Stance> {
        Held(
            Stance(
                id: StanceID(row["id"]), actor: try decode(row["actor"]) { Slug($0) },
                issue: try decode(row["issue"]) { Slug($0) }, direction: row["direction"], words: row["words"],
                claim: (row["claim"] as Int?).map { ClaimID($0) }),
            standing: try decode(row["standing"], Standing.init), development: DevelopmentID(row["development"] as Int))
    }

    /// A condition that holds for queries which ask for what was reported by a day.
    func and(_ condition: String) -> String { reported == nil ? "" : "AND \(condition)" }

    /// The parameters of a query for what belongs to one record.
    func arguments(owner: Int) -> StatementArguments {
        var arguments: [String: (any DatabaseValueConvertible)?] = ["owner": owner, "known": known.index]
        if let reported { arguments["reported"] = reported.number }
        return StatementArguments(arguments)
    }

    private func row(of table: String, _ number: Int) throws -> Row? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM \(table) WHERE id = ? AND \(Known.predicate())"),
            arguments: [number, known.index, known.index])
    }

    private func rows(of table: String, _ key: String, _ number: Int, order: String = "id") throws -> [Row] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM \(table) WHERE \(key) = ? AND \(Known.predicate()) ORDER BY \(order)"),
            arguments: [number, known.index, known.index])
    }
}
