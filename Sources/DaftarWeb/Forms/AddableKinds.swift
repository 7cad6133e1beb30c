import DaftarAnswers
import DaftarDomain
import DaftarJournal

enum AddableActor: Addable {
    static let path = "/add/actor"
    static let noun = "an actor"
    static let section = Section.actors
    static let lede = "A person, office, organisation, state or group that does or says something."
    static let labels = [
        "name": "Name in full", "id": "Short name", "kind": "What sort", "aliases": "Other spellings",
        "party": "Party to the dispute it belongs to", "roles": "Roles", "note": "Note",
    ]

    static func link(_ slug: String) -> Link { Link("/actors/\(slug)") }

    static func fields(_ fields: Fields, _ choices: Choices) throws -> HTML {
        try group {
            fields.choice("kind", labels["kind"]!, Actor.Kind.allCases.map { ($0.rawValue, $0.rawValue) })
            fields.text("aliases", labels["aliases"]!, hint: "In any script; commas separate.")
            fields.text("party", labels["party"]!, choices: try choices.actors)
            fields.text(
                "roles", labels["roles"]!,
                hint: "Head of the GKNB, of gknb, from 2020-10, until 2024-02; semicolons separate.")
        }
    }

    static func command(_ typed: Query, _ naming: DaftarJournal.Naming, today: Day) throws -> Command {
        var entry = ActorEntry()
        (entry.id, entry.name, entry.note) = (typed["id"], typed["name"] ?? "", typed.note)
        if let kind = typed["kind"] { entry.kind = kind }
        entry.aliases = typed.all("aliases").splitAtCommas
        entry.party = typed["party"]
        entry.roles = (typed["roles"] ?? "").split(separator: ";").map { String($0).trimmed }
            .filter { !$0.isEmpty }
        return try entry.command(naming, today: today)
    }
}

enum AddableSource: Addable {
    static let path = "/add/source"
    static let noun = "a source"
    static let section = Section.sources
    static let lede = "A text, or a speaker, that claims rest on."
    static let labels = [
        "name": "Name or title in full", "id": "Short name", "kind": "What sort",
        "actor": "The actor who speaks through it", "published": "When it was published",
        "url": "Where it is", "language": "Language", "grade": "Reliability", "note": "Note",
    ]

    static func link(_ slug: String) -> Link { Link("/sources/\(slug)") }

    static func fields(_ fields: Fields, _ choices: Choices) throws -> HTML {
        try group {
            fields.choice("kind", labels["kind"]!, Source.Kind.allCases.map { ($0.rawValue, $0.rawValue) })
            fields.text("actor", labels["actor"]!, choices: try choices.actors)
            fields.text("published", labels["published"]!, hint: "2023-09-19, 2023-09, 2023-09-19~ …")
            fields.text("url", labels["url"]!, hint: "https://…")
            fields.text("language", labels["language"]!, hint: "A BCP 47 tag: en, ky, tg-Cyrl.")
            fields.choice("grade", labels["grade"]!, Choices.grades)
        }
    }

    static func command(_ typed: Query, _ naming: DaftarJournal.Naming, today: Day) throws -> Command {
        var entry = SourceEntry()
        (entry.id, entry.name, entry.note) = (typed["id"], typed["name"] ?? "", typed.note)
        if let kind = typed["kind"] { entry.kind = kind }
        (entry.actor, entry.published, entry.url) = (typed["actor"], typed["published"], typed["url"])
        (entry.language, entry.grade) = (typed["language"], typed["grade"])
        return try entry.command(naming, today: today)
    }
}

enum AddableIssue: Addable {
    static let path = "/add/issue"
    static let noun = "an issue"
    static let section = Section.stances
    static let lede = "What stances are about."
    static let labels = ["name": "Name in full", "id": "Short name", "note": "Note"]

    static func link(_ slug: String) -> Link { Link("/stances", [("issue", slug)]) }

    static func fields(_ fields: Fields, _ choices: Choices) throws -> HTML { .empty }

    static func command(_ typed: Query, _ naming: DaftarJournal.Naming, today: Day) throws -> Command {
        var entry = IssueEntry()
        (entry.id, entry.name, entry.note) = (typed["id"], typed["name"] ?? "", typed.note)
        return try entry.command()
    }
}

extension Query {
    /// What was typed on more lines than one; browsers end each with two characters.
    var note: String? { self["note"]?.replacing("\r\n", with: "\n") }
}
