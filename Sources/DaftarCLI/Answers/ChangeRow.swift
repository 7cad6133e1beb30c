import DaftarDomain
import DaftarProjections

/// An event of the log in a JSON answer.
struct ChangeRow: Encodable {
    var event: Int
    var id: String
    var type: String
    var subject: String
    var recorded: String
    var recordedBy: String
    var because: String?
    var changes: [FieldRow]

    struct FieldRow: Encodable {
        var field: String
        /// Absent where the field is empty.
        var from, to: String?
    }

    init(_ change: Change) {
        event = change.event
        id = change.eventID
        type = change.type.rawValue
        subject = change.subject
        recorded = change.recorded.description
        recordedBy = change.recordedBy
        because = change.because
        changes = change.fields.map {
            FieldRow(field: $0.field, from: Self.value($0.old), to: Self.value($0.new))
        }
    }

    private static func value(_ json: String) -> String? { json == "null" ? nil : ValueText.plain(json) }
}
