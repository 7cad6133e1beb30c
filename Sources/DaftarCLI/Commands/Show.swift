import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Show: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Show one development, claim, attribution, stance, actor, source, issue, or event of the log.")

    @Argument(help: "d8, c22, a31, s4, a name, or '#27'.", completion: .custom(Completion.records))
    var id: String
    @Flag(help: "Also every event about it, oldest first.")
    var history = false
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        if id.hasPrefix("#") { return try showEvent(journal, session) }
        let moment = try session.moment(in: journal)
        let head = try journal.head
        let sheet = try journal.read { reader in
            try RecordPage(reader: reader, moment: moment, head: head, copies: journal.snapshots(reader))
                .record(id)
        }
        let changes = history ? try journal.history(of: record(journal, moment), at: moment) : []
        var answer = sheet.answer
        if history { answer.arrays.append((name: "history", rows: changes.map { ChangeRow($0) })) }
        try session.write(answer) { terminal in
            sheet.rendered(for: terminal)
                + (history ? "\n" + HistoryText(changes).rendered(for: terminal) : "")
        }
    }

    private func record(_ journal: Journal, _ moment: AsOf) throws -> RecordReference {
        try journal.read { try Naming($0.state(known: moment.known)).record(id) }
    }

    /// One line of the log, as it stands there.
    private func showEvent(_ journal: Journal, _ session: Session) throws {
        let index = try Undo.index(id)
        if let damage = journal.damage, index >= damage.index { throw damage.error }
        guard (0...(try journal.head)).contains(index) else {
            throw JournalError.noSuchEvent(index, last: try journal.head)
        }
        let line = String(decoding: try journal.checkedLine(at: index), as: UTF8.self)
        let value = Array(line.utf8).withUnsafeBytes { bytes -> JSONValue? in
            var reader = JSONReader(bytes)
            return try? reader.value()
        }
        switch session.options.format {
        case .table: try session.put(value.map { OutlineText.of($0) } ?? SafeText.escape(line))
        default: try session.put(line)
        }
    }
}

/// A JSON value as an indented outline, for reading.
enum OutlineText {
    static func of(_ value: JSONValue, indent: String = "") -> String {
        switch value {
        case .object(let fields):
            return fields.sorted { $0.key < $1.key }.map { key, value in
                isSimple(value)
                    ? "\(indent)\(key): \(SafeText.escape(ValueText.words(value)))"
                    : "\(indent)\(key):\n\(of(value, indent: indent + "  "))"
            }.joined(separator: "\n")
        case .array(let elements):
            return elements.map { "\(indent)-\n\(of($0, indent: indent + "  "))" }.joined(separator: "\n")
        default: return indent + SafeText.escape(ValueText.words(value))
        }
    }

    private static func isSimple(_ value: JSONValue) -> Bool {
        switch value {
        case .object: false
        case .array(let elements): elements.allSatisfy(isSimple)
        default: true
        }
    }
}

/// Events about a record, oldest first.
struct HistoryText {
    let changes: [Change]
    init(_ changes: [Change]) { self.changes = changes }

    func rendered(for terminal: Terminal) -> String {
        var table = Table([
            .init(header: "event", alignment: .right), .init(header: "recorded"),
            .init(header: "by", wraps: true, minimumWidth: 8),
            .init(header: "what", wraps: true, minimumWidth: 20),
            .init(header: "because", wraps: true, minimumWidth: 12),
        ])
        for change in changes {
            let fields = change.fields.map {
                "\($0.field) \(ValueText.plain($0.old)) -> \(ValueText.plain($0.new))"
            }
            let what = (["\(change.subject) \(change.type.verb)"] + fields).joined(separator: "; ")
            table.add([
                .init("#\(change.event)", .bold), .init(change.recorded.day.text), .init(change.recordedBy),
                .init(what),
                .init(change.because ?? ""),
            ])
        }
        return table.rendered(as: .table, for: terminal)
    }
}
