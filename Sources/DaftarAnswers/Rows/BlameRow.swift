import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// Who set a field, in a JSON answer.
package struct BlameRow: Encodable {
    package var field: String
    package var value: String
    package var event: Int
    package var recorded: String
    package var recordedBy: String
    package var because: String?

    package init(_ line: BlameLine) {
        field = line.field
        value = ValueText.words(line.value)
        event = line.change.event
        recorded = line.change.recorded.description
        recordedBy = line.change.recordedBy
        because = line.change.because
    }
}
