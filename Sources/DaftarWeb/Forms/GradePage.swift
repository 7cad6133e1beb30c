import DaftarAnswers
import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// Say how far a source can be relied on, from now on.
package struct GradePage: FormPage {
    package static let path = "/sources/:id/grade"

    private let visit: Visit
    private let draft: Draft
    private let source: Source

    package init(_ visit: Visit, _ draft: Draft) throws {
        self.visit = visit
        self.draft = draft
        guard let source = try visit.reader.source(visit.slug(.source), at: .now) else { throw NoSuchPage() }
        self.source = source
    }

    package func sheet() throws -> Sheet {
        let fields = Fields(draft: draft, given: ["grade": source.grade?.rawValue ?? ""])
        return Sheet("Grade \(source.name)", in: .sources, forms: []) {
            p {
                "What was thought of it before stays readable, and so do the tensions that were reckoned with it."
            }
            FormSheet(visit, draft, labels: ["grade": "How far it can be relied on", "because": "Why"]).html {
                fields.choice("grade", "How far it can be relied on", Choices.grades, isRequired: true)
                fields.text("because", "Why", hint: "It stands in the log for ever.", isRequired: true)
            }
        }
    }

    private static func command(_ typed: Query, _ id: String, _ naming: DaftarJournal.Naming) throws
        -> Command
    {
        let text = typed["grade"] ?? ""
        guard let grade = Reliability(rawValue: text) else {
            throw Rejection.invalid(
                field: "grade", text: text,
                text.isEmpty ? .empty : .notOneOf(Reliability.allCases.map(\.rawValue)))
        }
        return .gradeSource(
            try naming.slug(.source, id, field: "the address"), grade, because: typed["because"] ?? "")
    }

    package static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem] {
        try FieldProblem.of(visit) { try command(typed, visit.parameters["id"] ?? "", $0) }
    }

    package static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request {
        let id = visit.parameters["id"] ?? ""
        return Request(id: typed["key"] ?? "") { try command(typed, id, Naming($0)) }
    }

    package static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link {
        Link("/sources/\(receipt.recorded.event.subject)")
    }
}
