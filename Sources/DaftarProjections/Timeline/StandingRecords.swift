package import DaftarDomain
import GRDB

/// All that stands at a moment, read in a few long strides: for questions that go through the whole journal.
package struct StandingRecords: Hashable, Sendable {
    /// In the order of their numbers, each with the claims, accounts and stances that stand.
    package var developments: [Development]
    /// The developments that do not stand, whenever they were.
    package var takenBack: [DevelopmentID: Standing]
}

extension ReadModelReader {
    /// Holds everything in memory: about a kilobyte a development.
    package func standing(at moment: AsOf) throws -> StandingRecords {
        try TimelineQueries(db: db, known: Known(moment), reported: moment.reported).standing(by: moment.asof)
    }
}

extension TimelineQueries {
    fileprivate func standing(by asof: Day?) throws -> StandingRecords {
        var accounts: [ClaimID: [Attribution]] = [:]
        try each("attributions t", "t", and(Reported.account)) { row in
            let held = try Self.attribution(row)
            if let claim = held.claim { accounts[claim, default: []].append(held.value) }
        }
        var claims: [DevelopmentID: [Claim]] = [:]
        try each("claims c", "c", and(Reported.claim)) { row in
            let held = try Self.claim(row)
            var claim = held.value
            claim.attributions = accounts[claim.id] ?? []
            if let development = held.development { claims[development, default: []].append(claim) }
        }
        var stances: [DevelopmentID: [Stance]] = [:]
        try each("stances s", "s", and(Reported.stance)) { row in
            let held = try Self.stance(row)
            if let development = held.development { stances[development, default: []].append(held.value) }
        }
        let begun = asof.map { "AND d.occurred_lo <= \($0.number)" } ?? ""
        var developments: [Development] = []
        try each("developments d", "d", "\(begun) \(and(Reported.development))") { row in
            var development = try held(row).value
            development.claims = claims[development.id] ?? []
            development.stances = stances[development.id] ?? []
            developments.append(development)
        }
        return StandingRecords(developments: developments, takenBack: try takenBack())
    }

    /// Hands over the rows of what stands, in the order of their numbers.
    private func each(
        _ table: String, _ alias: String, _ condition: String, _ body: (Row) throws -> Void
    ) throws {
        var arguments: [String: (any DatabaseValueConvertible)?] = ["known": known.index]
        if let reported { arguments["reported"] = reported.number }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(alias).* FROM \(table)
                WHERE \(alias).standing = 'stands' AND \(Known.named(alias)) \(condition) ORDER BY \(alias).id
                """,
            arguments: StatementArguments(arguments))
        while let row = try rows.next() { try body(row) }
    }

    private func takenBack() throws -> [DevelopmentID: Standing] {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT id, standing FROM developments WHERE standing <> 'stands' AND \(Known.predicate())",
            arguments: [known.index, known.index])
        return try Dictionary(
            uniqueKeysWithValues: rows.map {
                (DevelopmentID($0["id"] as Int), try decode($0["standing"], Standing.init))
            })
    }
}
