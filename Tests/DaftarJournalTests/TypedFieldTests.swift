import DaftarDomain
import DaftarJournal
import DaftarProjections
import DaftarTesting
import Testing

struct TypedFieldTests {
    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func `what a field says, typed again, says the same`(seed: UInt64) throws {
        let models = try ReadModels.rebuilt(
            from: RandomJournal.events(200, seed: seed), in: try TemporaryFolder()("models"))
        let today = Day(year: 2024, month: 1, day: 2)!
        try models.read { reader in
            let state = reader.state()
            let naming = Naming(state)
            let last = try state.lastNumbers
            var records = (1...last.development).map { RecordReference(.development, "d\($0)") }
            records += (1...last.claim).map { RecordReference(.claim, "c\($0)") }
            records += try reader.actors(at: .now).map { RecordReference(.actor, $0.id.text) }
            records += try reader.sources(at: .now).map { RecordReference(.source, $0.id.text) }
            var checked = 0
            for record in records {
                let before = try TypedField.fields(of: record, state)
                for one in before where !one.text.contains(",") || one.field.form != .list {
                    guard !one.text.isEmpty, one.text == one.text.trimmed else { continue }
                    let edit: FieldEdit
                    do {
                        edit = try FieldText(noun: record.noun, naming: naming, today: today)
                            .edit(one.field.name, one.text)
                    } catch Rejection.unknownRole {
                        // The actor lost that role since; what said so before still says so.
                        continue
                    }
                    #expect(
                        edit.value == (try Self.value(of: one.field, record, state)),
                        "seed \(seed), \(record.id), \(one.field.name)")
                    checked += 1
                }
            }
            #expect(checked > 200)
        }
    }

    private static func value(
        of field: EditableField, _ record: RecordReference, _ state: ReadModelState
    ) throws -> JSONValue {
        let fields: [String: JSONValue]? =
            if let id = DevelopmentID(record.id) {
                try state.development(id)?.value.fields
            } else if let id = ClaimID(record.id) {
                try state.claim(id)?.value.fields
            } else if record.noun == .actor {
                try state.actor(Slug(record.id)!)?.fields
            } else {
                try state.source(Slug(record.id)!)?.fields
            }
        return fields?[field.name] ?? .null
    }
}
