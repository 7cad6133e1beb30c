import DaftarDomain
import DaftarJournal

/// Reads actors, sources and issues from a file of entries.
enum RegistryReader {
    static func actor(_ node: YAMLNode, today: Day) throws -> Actor {
        let fields = try node.fields(["id", "name", "kind", "aliases", "party", "roles", "note"])
        return Actor(
            id: try slug(fields["id"] ?? node), name: try fields["name"]?.text() ?? "",
            kind: try fields["kind"].map { try one($0) } ?? .person,
            aliases: try fields["aliases"]?.texts() ?? [],
            party: try fields["party"].map(slug),
            roles: try fields["roles"]?.list().map { try role($0, today: today) } ?? [],
            note: try fields["note"]?.text())
    }

    private static func role(_ node: YAMLNode, today: Day) throws -> Role {
        let fields = try node.fields(["id", "title", "of", "from", "until"])
        guard let title = try fields["title"]?.text() else { throw node.wrong("title") }
        guard let id = try fields["id"].map(slug) ?? Slug(slugging: title) else {
            throw node.wrong("id: a short name for the role")
        }
        return Role(
            id: id, title: title, of: try fields["of"].map(slug),
            from: try fields["from"].map { try date($0, today: today) },
            until: try fields["until"].map { try date($0, today: today) })
    }

    static func source(_ node: YAMLNode, today: Day) throws -> Source {
        let fields = try node.fields([
            "id", "name", "kind", "actor", "published", "url", "language", "grade", "snapshot", "note",
        ])
        return Source(
            id: try slug(fields["id"] ?? node), name: try fields["name"]?.text() ?? "",
            kind: try fields["kind"].map { try one($0) } ?? .article, actor: try fields["actor"].map(slug),
            published: try fields["published"].map { try date($0, today: today) },
            url: try fields["url"]?.text(),
            language: try fields["language"]?.text(), grade: try fields["grade"].map { try one($0) },
            snapshot: try fields["snapshot"].map(sha256), note: try fields["note"]?.text())
    }

    static func issue(_ node: YAMLNode) throws -> Issue {
        let fields = try node.fields(["id", "name", "note"])
        return Issue(
            id: try slug(fields["id"] ?? node), name: try fields["name"]?.text() ?? "",
            note: try fields["note"]?.text())
    }

    static func slug(_ node: YAMLNode) throws -> Slug {
        guard let slug = Slug(try node.text()) else { throw node.wrong("a short name of a–z, 0–9 and -") }
        return slug
    }

    static func sha256(_ node: YAMLNode) throws -> SHA256Hex {
        guard let sha = SHA256Hex(try node.text()) else { throw node.wrong("64 hexadecimal digits") }
        return sha
    }

    static func date(_ node: YAMLNode, today: Day) throws -> EDTFDate {
        do {
            return try DateInput.parse(try node.text(), today: today)
        } catch let error as DateInputError {
            throw Problem(error, at: node.place)
        }
    }

    static func one<Value: RawRepresentable & CaseIterable>(_ node: YAMLNode) throws -> Value
    where Value.RawValue == String {
        let text = try node.text()
        guard let value = Value(rawValue: text) else {
            throw Problem(.invalid(field: node.place, text: text, .notOneOf(Value.allCases.map(\.rawValue))))
        }
        return value
    }
}
