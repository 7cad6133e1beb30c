import DaftarDomain
import GRDB

/// Reads actors, sources and issues as the journal knew them after event `known`.
struct RegistryQueries {
    let db: Database
    var known = Known.head

    func journal() throws -> JournalOpened? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM journal WHERE known_from <= ? LIMIT 1", arguments: [known.index]
        ).map {
            JournalOpened(slug: try decode($0["slug"]) { Slug($0) }, title: $0["title"], note: $0["note"])
        }
    }

    func actor(_ id: Slug) throws -> Actor? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM actors WHERE id = ? AND \(Known.predicate())"),
                arguments: [id.text, known.index, known.index])
        else { return nil }
        return try actor(row)
    }

    func actors() throws -> [Actor] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM actors WHERE \(Known.predicate()) ORDER BY id",
            arguments: [known.index, known.index]
        ).map(actor)
    }

    private func actor(_ row: Row) throws -> Actor {
        let id = try decode(row["id"]) { Slug($0) }
        let arguments: StatementArguments = [id.text, known.index, known.index]
        let aliases = try String.fetchAll(
            db.cachedStatement(
                sql:
                    "SELECT alias FROM actor_aliases WHERE actor = ? AND \(Known.predicate()) ORDER BY position"
            ),
            arguments: arguments)
        let roles = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT * FROM actor_roles WHERE actor = ? AND \(Known.predicate()) ORDER BY position"),
            arguments: arguments
        ).map { row in
            Role(
                id: try decode(row["role"]) { Slug($0) }, title: row["title"],
                of: try decodeIfPresent(row["of_actor"]) { Slug($0) },
                from: try decodeIfPresent(row["from_date"]) { try? EDTFDate($0) },
                until: try decodeIfPresent(row["until_date"]) { try? EDTFDate($0) })
        }
        return Actor(
            id: id, name: row["name"], kind: try decode(row["kind"], Actor.Kind.init(rawValue:)),
            aliases: aliases,
            party: try decodeIfPresent(row["party"]) { Slug($0) }, roles: roles, note: row["note"])
    }

    func source(_ id: Slug) throws -> Source? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM sources WHERE id = ? AND \(Known.predicate())"),
            arguments: [id.text, known.index, known.index]
        ).map(source)
    }

    func sources() throws -> [Source] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM sources WHERE \(Known.predicate()) ORDER BY id",
            arguments: [known.index, known.index]
        ).map(source)
    }

    private func source(_ row: Row) throws -> Source {
        Source(
            id: try decode(row["id"]) { Slug($0) }, name: row["name"],
            kind: try decode(row["kind"], Source.Kind.init(rawValue:)),
            actor: try decodeIfPresent(row["actor"]) { Slug($0) },
            published: try decodeIfPresent(row["published"]) { try? EDTFDate($0) }, url: row["url"],
            language: row["language"], grade: try decodeIfPresent(row["grade"], Reliability.init(rawValue:)),
            snapshot: try decodeIfPresent(row["snapshot"], SHA256Hex.init), note: row["note"])
    }

    func issue(_ id: Slug) throws -> Issue? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM issues WHERE id = ? AND \(Known.predicate())"),
            arguments: [id.text, known.index, known.index]
        ).map(issue)
    }

    func issues() throws -> [Issue] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM issues WHERE \(Known.predicate()) ORDER BY id",
            arguments: [known.index, known.index]
        ).map(issue)
    }

    private func issue(_ row: Row) throws -> Issue {
        Issue(id: try decode(row["id"]) { Slug($0) }, name: row["name"], note: row["note"])
    }

    /// The other names of every actor, each by the actor's.
    func aliases() throws -> [Nearby] {
        try Row.fetchAll(
            db,
            sql: "SELECT actor, alias FROM actor_aliases WHERE \(Known.predicate()) ORDER BY actor, position",
            arguments: [known.index, known.index]
        ).map { Nearby(id: $0["actor"], name: $0["alias"]) }
    }

    /// Every actor, source or issue by id and name; nothing for other nouns.
    func names(of noun: Noun) throws -> [Nearby] {
        let table: String
        switch noun {
        case .actor: table = "actors"
        case .source: table = "sources"
        case .issue: table = "issues"
        default: return []
        }
        return try Row.fetchAll(
            db, sql: "SELECT id, name FROM \(table) WHERE \(Known.predicate()) ORDER BY id",
            arguments: [known.index, known.index]
        ).map { Nearby(id: $0["id"], name: $0["name"]) }
    }
}
