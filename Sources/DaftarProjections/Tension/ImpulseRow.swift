import DaftarDomain
import GRDB

/// A row of `impulses`: how one development bears on one dyad.
struct ImpulseRow: Hashable {
    let development: DevelopmentID
    let dyad: Dyad
    let direction: Dyad.Direction
    let occurred: DayInterval
    let code: PloverCode
    let deaths: Deaths?
    let partOf: DevelopmentID?

    /// The rows of a development: none where it is neither conflict nor cooperation.
    static func all(of development: Development, _ parties: Parties) throws -> [ImpulseRow] {
        // What nothing dates counts from no day on.
        guard let code = development.code, code.score != 0,
            development.occurred.bounds.middle != .distantPast
        else { return [] }
        let actors = Set(try development.actors.map { try parties.party(of: $0.actor) })
        let targets = Set(try development.targets.map { try parties.party(of: $0.actor) })
        return Dyad.pairs(actors: actors, targets: targets).map { dyad, direction in
            ImpulseRow(
                development: development.id, dyad: dyad, direction: direction,
                occurred: development.occurred.bounds,
                code: code, deaths: development.deaths, partOf: development.partOf)
        }
    }

    private init(
        development: DevelopmentID, dyad: Dyad, direction: Dyad.Direction, occurred: DayInterval,
        code: PloverCode, deaths: Deaths?, partOf: DevelopmentID?
    ) {
        self.development = development
        self.dyad = dyad
        self.direction = direction
        self.occurred = occurred
        self.code = code
        self.deaths = deaths
        self.partOf = partOf
    }

    static func direction(_ number: Int) throws -> Dyad.Direction {
        if let direction = Dyad.Direction(rawValue: number) { return direction }
        return try decode("\(number)") { _ in nil }
    }

    init(_ row: Row) throws {
        development = DevelopmentID(row["development"])
        let parties = try [row["first_party"], row["second_party"]].map { try decode($0) { Slug($0) } }
        dyad = try decode("\(parties[0]),\(parties[1])") { _ in Dyad(parties[0], parties[1]) }
        direction = try Self.direction(row["direction"])
        occurred = DayInterval(
            lower: Day(number: row["occurred_lo"]), upper: Day(number: row["occurred_hi"]))
        code = try decode(row["plover"], PloverCode.init)
        deaths = Deaths(low: row["deaths_low"], best: row["deaths_best"], high: row["deaths_high"])
        partOf = (row["part_of"] as Int?).map { DevelopmentID($0) }
    }
}
