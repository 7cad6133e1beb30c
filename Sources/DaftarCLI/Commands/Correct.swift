import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal

struct Correct: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Correct fields of a development, claim, actor or source.",
        discussion: """
            Nothing is overwritten: what it said before stays readable with --known. An empty value empties the field; lists take commas.
            daftar correct d8 on=2023-09-19 --because "the article dates the talks 19 September"
            """)

    @Argument(
        help: "What to correct: d8, c22, or the name of an actor or source.",
        completion: .custom(Completion.records))
    var id: String
    @Argument(help: ArgumentHelp("What it should say.", valueName: "field=value"))
    var edits: [String]
    @Option(help: "Why; it stands in the log for ever.")
    var because: String
    @Option(help: "A name for this entry for ever: recording it again adds nothing.")
    var key: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let recorder = try Recorder(session, fields: .edits)
        let today = session.today
        let entry = CorrectionEntry(id, try edits.map(CorrectionEntry.Edit.init(typed:)), because: because)
        let receipt = try recorder.record(key: key) { try entry.command($0, today: today) }
        try recorder.tell(receipt, try sentence(receipt, recorder))
    }

    private func sentence(_ receipt: Receipt, _ recorder: Recorder) throws -> String {
        let event = receipt.recorded.event
        if receipt.isRepetition {
            return "\(event.subject) was corrected so before (#\(receipt.index)); nothing added."
        }
        guard let revision = event.revision, let record = RecordReference(subjectOf: event) else { return "" }
        let (name, reference) = try recorder.journal.read { reader in
            let names = RecordName(reader: reader)
            return (try names.name(of: record) ?? "", try names.reference(to: record))
        }
        var lines = ["\(event.subject)  \(SafeText.escape(name))"]
        let width = revision.changes.map(\.field.count).max() ?? 0
        for change in revision.changes {
            let field = change.field.padding(to: max(width, 9))
            lines.append(
                "    \(field) \(shown(change.field, change.from)) -> \(shown(change.field, change.to))")
        }
        if !options.dryRun {
            lines.append("#\(receipt.index) recorded. \(AsItWas.hint(reference, before: receipt))")
        }
        return lines.joined(separator: "\n")
    }

    private func shown(_ field: String, _ value: JSONValue) -> String {
        let words = SafeText.escape(ValueText.words(value))
        guard ["occurred", "published"].contains(field), let date = try? EDTFDate(words) else { return words }
        return date.shortWords
    }
}

/// How to see what a change has changed.
enum AsItWas {
    static func hint(_ id: String, before receipt: Receipt) -> String {
        "As it was: daftar show \(id) --known '#\(receipt.index - 1)'"
    }
}

extension JournalEvent {
    var revision: Revision? {
        switch self {
        case .developmentCorrected(_, let revision), .claimCorrected(_, let revision),
            .actorRevised(_, let revision),
            .sourceRevised(_, let revision):
            revision
        default: nil
        }
    }
}

extension String {
    func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
