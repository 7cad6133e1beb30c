import DaftarAnswers
import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// Correct a development's fields.
package enum CorrectableDevelopment: Correctable {
    package static let path = "/d/:id/correct"
    package static func id(_ visit: Visit) throws -> String { "\(try visit.developmentID)" }
}

/// Correct a claim's words.
package enum CorrectableClaim: Correctable {
    package static let path = "/c/:id/correct"
    package static func id(_ visit: Visit) throws -> String { "c\(visit.parameters["id"] ?? "")" }
}

package enum CorrectableActor: Correctable {
    package static let path = "/actors/:id/correct"
    package static func id(_ visit: Visit) throws -> String { "actor:\(visit.parameters["id"] ?? "")" }
}

package enum CorrectableSource: Correctable {
    package static let path = "/sources/:id/correct"
    package static func id(_ visit: Visit) throws -> String { "source:\(visit.parameters["id"] ?? "")" }
}

/// A sort of record that has fields of its own, and where its page for corrections is.
package protocol Correctable {
    static var path: String { get }
    /// What the path names, as a person would.
    static func id(_ visit: Visit) throws -> String
}

/// Correct the fields of a record: each with what it says now, and why it shall say something else.
package struct CorrectPage<Kind: Correctable>: FormPage {
    package static var path: String { Kind.path }

    private let visit: Visit
    private let draft: Draft
    private let record: RecordReference
    private let name: String
    private let now: [TypedField]

    package init(_ visit: Visit, _ draft: Draft) throws {
        self.visit = visit
        self.draft = draft
        (record, now) = try Self.fields(visit)
        name = try RecordName(reader: visit.reader).name(of: record) ?? ""
    }

    private static func fields(_ visit: Visit) throws -> (RecordReference, [TypedField]) {
        let state = visit.reader.state()
        let record = try Naming(state).record(Kind.id(visit))
        return (record, try TypedField.fields(of: record, state))
    }

    package func sheet() throws -> Sheet {
        let fields = Fields(
            draft: draft, given: Dictionary(uniqueKeysWithValues: now.map { ($0.field.name, $0.text) }))
        return Sheet("Correct \(record.id)", forms: []) {
            p(.class("lede")) { name }
            FormSheet(visit, draft, labels: ["because": "Why"]).html {
                for one in now { field(one, fields) }
                fields.text("because", "Why", hint: "It stands in the log for ever.", isRequired: true)
            }
        }
    }

    private func field(_ one: TypedField, _ fields: Fields) -> HTML {
        let name = one.field.name
        let label = one.field.alias ?? name
        switch one.field.form {
        case .oneOf(let values): return fields.choice(name, label, values.map { ($0, $0) })
        case .list: return fields.text(name, label, hint: "Commas separate.")
        case .date: return fields.text(name, label, hint: "2023-09-19, 2023-09, 2023-09-19~ …")
        case .text where name == "note" || name == "text": return fields.lines(name, label)
        case .text, .deaths: return fields.text(name, label)
        }
    }

    // MARK: What was typed

    /// The fields that do not say any more what they said.
    private static func entry(_ typed: Query, _ visit: Visit) throws -> CorrectionEntry {
        let (_, now) = try fields(visit)
        let edits = now.compactMap { one -> CorrectionEntry.Edit? in
            guard typed.has(one.field.name) else { return nil }
            let text = (typed[one.field.name] ?? "").replacing("\r\n", with: "\n")
            return text == one.text.trimmed ? nil : CorrectionEntry.Edit(one.field.name, text)
        }
        return CorrectionEntry(try Kind.id(visit), edits, because: typed["because"] ?? "")
    }

    package static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem] {
        try FieldProblem.of(visit) { try entry(typed, visit).command($0, today: visit.today) }
    }

    package static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request {
        let (entry, today) = (try entry(typed, visit), visit.today)
        return Request(id: typed["key"] ?? "") { try entry.command(Naming($0), today: today) }
    }

    package static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link {
        Link(String(visit.path.dropLast("/correct".count)))
    }
}
