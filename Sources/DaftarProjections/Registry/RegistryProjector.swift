import DaftarDomain
import GRDB

/// Actors with aliases and dated roles, sources, issues: what developments and claims refer to.
struct RegistryProjector: Projector {
    static let name = "registry"
    static let version = 1

    static let tables = """
        CREATE TABLE journal (
            known_from INTEGER PRIMARY KEY, slug TEXT NOT NULL, title TEXT NOT NULL, note TEXT
        ) STRICT;
        CREATE TABLE actors (
            id TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            name TEXT NOT NULL, kind TEXT NOT NULL, party TEXT, note TEXT,
            PRIMARY KEY (id, known_from)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE actor_aliases (
            actor TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            position INTEGER NOT NULL, alias TEXT NOT NULL,
            PRIMARY KEY (actor, known_from, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE actor_roles (
            actor TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER, position INTEGER NOT NULL,
            role TEXT NOT NULL, title TEXT NOT NULL, of_actor TEXT,
            from_date TEXT, from_lo INTEGER, from_hi INTEGER,
            until_date TEXT, until_lo INTEGER, until_hi INTEGER,
            PRIMARY KEY (actor, known_from, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sources (
            id TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            name TEXT NOT NULL, kind TEXT NOT NULL, actor TEXT,
            published TEXT, published_lo INTEGER, published_hi INTEGER,
            url TEXT, language TEXT, grade TEXT, snapshot TEXT, note TEXT,
            PRIMARY KEY (id, known_from)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE issues (
            id TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER, name TEXT NOT NULL, note TEXT,
            PRIMARY KEY (id, known_from)
        ) STRICT, WITHOUT ROWID;
        """

    static let indexes = """
        CREATE INDEX actors_by_party ON actors (party, id) WHERE party IS NOT NULL;
        CREATE VIEW current_actors AS SELECT * FROM actors WHERE known_to IS NULL;
        CREATE VIEW current_sources AS SELECT * FROM sources WHERE known_to IS NULL;
        CREATE VIEW current_issues AS SELECT * FROM issues WHERE known_to IS NULL;
        """

    private let db: Database
    private let insertActor, closeActor, insertAlias, closeAliases, insertRole, closeRoles: RowStatement
    private let insertSource, closeSource, insertIssue: RowStatement

    init(_ db: Database) throws {
        self.db = db
        insertActor = try RowStatement(db, insertInto: "actors", columns: 7)
        closeActor = try RowStatement(db, "UPDATE actors SET known_to = ? WHERE id = ? AND known_to IS NULL")
        insertAlias = try RowStatement(db, insertInto: "actor_aliases", columns: 5)
        closeAliases = try RowStatement(
            db, "UPDATE actor_aliases SET known_to = ? WHERE actor = ? AND known_to IS NULL")
        insertRole = try RowStatement(db, insertInto: "actor_roles", columns: 13)
        closeRoles = try RowStatement(
            db, "UPDATE actor_roles SET known_to = ? WHERE actor = ? AND known_to IS NULL")
        insertSource = try RowStatement(db, insertInto: "sources", columns: 14)
        closeSource = try RowStatement(
            db, "UPDATE sources SET known_to = ? WHERE id = ? AND known_to IS NULL")
        insertIssue = try RowStatement(db, insertInto: "issues", columns: 5)
    }

    func apply(_ recorded: RecordedEvent, at index: Int) throws {
        switch recorded.event {
        case .journalOpened(let opened):
            try RowStatement(db, insertInto: "journal", columns: 4)
                .bind(index).bind(opened.slug.text).bind(opened.title).bind(opened.note).run()
        case .actorAdded(let actor): try insert(actor, at: index)
        case .actorRevised(let id, let revision):
            guard let actor = try RegistryQueries(db: db).actor(id) else {
                throw ProjectionError("no actor \(id) to revise")
            }
            try closeActor.bind(index).bind(id.text).run()
            try closeAliases.bind(index).bind(id.text).run()
            try closeRoles.bind(index).bind(id.text).run()
            try insert(try actor.replacing(revision.newValues), at: index)
        case .sourceAdded(let source): try insert(source, at: index)
        case .sourceRevised(let id, let revision):
            try replace(id, at: index) { try $0.replacing(revision.newValues) }
        case .sourceGraded(let id, let grade, _):
            try replace(id, at: index) { source in
                var source = source
                source.grade = grade
                return source
            }
        case .issueAdded(let issue):
            try insertIssue.bind(issue.id.text).bind(index).bind(nil as Int?).bind(issue.name).bind(
                issue.note
            ).run()
        default: break
        }
    }

    private func insert(_ actor: Actor, at index: Int) throws {
        try insertActor.bind(actor.id.text).bind(index).bind(nil as Int?)
            .bind(actor.name).bind(actor.kind.rawValue).bind(actor.party?.text).bind(actor.note).run()
        for (position, alias) in actor.aliases.enumerated() {
            try insertAlias.bind(actor.id.text).bind(index).bind(nil as Int?).bind(position).bind(alias).run()
        }
        for (position, role) in actor.roles.enumerated() {
            try insertRole.bind(actor.id.text).bind(index).bind(nil as Int?).bind(position)
                .bind(role.id.text).bind(role.title).bind(role.of?.text).bind(role.from).bind(role.until)
                .run()
        }
    }

    private func replace(_ id: Slug, at index: Int, _ change: (Source) throws -> Source) throws {
        guard let source = try RegistryQueries(db: db).source(id) else {
            throw ProjectionError("no source \(id) to revise")
        }
        try closeSource.bind(index).bind(id.text).run()
        try insert(try change(source), at: index)
    }

    private func insert(_ source: Source, at index: Int) throws {
        try insertSource.bind(source.id.text).bind(index).bind(nil as Int?)
            .bind(source.name).bind(source.kind.rawValue).bind(source.actor?.text).bind(source.published)
            .bind(source.url).bind(source.language).bind(source.grade?.rawValue).bind(source.snapshot?.text)
            .bind(source.note).run()
    }
}
