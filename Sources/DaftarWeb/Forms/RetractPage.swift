import DaftarAnswers
import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// Take back a record, with the reason. It stays readable.
package struct RetractPage: FormPage {
    package static let path = "/retract/:id"

    private let visit: Visit
    private let draft: Draft
    private let record: RecordReference
    private let name: String

    package init(_ visit: Visit, _ draft: Draft) throws {
        self.visit = visit
        self.draft = draft
        guard let record = RecordReference(numbered: visit.parameters["id"] ?? "") else { throw NoSuchPage() }
        guard try visit.reader.origin(of: record, at: .now) != nil else {
            throw Problem(.unknown(record.noun, record.id, field: "the address", near: []), .plain)
        }
        self.record = record
        name = try RecordName(reader: visit.reader).name(of: record) ?? ""
    }

    package func sheet() throws -> Sheet {
        let fields = Fields(draft: draft)
        return Sheet("Retract \(record.id)", forms: []) {
            p(.class("lede")) { name }
            p { "It stays readable, marked as retracted, with the reason." }
            FormSheet(visit, draft, labels: ["because": "Why"]).html {
                fields.text("because", "Why", hint: "It stands in the log for ever.", isRequired: true)
            }
        }
    }

    package static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem] {
        try FieldProblem.of(visit) { _ in try command(typed, visit) }
    }

    private static func command(_ typed: Query, _ visit: Visit) throws -> Command {
        guard let command = Command(retracting: visit.parameters["id"] ?? "", because: typed["because"] ?? "")
        else { throw NoSuchPage() }
        return command
    }

    package static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request {
        Request(id: typed["key"] ?? "", try command(typed, visit))
    }

    package static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link {
        let id = visit.parameters["id"] ?? ""
        return switch id.first {
        case "d": Link("/d/\(id.dropFirst())")
        case "c": Link("/c/\(id.dropFirst())")
        default: Link("/changes")
        }
    }
}
