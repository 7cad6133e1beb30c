import DaftarAnswers
import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// Say that a development is the same as another one, which stands for both from now on.
package struct MergePage: FormPage {
    package static let path = "/d/:id/merge"

    private let visit: Visit
    private let draft: Draft
    private let id: DevelopmentID
    private let heading: Heading

    package init(_ visit: Visit, _ draft: Draft) throws {
        self.visit = visit
        self.draft = draft
        (id, heading) = try visit.developmentHeading
    }

    private static let labels = ["into": "The one that stands", "because": "Why"]

    package func sheet() throws -> Sheet {
        let fields = Fields(draft: draft)
        return Sheet("Merge \(id) into another", in: .timeline, forms: []) {
            p(.class("lede")) {
                a(.href(Link("/d/\(id.number)"))) { "\(id) \(heading.title)" }
                ", \(heading.occurred.words)"
            }
            p { "Two entries are one development: this one gives way, and stays readable." }
            FormSheet(visit, draft, labels: Self.labels).html {
                fields.text("into", "The one that stands", hint: "Its number, such as d8.", isRequired: true)
                fields.text("because", "Why", hint: "It stands in the log for ever.", isRequired: true)
            }
        }
    }

    private static func command(_ typed: Query, _ id: DevelopmentID, _ naming: DaftarJournal.Naming) throws
        -> Command
    {
        .mergeDevelopments(
            id, into: try naming.development(typed["into"] ?? "", field: "into"),
            because: typed["because"] ?? "")
    }

    package static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem] {
        try FieldProblem.of(visit) { try command(typed, visit.developmentID, $0) }
    }

    package static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request {
        let id = try visit.developmentID
        return Request(id: typed["key"] ?? "") { try command(typed, id, Naming($0)) }
    }

    package static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link {
        guard case .developmentMerged(_, let other, _) = receipt.recorded.event else {
            return Link("/timeline")
        }
        return Link("/d/\(other.number)")
    }
}
