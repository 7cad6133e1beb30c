import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import Foundation

struct Prove: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove to somebody without the journal that an event is in it.",
        discussion: """
            The proof is one file: the event's line, the hashes that lead to a signed root, and the checkpoint (C2SP tlog-proof). \
            Check it with daftar check-proof FILE --vkey KEY. Of a development or a claim it proves the event that recorded it first.
            """)

    @Argument(help: "d8, c22 or '#27'.", completion: .custom(Completion.records))
    var record: String
    @Option(
        name: [.customLong("checkpoint")],
        help: ArgumentHelp("Under this one; else the last.", valueName: "file"), completion: .file())
    var under: String?
    @Option(
        name: [.customLong("to")],
        help: ArgumentHelp("Where the proof goes; else to the screen.", valueName: "file"),
        completion: .file())
    var target: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let index = try event(in: journal)
        let all =
            try under.map { [try Checkpoints.Signed(contentsOf: $0)] } ?? Checkpoints(journal.layout).all()
        guard let signed = all.last(where: { $0.checkpoint.size > index }) else {
            throw ProofError.notSignedYet(index: index, size: all.last?.checkpoint.size ?? 0)
        }
        let proof = try Journal.prove(index, under: signed, journal.layout)
        try proof.write(to: target, session)
    }

    private func event(in journal: Journal) throws -> Int {
        if record.hasPrefix("#") {
            let index = try Undo.index(record)
            guard (0...(try journal.head)).contains(index) else {
                throw JournalError.noSuchEvent(index, last: try journal.head)
            }
            return index
        }
        let reference =
            try RecordReference(numbered: record)
            ?? journal.read { reader in
                let (noun, slug) = try Naming(reader.state()).anySlug(record)
                return RecordReference(noun, slug.text)
            }
        guard let first = try journal.history(of: reference, at: .now).first else {
            throw Problem(.unknown(.development, record, field: "ID", near: []), .argument(of: "prove"))
        }
        return first.event
    }
}

struct CheckProof: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-proof", abstract: "Check a proof, with nothing but a key at hand.",
        discussion:
            "Prints the line of the log that is proved. With --old, checks a proof of consistency with an older checkpoint."
    )

    @Argument(help: "The proof.", completion: .file())
    var file: String
    @Option(
        help: ArgumentHelp(
            "The older checkpoint, for a proof that nothing before it was changed.", valueName: "file"),
        completion: .file())
    var old: String?
    @OptionGroup var trust: TrustOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let verifiers = try trust.required("anybody can make a proof of anything")
        guard let proof = LogProof(try ProofText.read(file)) else { throw ProofError.notAProof(path: file) }
        let checkpoint = proof.checkpoint
        guard let old else {
            let line = try proof.checkedLine(trusting: verifiers, path: file)
            session.say(
                "In the log of \(checkpoint.size) events that \(SafeText.escape(checkpoint.origin)) signed:")
            let text = String(decoding: line, as: UTF8.self)
            return try session.put(session.out.isInteractive ? SafeText.escape(text) : text)
        }
        let older = try Checkpoints.Signed(contentsOf: old)
        try proof.requireConsistency(with: older, trusting: verifiers, path: file)
        try session.put(
            "The first \(older.checkpoint.size) of the \(checkpoint.size) events that \(SafeText.escape(checkpoint.origin)) signed are those it signed before."
        )
    }
}

struct Consistency: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that the log of an older checkpoint was only added to.",
        discussion: "Check it with daftar check-proof FILE --old CHECKPOINT --vkey KEY.")

    @Argument(help: "The older checkpoint.", completion: .file())
    var old: String
    @Option(
        name: [.customLong("to")],
        help: ArgumentHelp("Where the proof goes; else to the screen.", valueName: "file"),
        completion: .file())
    var target: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let older = try Checkpoints.Signed(contentsOf: old)
        guard let newest = try Checkpoints(journal.layout).all().last else {
            throw ProofError.notSignedYet(index: older.checkpoint.size, size: 0)
        }
        try Journal.proveConsistency(from: older, to: newest, journal.layout).write(
            to: target, provenFrom: old, session)
    }
}

extension LogProof {
    /// - Parameter old: of a proof of consistency, the file of the older checkpoint.
    func write(to file: String?, provenFrom old: String? = nil, _ session: Session) throws {
        guard let file else { return try session.put(description) }
        try HandedOutFile(file).write(description)
        let shown = SafeText.escape(file)
        let from = old.map { " --old \(SafeText.escape($0))" } ?? ""
        session.say("Proof written to \(shown). Check it: daftar check-proof \(shown)\(from) --vkey KEY")
    }
}

/// Files that people hand to each other.
enum ProofText {
    static func read(_ file: String) throws -> String {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw Problem(
                .notFound, "cannot read the file", at: file, why: "it is not there, or not text",
                mend: "check the path")
        }
        return text
    }
}
