import DaftarDomain
package import DaftarProjections

/// An event of the log in a JSON answer.
package struct ChangeRow: Encodable {
    package var event: Int
    package var id: String
    package var type: String
    package var subject: String
    package var recorded: String
    package var recordedBy: String
    package var because: String?
    package var changes: [FieldRow]

    package struct FieldRow: Encodable {
        package var field: String
        /// Absent where the field is empty.
        package var from, to: String?
    }

    package init(_ change: Change) {
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
