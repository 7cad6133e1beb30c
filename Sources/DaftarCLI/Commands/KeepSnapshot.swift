import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections
import Foundation

struct KeepSnapshot: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Keep a copy of a source, erase one, or list those there are.",
        discussion: """
            A copy is stored as it is, under its SHA-256. Quotes are looked up in the text of plain text and HTML; of other \
            files, such as PDF, no text is read. Erasing deletes the bytes; the log keeps that there was a copy, and why it \
            was erased.
            """)

    @Argument(help: "The file to keep.", completion: .file())
    var file: String?
    @Option(help: "What it is a copy of.", completion: .custom(Completion.sources))
    var source: String?
    @Option(
        help: ArgumentHelp(
            "What sort of file it is, such as text/html; else it is told from the file.",
            valueName: "media-type"))
    var type: String?
    @Option(
        help: ArgumentHelp(
            "Delete the bytes of a copy: its SHA-256, or at least eight digits of it.", valueName: "sha256"))
    var erase: String?
    @Option(
        help: ArgumentHelp("Print the text of a copy, in which quotes are looked up.", valueName: "sha256"))
    var text: String?
    @Option(help: "Why it is erased; it stands in the log for ever.")
    var because: String?
    @Option(help: "A name for this entry for ever: recording it again adds nothing.")
    var key: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard [file, erase, text].compactMap(\.self).count <= 1 else {
            throw ValidationError("Give one of a file, --erase and --text.")
        }
        guard (file == nil) == (source == nil) else {
            throw ValidationError("A file goes with --source, which says what it is a copy of.")
        }
        guard file != nil || type == nil else { throw ValidationError("--type goes with a file.") }
        if let type, !MediaType(type).isComplete {
            throw ValidationError("\(SafeText.escape(type)) is no media type: --type text/plain, say.")
        }
        guard (erase == nil) == (because == nil) else {
            throw ValidationError("--erase goes with --because, which says why.")
        }
    }

    func run(_ session: Session) throws {
        if let file, let source { return try store(file, of: source, session) }
        if let erase, let because { return try delete(erase, because, session) }
        if let text { return try print(text, session) }
        try list(session)
    }

    private static let fields = FieldNames { field in
        switch field {
        case "file": "FILE"
        case "mediaType": "--type"
        case "snapshot": "--erase"
        default: "--\(field)"
        }
    }

    private func store(_ path: String, of source: String, _ session: Session) throws {
        let file = try SourceFile(path)
        let type = type.map { MediaType($0) } ?? MediaType(sniffing: file.bytes, name: path)
        // What cannot be read is not kept as something that could be.
        let words: Bool
        do {
            words = try SnapshotText.text(of: file.bytes, as: type) != nil
        } catch {
            var problem = Problem(error, Self.fields)
            problem.place = path
            throw problem
        }
        let recorder = try Recorder(session, fields: Self.fields)
        var isRestored = false
        do {
            let receipt = try recorder.record(key: key) { (id: String) -> Request in
                recorder.journal.storing(
                    file, id: id, isDryRun: options.dryRun, restored: { isRestored = true }
                ) { state, sha in
                    Snapshot(
                        sha256: sha, source: try Naming(state).slug(.source, source, field: "source"),
                        mediaType: type.description, bytes: file.bytes.count)
                }
            }
            try recorder.tell(receipt, sentence(receipt))
            if !words { session.say("Of \(type) no text is read: quotes from it are recorded unchecked.") }
        } catch let problem as Problem {
            guard isRestored else { throw problem }
            session.say(
                "This copy was stored before and its bytes were gone. They are there again; nothing recorded."
            )
        }
    }

    private func sentence(_ receipt: Receipt) -> String {
        guard case .snapshotStored(let snapshot) = receipt.recorded.event else { return "" }
        if receipt.isRepetition {
            return "\(snapshot.sha256) was stored before (#\(receipt.index)); nothing added."
        }
        return
            "\(snapshot.sha256) stored (#\(receipt.index)): a copy of \(snapshot.source), \(snapshot.mediaType), \(snapshot.bytes.grouped) bytes."
    }

    private func delete(_ name: String, _ because: String, _ session: Session) throws {
        let recorder = try Recorder(session, fields: Self.fields)
        let journal = recorder.journal
        let receipt: Receipt
        do {
            receipt = try recorder.record(key: key) { naming in
                .eraseSnapshot(try journal.snapshots(naming.state).copy(called: name), because: because)
            }
        } catch {
            // An erasure that was cut short is finished, whatever else is asked.
            if !options.dryRun, let gone = try? journal.finishErasures(), !gone.isEmpty {
                session.say(
                    "The bytes of \(gone.map(\.text).joined(separator: ", ")) were still there; they are deleted now."
                )
            }
            guard let problem = error as? Problem, problem.kind == .notFound, !options.dryRun,
                let sha = try journal.eraseUnrecorded(called: name)
            else { throw error }
            return session.say("No event speaks of \(sha): its bytes are deleted, and nothing is recorded.")
        }
        let sha = receipt.recorded.event.subject
        if !options.dryRun { try journal.finishErasures(of: SHA256Hex(sha)) }
        try recorder.tell(
            receipt,
            receipt.isRepetition
                ? "\(sha) was erased before (#\(receipt.index)); nothing added."
                : "\(sha) erased (#\(receipt.index)): its bytes are deleted, and the log stays as it is.")
    }

    private func print(_ name: String, _ session: Session) throws {
        let journal = try session.journal()
        let (sha, reading) = try journal.read { reader in
            let copies = journal.snapshots(reader)
            let sha = try copies.copy(called: name)
            return (sha, try copies.read(sha))
        }
        guard case .text(let text) = reading else {
            throw Problem(
                reading.kind == .notStored ? .noSuchCopy(name) : .noText(sha, reading.kind),
                FieldNames { _ in "--text" })
        }
        let words = text.words(0..<text.count)
        // On a terminal it must not act; elsewhere it is the text whose code points are counted.
        try Stream.answer(session.out.isInteractive ? SafeText.escapeLines(words) : words)
    }

    private func list(_ session: Session) throws {
        let journal = try session.journal()
        let moment = try session.moment(in: journal)
        let head = try journal.head
        let rows = try journal.read { reader in
            let copies = journal.snapshots(reader)
            return try reader.snapshots(at: moment).map { try SnapshotRow($0, copies) }
        }
        var table = Table([
            .init(header: "sha256"), .init(header: "source"), .init(header: "type", wraps: true),
            .init(header: "bytes", alignment: .right), .init(header: "event", alignment: .right),
            .init(header: "state", wraps: true, minimumWidth: 12),
        ])
        for row in rows {
            table.add([
                .init(String(row.sha256.prefix(12)), .bold), .init(row.source), .init(row.mediaType),
                .init(row.bytes.grouped), .init("#\(row.event)"), .init(row.stateWords),
            ])
        }
        var answer = Answer("snapshots", rows, moment: MomentRow(moment, head: head), table: table)
        if rows.isEmpty { answer.nothing = "No copy is stored: daftar snapshot FILE --source …" }
        try session.write(answer)
    }
}
