import ArgumentParser
import DaftarAnswers
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
        let record = try journal.read { reader in
            do {
                return try Naming(reader.state(known: moment.known)).record(id)
            } catch let rejection as Rejection {
                throw Problem(rejection, .argument(of: "blame"))
            }
        }
        guard record.hasFields else { throw Problem(cannotBlame: record) }
        guard let lines = try journal.blame(record, at: moment) else {
            throw Problem(.unknown(record.noun, id, field: "ID", near: []), .argument(of: "blame"))
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
