import ArgumentParser
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Blame: SessionCommand {
    static let configuration = CommandConfiguration(abstract: "Say of each field who set it, when and why.")

    @Argument(help: "A development, claim, actor or source.", completion: .custom(Completion.records))
    var id: String
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let moment = try session.moment(in: journal)
        let subject = try journal.read { reader -> String in
            if DevelopmentID(id) != nil || ClaimID(id) != nil { return id }
            return try Naming(reader.state(known: moment.known)).actorOrSource(id).1.text
        }
        guard let lines = try journal.blame(subject, at: moment) else {
            throw Problem(
                .unknown(ClaimID(id) == nil ? .development : .claim, id, field: "ID", near: []),
                FieldNames { $0 })
        }
        var table = Table([
            .init(header: "field"), .init(header: "value", wraps: true, minimumWidth: 16),
            .init(header: "event", alignment: .right),
            .init(header: "recorded"), .init(header: "by", wraps: true, minimumWidth: 8),
            .init(header: "because", wraps: true, minimumWidth: 12),
        ])
        for line in lines {
            table.add([
                .init(line.field), .init(ValueText.words(line.value)), .init("#\(line.change.event)"),
                .init(line.change.recorded.day.text), .init(line.change.recordedBy),
                .init(line.change.because ?? ""),
            ])
        }
        let head = try journal.head
        try session.write(
            Answer("fields", lines.map(BlameRow.init), moment: MomentRow(moment, head: head), table: table))
    }
}

struct BlameRow: Encodable {
    var field: String
    var value: String
    var event: Int
    var recorded: String
    var recordedBy: String
    var because: String?

    init(_ line: BlameLine) {
        field = line.field
        value = ValueText.words(line.value)
        event = line.change.event
        recorded = line.change.recorded.description
        recordedBy = line.change.recordedBy
        because = line.change.because
    }
}
