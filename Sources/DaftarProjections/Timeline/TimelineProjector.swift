import DaftarDomain
import GRDB

/// What happened, who was there, who says so.
struct TimelineProjector: Projector {
    static let name = "timeline"
    static let version = 5
    static let tables = TimelineSchema.tables
    static let indexes = TimelineSchema.indexes

    private let rows: TimelineRows
    private let queries: TimelineQueries

    init(_ db: Database) throws {
        rows = try TimelineRows(db)
        queries = TimelineQueries(db: db)
    }

    func apply(_ recorded: RecordedEvent, at index: Int) throws {
        switch recorded.event {
        case .developmentLogged(let development):
            try rows.insert(development, .stands, at: index)
            try rows.insertParticipants(of: development, at: index)
            try rows.insertIssues(of: development, at: index)
            try rows.insertResponses(of: development, at: index)
            for claim in development.claims { try insert(claim, about: development.id, at: index) }
            for stance in development.stances {
                try rows.insert(stance, in: development.id, .stands, at: index)
            }
        case .developmentCorrected(let id, let revision): try correct(id, by: revision, at: index)
        case .developmentRetracted(let id, _): try give(id, .retracted, at: index)
        case .developmentMerged(let id, let other, _):
            try require(other, in: "developments")
            try give(id, .merged(into: other), at: index)
        case .claimMade(let claim, let development):
            try require(development, in: "developments")
            try insert(claim, about: development, at: index)
        case .claimCorrected(let id, let revision):
            let held = try found(queries.claim(id), "\(id)")
            let claim = try held.value.replacing(revision.newValues)
            try replace(held, by: claim, revision.newStanding ?? held.standing, at: index)
        case .claimRetracted(let id, _):
            let held = try found(queries.claim(id), "\(id)")
            try replace(held, by: held.value, .retracted, at: index)
        case .attributionMade(let attribution, let claim):
            let held = try found(queries.claim(claim), "\(claim)")
            try rows.insert(attribution, of: claim, about: held.development!, .stands, at: index)
        case .attributionRetracted(let id, _):
            let held = try found(queries.attribution(id), "\(id)")
            try rows.closeAttribution.bind(index).bind(id.number).run()
            try rows.insert(
                held.value, of: held.claim!, about: held.development!, .retracted, at: index)
        case .stanceTaken(let stance, let development):
            try require(development, in: "developments")
            try rows.insert(stance, in: development, .stands, at: index)
        case .stanceRetracted(let id, _):
            let held = try found(queries.stance(id), "\(id)")
            try rows.closeStance.bind(index).bind(id.number).run()
            try rows.insert(held.value, in: held.development!, .retracted, at: index)
        default: break
        }
    }

    private func insert(_ claim: Claim, about development: DevelopmentID, at index: Int) throws {
        try rows.insert(claim, about: development, .stands, at: index)
        for attribution in claim.attributions {
            try rows.insert(attribution, of: claim.id, about: development, .stands, at: index)
        }
    }

    private func replace(_ held: Held<Claim>, by claim: Claim, _ standing: Standing, at index: Int) throws {
        try rows.closeClaim.bind(index).bind(claim.id.number).run()
        try rows.insert(claim, about: held.development!, standing, at: index)
    }

    private func give(_ id: DevelopmentID, _ standing: Standing, at index: Int) throws {
        let held = try found(queries.development(id), "\(id)")
        try rows.closeDevelopment.bind(index).bind(id.number).run()
        try rows.insert(held.value, standing, at: index)
    }

    private func correct(_ id: DevelopmentID, by revision: Revision, at index: Int) throws {
        let held = try found(queries.development(id), "\(id)")
        let old = held.value
        let new = try old.replacing(revision.newValues)
        try rows.closeDevelopment.bind(index).bind(id.number).run()
        try rows.insert(new, revision.newStanding ?? held.standing, at: index)
        if new.actors != old.actors || new.targets != old.targets {
            try rows.closeParticipants.bind(index).bind(id.number).run()
            try rows.insertParticipants(of: new, at: index)
        }
        if new.issues != old.issues {
            try rows.closeIssues.bind(index).bind(id.number).run()
            try rows.insertIssues(of: new, at: index)
        }
        if new.respondsTo != old.respondsTo {
            try rows.closeResponses.bind(index).bind(id.number).run()
            try rows.insertResponses(of: new, at: index)
        }
    }

    /// Makes sure that what an event belongs to is there.
    private func require(_ id: some NumberedID, in table: String) throws {
        let row = try Row.fetchOne(
            queries.db.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE id = ? LIMIT 1"),
            arguments: [id.number])
        if row == nil { throw ProjectionError("there is no \(id)") }
    }

    private func found<Value>(_ held: Held<Value>?, _ what: String) throws -> Held<Value> {
        guard let held else { throw ProjectionError("there is no \(what)") }
        return held
    }
}
