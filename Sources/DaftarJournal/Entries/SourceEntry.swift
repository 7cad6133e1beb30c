package import DaftarDomain

/// A source as somebody typed it.
package struct SourceEntry: Hashable, Sendable {
    /// The short name; where it is left out, made from the name.
    package var id: String?
    package var name = ""
    package var kind = Source.Kind.article.rawValue
    package var actor: String?
    package var published: String?
    package var url: String?
    package var language: String?
    package var grade: String?
    package var snapshot: String?
    package var note: String?

    package init() {}

    package func command(_ naming: Naming, today: Day) throws -> Command {
        .addSource(
            Source(
                id: try ShortName.slug(id, for: name), name: name,
                kind: try DevelopmentEntry.one(kind, field: "kind"),
                actor: try actor.map { try naming.slug(.actor, $0, field: "actor") },
                published: try published.map { try DateInput.parse($0, today: today, field: "published") },
                url: url, language: language,
                grade: try grade.map { try DevelopmentEntry.one($0.uppercased(), field: "grade") },
                snapshot: try snapshot.map { text in
                    guard let sha = SHA256Hex(text) else {
                        throw Rejection.invalid(field: "snapshot", text: text, .unreadable)
                    }
                    return sha
                }, note: note))
    }
}
