import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog

struct SignCheckpoint: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "Sign what the log holds now.",
        discussion: """
            Every byte is read again first, and what was signed before must still be its beginning. What one signature does not prove: \
            whoever holds the key can keep two logs and sign both. A colleague who signs along with daftar cosign closes that; --add \
            keeps their signature beside the checkpoint.
            """)

    @Option(
        help: ArgumentHelp(
            "Sign nothing; keep the signatures of --vkey from this cosigned checkpoint.", valueName: "file"),
        completion: .file())
    var add: String?
    @OptionGroup var trust: TrustOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let signed = try add.map { try keep($0, in: journal) } ?? sign(journal, session)
        try session.write(CheckpointRow.answer([signed])) { _ in CheckpointRow.text([signed]) }
    }

    private func keep(_ file: String, in journal: Journal) throws -> Checkpoints.Signed {
        let witnesses = try trust.required("anybody can add a signature")
        return try Journal.addCosignatures(from: file, of: witnesses, to: journal.layout)
    }

    private func sign(_ journal: Journal, _ session: Session) throws -> Checkpoints.Signed {
        let signer = try keys.file(of: journal, session).read()
        return try Journal.sign(journal.layout, with: signer, at: session.clock())
    }
}

/// A checkpoint, in a JSON answer.
struct CheckpointRow: Encodable {
    var file, origin, root: String
    var size: Int
    var signedBy: [String]

    init(_ signed: Checkpoints.Signed) {
        file = signed.path
        origin = signed.checkpoint.origin
        size = signed.checkpoint.size
        root = signed.checkpoint.root.description
        signedBy = signed.note.signatures.map(\.name)
    }

    static func answer(_ all: [Checkpoints.Signed]) -> Answer {
        let rows = all.map { CheckpointRow($0) }
        var table = Table([
            .init(header: "events", alignment: .right), .init(header: "root", wraps: true),
            .init(header: "signed by", wraps: true),
            .init(header: "file", wraps: true),
        ])
        for row in rows {
            table.add([
                .init("\(row.size)"), .init(row.root), .init(row.signedBy.joined(separator: ", ")),
                .init(row.file),
            ])
        }
        return Answer("checkpoints", rows, table: table)
    }

    static func text(_ all: [Checkpoints.Signed]) -> String {
        all.map { CheckpointRow($0) }.map { row in
            """
            \(count(row.size, "event")) signed by \(SafeText.escape(row.signedBy.joined(separator: ", "))): \
            \(SafeText.escape(row.file))
            root \(row.root)

            """
        }.joined()
    }
}
