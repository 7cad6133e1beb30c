import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Retract: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take back a development, claim, attribution or stance.",
        discussion: "It stays readable, marked as retracted, with the reason.")

    @Argument(help: "What to take back: d8, c22, a31 or s4.", completion: .custom(Completion.records))
    var id: String
    @Option(help: "Why; it stands in the log for ever.")
    var because: String
    @Option(help: "A name for this entry for ever: recording it again adds nothing.")
    var key: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        guard let command = Command(retracting: id, because: because) else {
            throw Problem(
                .usage, "\"\(id)\" cannot be retracted", at: "ID",
                why: "a development, claim, attribution or stance can: d8, c22, a31, s4",
                mend: "daftar show shows the numbers; actors and sources are corrected instead")
        }
        let recorder = try Recorder(session)
        let receipt = try recorder.record(key: key) { _ in command }
        try recorder.tell(receipt, sentence(receipt))
    }

    private func sentence(_ receipt: Receipt) -> String {
        if receipt.isRepetition {
            return "\(id) was retracted so before (#\(receipt.index)); nothing added."
        }
        let hint = options.dryRun ? "" : " " + AsItWas.hint(id, before: receipt)
        return "\(id) retracted (#\(receipt.index)).\(hint)"
    }
}

struct SameAs: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "same-as", abstract: "Say that two entries are one development.",
        discussion: "The first is merged into the second, which stands for both from now on.")

    @Argument(help: "The entry that gives way.", completion: .custom(Completion.developments))
    var first: String
    @Argument(help: "The entry that stands.", completion: .custom(Completion.developments))
    var second: String
    @Option(help: "Why; it stands in the log for ever.")
    var because: String
    @Option(help: "A name for this entry for ever: recording it again adds nothing.")
    var key: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let recorder = try Recorder(session)
        let receipt = try recorder.record(key: key) { naming in
            .mergeDevelopments(
                try naming.development(first, field: "development"),
                into: try naming.development(second, field: "into"),
                because: because)
        }
        try recorder.tell(
            receipt, "\(first) is the same as \(second) (#\(receipt.index)); \(second) stands for both.")
    }
}

struct Undo: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take back the last thing you recorded, or event #N, by recording the reverse.")

    @Argument(help: ArgumentHelp("The event to undo. Else your last.", valueName: "#n"))
    var event: String?
    @Option(help: "Why; it stands in the log for ever.")
    var because: String
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let recorder = try Recorder(session)
        let index = try event.map(Self.index) ?? lastIndex(recorder)
        guard (0...(try recorder.journal.head)).contains(index) else {
            throw JournalError.noSuchEvent(index, last: try recorder.journal.head)
        }
        let undone = try recorder.journal.event(at: index).event
        let receipt = try recorder.record { _ in .undo(undone, index: index, because: because) }
        let event = receipt.recorded.event
        try recorder.tell(
            receipt,
            "#\(index) (\(undone.type.rawValue) \(undone.subject)) undone: \(event.subject) \(event.type.verb) (#\(receipt.index))."
        )
    }

    static func index(_ text: String) throws -> Int {
        guard let index = Int(text.hasPrefix("#") ? String(text.dropFirst()) : text), index >= 0 else {
            throw Problem(
                .usage, "\"\(text)\" is not an event", at: "#N", why: "events are written '#27'",
                mend: "daftar status names the last one")
        }
        return index
    }

    private func lastIndex(_ recorder: Recorder) throws -> Int {
        let author = try recorder.session.author
        guard let change = try recorder.journal.read({ try $0.lastChange(by: author) }) else {
            throw Problem(
                .notFound, "there is nothing of yours to undo", at: "recorded by \(author)",
                why: "you have recorded nothing here",
                mend: "daftar undo '#N', or set DAFTAR_AUTHOR to the name you used")
        }
        return change.event
    }
}
