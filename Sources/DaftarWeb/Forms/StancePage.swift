import DaftarAnswers
import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// Record what an actor held on an issue, as a development shows it.
package struct StancePage: FormPage {
    package static let path = "/d/:id/stance"

    private let visit: Visit
    private let draft: Draft
    private let id: DevelopmentID
    private let heading: Heading

    package init(_ visit: Visit, _ draft: Draft) throws {
        self.visit = visit
        self.draft = draft
        (id, heading) = try visit.developmentHeading
    }

    private static let labels = [
        "actor": "Who", "issue": "On what", "direction": "Which way", "words": "The position",
        "claim": "The claim it rests on",
    ]

    private static let directions = [
        ("", "a silence"), ("2", "very confrontational"), ("1", "confrontational"), ("0", "neither way"),
        ("-1", "accommodating"), ("-2", "very accommodating"),
    ]

    package func sheet() throws -> Sheet {
        let fields = Fields(draft: draft)
        let choices = Choices(visit: visit)
        let claims = try visit.reader.claims(of: id, at: .now).filter { $0.standing == .stands }
        func label(_ name: String) -> String { Self.labels[name] ?? name }
        return try Sheet("Who holds what, as \(id) shows", in: .stances, forms: []) {
            p(.class("lede")) {
                a(.href(Link("/d/\(id.number)"))) { "\(id) \(heading.title)" }
                ", \(heading.occurred.words)"
            }
            try FormSheet(visit, draft, labels: Self.labels).html(repeats: true) {
                fields.text("actor", label("actor"), isRequired: true, choices: try choices.actors)
                fields.text("issue", label("issue"), isRequired: true, choices: try choices.issues)
                fields.choice("direction", label("direction"), Self.directions)
                fields.text(
                    "words", label("words"), hint: "In two to six words: ready to claim land back.",
                    isRequired: true)
                fields.choice(
                    "claim", label("claim"),
                    [("", "none")] + claims.map { ("\($0.value.id)", "\($0.value.id) \($0.value.text)") })
            }
        }
    }

    private static func command(_ typed: Query, _ id: DevelopmentID, _ naming: DaftarJournal.Naming) throws
        -> Command
    {
        var entry = StanceEntry()
        (entry.actor, entry.issue) = (typed["actor"] ?? "", typed["issue"] ?? "")
        (entry.words, entry.claim) = (typed["words"] ?? "", typed["claim"])
        entry.direction = try typed["direction"].map { text in
            guard let number = Int(text) else {
                throw Rejection.invalid(field: "direction", text: text, .outOfRange(-2...2))
            }
            return number
        }
        return try entry.command(naming, in: "\(id)")
    }

    package static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem] {
        try FieldProblem.of(visit) { try command(typed, visit.developmentID, $0) }
    }

    package static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request {
        let id = try visit.developmentID
        return Request(id: typed["key"] ?? "") { try command(typed, id, Naming($0)) }
    }

    package static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link {
        Link("/d/\(visit.parameters["id"] ?? "")")
    }
}
