import DaftarDomain
import GRDB

/// Reads what tension is made of, as the journal knew it after event `known`.
struct TensionQueries {
    let db: Database
    var known = Known.head
    var reported: Day?

    /// The model in use; nil before the journal was opened.
    func model() throws -> TensionModel? {
        guard
            let name = try String.fetchOne(
                db.cachedStatement(sql: "SELECT name FROM models WHERE \(Known.predicate())"),
                arguments: [known.index, known.index])
        else { return nil }
        let parameters = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT name, value FROM model_parameters WHERE \(Known.predicate())"),
            arguments: [known.index, known.index]
        ).map { ($0["name"] as String, $0["value"] as Double) }
        return TensionModel(
            ModelAdoption(
                name: name, parameters: Dictionary(uniqueKeysWithValues: parameters), because: ""))
    }

    /// The events that adopted a model, oldest first.
    func adoptions() throws -> [Int] {
        try Int.fetchAll(
            db.cachedStatement(
                sql:
                    "SELECT known_from FROM models WHERE because IS NOT NULL AND known_from <= ? ORDER BY known_from"
            ),
            arguments: [known.index])
    }

    func hasModel(named name: String) throws -> Bool {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM models WHERE name = ? AND known_from <= ? LIMIT 1"),
            arguments: [name, known.index]) != nil
    }

    /// All that bears on a dyad and counts by the end of a day, in the order of those days.
    func impulses(of dyad: Dyad, through day: Day) throws -> [Impulse] {
        let accounts = try AccountReader(db: db, known: known, reported: reported)
        var codes: [String: PloverCode] = [:]
        var impulses: [Impulse] = []
        try RowStatement(
            db,
            """
            SELECT development, occurred_lo, occurred_hi, direction, plover, deaths_low, deaths_best, deaths_high, part_of
            FROM impulses
            WHERE first_party = ? AND second_party = ? AND day <= ? AND \(Known.predicate())
            ORDER BY day, development
            """
        ).bind(dyad.first.text).bind(dyad.second.text).bind(day.number).bind(known.index).bind(known.index)
            .forEach { row in
                let development = DevelopmentID(row[0] as Int)
                let accounts = try accounts.accounts(of: development)
                // What nobody had reported by then is not there to be counted, named or marked.
                if reported != nil, accounts.isEmpty { return }
                let code = try codes[row[4]] ?? decode(row[4], PloverCode.init)
                codes[row[4]] = code
                impulses.append(
                    Impulse(
                        development: development,
                        occurred: DayInterval(lower: Day(number: row[1]), upper: Day(number: row[2])),
                        direction: try ImpulseRow.direction(row[3]), code: code,
                        deaths: Deaths(low: row[5], best: row[6], high: row[7]),
                        wholes: try (row[8] as Int?).map { try wholes(from: DevelopmentID($0)) } ?? [],
                        accounts: accounts))
            }
        return impulses
    }

    /// What a part belongs to, nearest first, through whatever was taken back and wherever it was merged to.
    private func wholes(from first: DevelopmentID) throws -> [DevelopmentID] {
        var wholes: [DevelopmentID] = []
        var next: DevelopmentID? = first
        while let id = next, !wholes.contains(id) {
            wholes.append(id)
            guard
                let row = try Row.fetchOne(
                    db.cachedStatement(
                        sql:
                            "SELECT part_of, standing FROM developments WHERE id = ? AND \(Known.predicate())"
                    ),
                    arguments: [id.number, known.index, known.index])
            else { break }
            if case .merged(let other) = try decode(row["standing"], Standing.init) {
                next = other
            } else {
                next = (row["part_of"] as Int?).map { DevelopmentID($0) }
            }
        }
        return wholes
    }

    /// The dyads that developments bear on, those with the most first.
    func dyads(through day: Day?) throws -> [Dyad] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT first_party, second_party FROM impulses WHERE day <= ? AND \(Known.predicate())
                GROUP BY first_party, second_party ORDER BY count(*) DESC, first_party, second_party
                """,
            arguments: [(day ?? .distantFuture).number, known.index, known.index]
        ).compactMap { row in
            Dyad(try decode(row["first_party"]) { Slug($0) }, try decode(row["second_party"]) { Slug($0) })
        }
    }

    /// The dyads that one development bears on.
    func dyads(of id: DevelopmentID) throws -> [Dyad] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT * FROM impulses WHERE development = ? AND \(Known.predicate())"),
            arguments: [id.number, known.index, known.index]
        ).map { try ImpulseRow($0).dyad }
    }
}
