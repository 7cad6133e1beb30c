import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// A sort of record in the registry, and how it is typed into a form.
protocol Addable {
    static var path: String { get }
    /// "an actor".
    static var noun: String { get }
    static var section: Section { get }
    static var lede: String { get }
    /// What a problem calls the fields.
    static var labels: [String: String] { get }
    static func command(_ typed: Query, _ naming: DaftarJournal.Naming, today: Day) throws -> Command
    /// Where its page is.
    static func link(_ slug: String) -> Link
    @Markup static func fields(_ fields: Fields, _ choices: Choices) throws -> HTML
}

/// Add an actor, a source or an issue, so that entries can name it.
struct AddPage<Kind: Addable>: FormPage {
    static var path: String { Kind.path }

    private let visit: Visit
    private let draft: Draft

    init(_ visit: Visit, _ draft: Draft) {
        self.visit = visit
        self.draft = draft
    }

    func sheet() throws -> Sheet {
        let fields = Fields(draft: draft)
        return try Sheet("Add \(Kind.noun)", in: Kind.section, forms: []) {
            p(.class("lede")) { Kind.lede }
            try FormSheet(visit, draft, labels: Kind.labels).html(repeats: true) {
                fields.text("name", Kind.labels["name"] ?? "name", isRequired: true)
                fields.text(
                    "id", Kind.labels["id"] ?? "id",
                    hint:
                        "By which entries name it, for ever: a–z, 0–9 and -. Left empty, it is made from the name."
                )
                try Kind.fields(fields, Choices(visit: visit))
                fields.lines("note", Kind.labels["note"] ?? "note")
            }
        }
    }

    static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem] {
        try FieldProblem.of(visit) { try Kind.command(typed, $0, today: visit.today) }
    }

    static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request {
        let today = visit.today
        return Request(id: typed["key"] ?? "") { try Kind.command(typed, Naming($0), today: today) }
    }

    static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link {
        Kind.link(receipt.recorded.event.subject)
    }
}
