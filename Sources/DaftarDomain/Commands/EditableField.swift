/// A field that a correction may change, and how a person types its value.
package struct EditableField: Hashable, Sendable {
    package enum Form: Hashable, Sendable {
        case text, date, oneOf([String]), list, deaths
    }

    /// The field's name on the wire.
    package let name: String
    /// Another name people use for it.
    package let alias: String?
    package let form: Form

    private init(_ name: String, _ form: Form = .text, alias: String? = nil) {
        self.name = name
        self.alias = alias
        self.form = form
    }

    package static func fields(of noun: Noun) -> [EditableField] {
        switch noun {
        case .development: development
        case .claim: [EditableField("text")]
        case .actor: actor
        case .source: source
        default: []
        }
    }

    private static let development = [
        EditableField("actors", .list, alias: "actor"),
        EditableField(
            "dateBasis", .oneOf(Development.DateBasis.allCases.map(\.rawValue)), alias: "date-basis"),
        EditableField("deaths", .deaths),
        EditableField("issues", .list, alias: "issue"),
        EditableField("kind", .oneOf(Kind.allCases.map(\.rawValue))),
        EditableField("note"),
        EditableField("occurred", .date, alias: "on"),
        EditableField("partOf", alias: "part-of"),
        EditableField("place"),
        EditableField("plover"),
        EditableField("respondsTo", .list, alias: "responds-to"),
        EditableField("targets", .list, alias: "target"),
        EditableField("title"),
    ]

    private static let actor = [
        EditableField("aliases", .list, alias: "alias"),
        EditableField("kind", .oneOf(Actor.Kind.allCases.map(\.rawValue))),
        EditableField("name"), EditableField("note"), EditableField("party"),
        EditableField("roles", .list, alias: "role"),
    ]

    private static let source = [
        EditableField("actor"),
        EditableField("kind", .oneOf(Source.Kind.allCases.map(\.rawValue))),
        EditableField("language"), EditableField("name"), EditableField("note"),
        EditableField("published", .date), EditableField("snapshot"), EditableField("url"),
    ]
}
