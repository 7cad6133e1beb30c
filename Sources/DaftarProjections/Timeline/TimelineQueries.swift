import DaftarDomain
import GRDB

/// Reads single records of the timeline as the journal knew them after event `known`.
///
/// With `reported`, the claims of a development and the accounts of a claim are those that some
/// source had published by then.
struct TimelineQueries {
    let db: Database
    var known = Known.head
    var reported: Day?

    /// A development without its claims and stances.
    func development(_ id: DevelopmentID) throws -> Held<Development>? {
        try row(of: "developments", id.number).map(held)
    }

    func heading(_ id: DevelopmentID) throws -> Heading? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT title, occurred FROM developments WHERE id = ? AND \(Known.predicate())"),
            arguments: [id.number, known.index, known.index]
        ).map { Heading(title: $0[0], occurred: try decode($0[1]) { try? EDTFDate($0) }) }
    }

    func claim(_ id: ClaimID) throws -> Held<Claim>? {
        try row(of: "claims", id.number).map(Self.claim)
    }

    func attribution(_ id: AttributionID) throws -> Held<Attribution>? {
        try row(of: "attributions", id.number).map(Self.attribution)
    }

    func stance(_ id: StanceID) throws -> Held<Stance>? {
        try row(of: "stances", id.number).map(Self.stance)
    }

    func claims(of id: DevelopmentID) throws -> [Held<Claim>] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.* FROM claims c
                    WHERE c.development = :owner AND \(Known.named("c")) \(and(Reported.claim)) ORDER BY c.id
                    """),
            arguments: arguments(owner: id.number)
        ).map(Self.claim)
    }

    func attributions(of id: ClaimID) throws -> [Held<Attribution>] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT t.* FROM attributions t
                    WHERE t.claim = :owner AND \(Known.named("t")) \(and(Reported.account)) ORDER BY t.id
                    """),
            arguments: arguments(owner: id.number)
        ).map(Self.attribution)
    }

    func stances(of id: DevelopmentID) throws -> [Held<Stance>] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT s.* FROM stances s
                    WHERE s.development = :owner AND \(Known.named("s")) \(and(Reported.stance)) ORDER BY s.id
                    """),
            arguments: arguments(owner: id.number)
        ).map(Self.stance)
    }

    func parts(of id: DevelopmentID) throws -> [DevelopmentID] {
        try Int.fetchAll(
            db,
            sql:
                """
                SELECT id FROM developments WHERE part_of = ? AND standing = 'stands' AND \(Known.predicate())
                ORDER BY id
                """,
            arguments: [id.number, known.index, known.index]
        ).map { DevelopmentID($0) }
    }

    /// The entries that were found to be this development.
    func merged(into id: DevelopmentID) throws -> [DevelopmentID] {
        try Int.fetchAll(
            db,
            sql: """
                SELECT id FROM developments INDEXED BY developments_merged
                WHERE standing = ? AND \(TimelineSchema.isMerged) AND \(Known.predicate()) ORDER BY id
                """,
            arguments: [Standing.merged(into: id).description, known.index, known.index]
        ).map { DevelopmentID($0) }
    }

    func responses(to id: DevelopmentID) throws -> [DevelopmentID] {
        try Int.fetchAll(
            db,
            sql: """
                SELECT r.development FROM development_responses r JOIN developments d ON d.id = r.development
                WHERE r.responds_to = ? AND \(Known.predicate("r"))
                    AND \(Known.predicate("d")) AND d.standing = 'stands'
                ORDER BY d.occurred_lo, d.occurred_hi, d.id
                """,
            arguments: [id.number, known.index, known.index, known.index, known.index]
        ).map { DevelopmentID($0) }
    }

    func lastNumbers() throws -> LastNumbers {
        func last(_ table: String) throws -> Int {
            try Int.fetchOne(
                db.cachedStatement(
                    sql: "SELECT id FROM \(table) WHERE known_from <= ? ORDER BY id DESC LIMIT 1"),
                arguments: [known.index]) ?? 0
        }
        return LastNumbers(
            development: try last("developments"), claim: try last("claims"),
            attribution: try last("attributions"),
            stance: try last("stances"))
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
}
