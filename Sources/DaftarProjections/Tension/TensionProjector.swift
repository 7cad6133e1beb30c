import DaftarDomain
import GRDB

/// Which development bears on which pair of parties, how and from which day on; and the model in use.
///
/// Who says so is not kept here: accounts are the timeline's, and how much they are worth is the registry's and
/// the model's, so that grading a source changes no row of this read model.
struct TensionProjector: Projector {
    static let name = "tension"
    static let version = 2
    static let reads = [RegistryProjector.name, TimelineProjector.name]
    static let tables = TensionSchema.tables
    static let indexes = TensionSchema.indexes

    private let db: Database
    private let timeline: TimelineQueries
    private let parties: Parties
    private let insertImpulse, closeImpulse, insertModel, closeModel, insertParameter,
        closeParameter: RowStatement

    init(_ db: Database) throws {
        self.db = db
        timeline = TimelineQueries(db: db)
        parties = Parties(db)
        insertImpulse = try RowStatement(db, insertInto: "impulses", columns: 15)
        closeImpulse = try RowStatement(
            db,
            """
            UPDATE impulses SET known_to = ?
            WHERE development = ? AND first_party = ? AND second_party = ? AND known_to IS NULL
            """)
        insertModel = try RowStatement(db, "INSERT INTO models (known_from, name, because) VALUES (?, ?, ?)")
        closeModel = try RowStatement(db, "UPDATE models SET known_to = ? WHERE known_to IS NULL")
        insertParameter = try RowStatement(db, insertInto: "model_parameters", columns: 4)
        closeParameter = try RowStatement(
            db, "UPDATE model_parameters SET known_to = ? WHERE name = ? AND known_to IS NULL")
    }

    func apply(_ recorded: RecordedEvent, at index: Int) throws {
        switch recorded.event {
        case .journalOpened: try adopt(.standard, because: nil, at: index)
        case .modelAdopted(let adoption):
            try adopt(TensionModel(adoption), because: adoption.because, at: index)
        case .actorRevised(let id, let revision):
            guard revision.newValues["party"] != nil else { break }
            parties.forget(id)
            for development in try developments(with: id) { try refresh(development, at: index) }
        case .developmentLogged(let development):
            for row in try ImpulseRow.all(of: development, parties) { try insert(row, at: index) }
        case .developmentCorrected(let id, _), .developmentRetracted(let id, _),
            .developmentMerged(let id, _, _):
            try refresh(id, at: index)
        default: break
        }
    }

    /// Closes the rows of a development that hold no more and adds those that hold now.
    private func refresh(_ id: DevelopmentID, at index: Int) throws {
        guard let held = try timeline.development(id) else { throw ProjectionError("there is no \(id)") }
        let new = held.standing == .stands ? try ImpulseRow.all(of: held.value, parties) : []
        let old = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM impulses WHERE development = ? AND known_to IS NULL"),
            arguments: [id.number]
        ).map(ImpulseRow.init)
        for row in old where !new.contains(row) {
            try closeImpulse.bind(index).bind(id.number).bind(row.dyad.first.text).bind(row.dyad.second.text)
                .run()
        }
        for row in new where !old.contains(row) { try insert(row, at: index) }
    }

    private func insert(_ row: ImpulseRow, at index: Int) throws {
        try insertImpulse.bind(row.development.number).bind(index).bind(nil as Int?)
            .bind(row.dyad.first.text).bind(row.dyad.second.text).bind(row.direction.rawValue)
            .bind(row.occurred.middle.number).bind(row.occurred.lower.number).bind(row.occurred.upper.number)
            .bind(row.code.description).bind(row.code.score)
            .bind(row.deaths?.low).bind(row.deaths?.best).bind(row.deaths?.high).bind(row.partOf?.number)
            .run()
    }

    /// Without the index that a rebuild makes only at its end this reads them all, as rarely as a party changes.
    private func developments(with actor: Slug) throws -> [DevelopmentID] {
        try Int.fetchAll(
            db,
            sql: """
                SELECT DISTINCT development FROM development_actors WHERE actor = ? AND known_to IS NULL
                ORDER BY development
                """, arguments: [actor.text]
        ).map { DevelopmentID($0) }
    }

    private func adopt(_ model: TensionModel, because: String?, at index: Int) throws {
        let old = try TensionQueries(db: db).model()
        try closeModel.bind(index).run()
        try insertModel.bind(index).bind(model.name).bind(because).run()
        for parameter in TensionModel.Parameter.all {
            let value = model[parameter]
            if let old, old[parameter] == value { continue }
            try closeParameter.bind(index).bind(parameter.name).run()
            try insertParameter.bind(parameter.name).bind(index).bind(nil as Int?).bind(value).run()
        }
    }
}

/// The party of each actor as it is now, remembered while a transaction or a rebuild lasts.
final class Parties {
    private let db: Database
    private var known: [Slug: Slug] = [:]

    init(_ db: Database) { self.db = db }

    /// The party an actor belongs to; one that belongs to none is a party of its own.
    func party(of actor: Slug) throws -> Slug {
        if let party = known[actor] { return party }
        let party = try String.fetchOne(
            db.cachedStatement(
                sql: "SELECT coalesce(party, id) FROM actors WHERE id = ? AND known_to IS NULL"),
            arguments: [actor.text])
        let slug = try decodeIfPresent(party) { Slug($0) } ?? actor
        known[actor] = slug
        return slug
    }

    func forget(_ actor: Slug) { known[actor] = nil }
}
