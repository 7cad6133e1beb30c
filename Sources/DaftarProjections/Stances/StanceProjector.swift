import DaftarDomain
import GRDB

/// Whose stance it was: the actor's own, that of the office or organisation the actor held a role of on that
/// date, and that of the actor's party.
///
/// What was said stands in the timeline's `stances`; here is who answers for it, and when. Only what stands, in
/// developments that stand, has rows.
struct StanceProjector: Projector {
    static let name = "stances"
    static let version = 2
    static let reads = [RegistryProjector.name, TimelineProjector.name]

    static let tables = """
        CREATE TABLE stance_holders (
            development INTEGER NOT NULL, stance INTEGER NOT NULL,
            known_from INTEGER NOT NULL, known_to INTEGER,
            holder TEXT NOT NULL, bond TEXT NOT NULL, role TEXT, issue TEXT NOT NULL,
            occurred_lo INTEGER NOT NULL, occurred_hi INTEGER NOT NULL,
            PRIMARY KEY (development, stance, known_from, holder)
        ) STRICT, WITHOUT ROWID;
        """

    static let indexes = """
        CREATE INDEX stance_holders_by_holder
            ON stance_holders (holder, issue, occurred_lo, occurred_hi, development, stance, known_from, known_to,
                bond, role);
        CREATE VIEW current_positions AS
            SELECT h.holder, h.issue, d.occurred, s.direction, s.words, s.actor AS said_by, h.bond, h.role,
                'd' || h.development AS development, 's' || h.stance AS stance
            FROM stance_holders h
            JOIN stances s ON s.id = h.stance AND s.known_to IS NULL
            JOIN developments d ON d.id = h.development AND d.known_to IS NULL
            WHERE h.known_to IS NULL;
        """

    private let db: Database
    private let timeline: TimelineQueries
    private let actors: Actors
    private let insert, close: RowStatement

    init(_ db: Database) throws {
        self.db = db
        timeline = TimelineQueries(db: db)
        actors = Actors(RegistryQueries(db: db))
        insert = try RowStatement(db, insertInto: "stance_holders", columns: 10)
        close = try RowStatement(
            db,
            """
            UPDATE stance_holders SET known_to = ?
            WHERE development = ? AND stance = ? AND holder = ? AND known_to IS NULL
            """)
    }

    func apply(_ recorded: RecordedEvent, at index: Int) throws {
        switch recorded.event {
        case .developmentLogged(let development):
            for stance in development.stances { try add(stance, in: development, at: index) }
        case .stanceTaken(let stance, let id):
            guard let held = try timeline.development(id) else { throw ProjectionError("there is no \(id)") }
            if held.standing == .stands { try add(stance, in: held.value, at: index) }
        case .stanceRetracted(let id, _):
            guard let held = try timeline.stance(id) else { throw ProjectionError("there is no \(id)") }
            try refresh(held.development!, at: index)
        case .developmentCorrected(let id, _), .developmentRetracted(let id, _),
            .developmentMerged(let id, _, _):
            try refresh(id, at: index)
        case .actorRevised(let id, let revision):
            actors.forget(id)
            guard revision.newValues.keys.contains(where: { ["party", "roles"].contains($0) }) else { break }
            for development in try developments(withStanceOf: id) { try refresh(development, at: index) }
        default: break
        }
    }

    private func add(_ stance: Stance, in development: Development, at index: Int) throws {
        guard let actor = try actors.actor(stance.actor) else {
            throw ProjectionError("there is no actor \(stance.actor)")
        }
        for row in HolderRow.all(of: stance, by: actor, in: development) { try add(row, at: index) }
    }

    /// Closes the rows of a development that hold no more and adds those that hold now.
    private func refresh(_ id: DevelopmentID, at index: Int) throws {
        guard let held = try timeline.development(id) else { throw ProjectionError("there is no \(id)") }
        var new: [HolderRow] = []
        if held.standing == .stands {
            for stance in try timeline.stances(of: id) where stance.standing == .stands {
                guard let actor = try actors.actor(stance.value.actor) else { continue }
                new += HolderRow.all(of: stance.value, by: actor, in: held.value)
            }
        }
        let old = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT * FROM stance_holders WHERE development = ? AND known_to IS NULL"),
            arguments: [id.number]
        ).map(HolderRow.init)
        for row in old where !new.contains(row) {
            try close.bind(index).bind(row.development.number).bind(row.stance.number).bind(row.holder.text)
                .run()
        }
        for row in new where !old.contains(row) { try add(row, at: index) }
    }

    private func add(_ row: HolderRow, at index: Int) throws {
        try insert.bind(row.development.number).bind(row.stance.number).bind(index).bind(nil as Int?)
            .bind(row.holder.text).bind(row.bond.name).bind(row.bond.role?.text).bind(row.issue.text)
            .bind(row.occurred.lower.number).bind(row.occurred.upper.number).run()
    }

    /// Reads all stances, as rarely as an actor's roles or party change.
    private func developments(withStanceOf actor: Slug) throws -> [DevelopmentID] {
        try Int.fetchAll(
            db,
            sql: """
                SELECT DISTINCT development FROM stances WHERE actor = ? AND known_to IS NULL
                ORDER BY development
                """, arguments: [actor.text]
        ).map { DevelopmentID($0) }
    }
}

/// The actors as they are now, remembered while a transaction or a rebuild lasts: most stances are those of a few.
private final class Actors {
    private let registry: RegistryQueries
    private var known: [Slug: Actor] = [:]

    init(_ registry: RegistryQueries) { self.registry = registry }

    func actor(_ id: Slug) throws -> Actor? {
        if let actor = known[id] { return actor }
        known[id] = try registry.actor(id)
        return known[id]
    }

    func forget(_ id: Slug) { known[id] = nil }
}
