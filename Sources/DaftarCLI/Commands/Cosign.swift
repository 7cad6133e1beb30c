import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog
import Foundation

struct Cosign: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sign a checkpoint of somebody else's log along, if it only grew since you last did.",
        discussion: """
            For a colleague, who needs neither the journal nor to trust its owner. The first time it takes the checkpoint; from then on \
            the proof that daftar consistency makes with the one you signed last. Send back what is written: its owner keeps it with \
            daftar checkpoint --add.
            """)

    @Argument(help: "The checkpoint, or a proof from daftar consistency.", completion: .file())
    var file: String
    @Option(
        help: ArgumentHelp(
            "What you signed last, of each log. Else in your state folder. Keep it with your key.",
            valueName: "file"), completion: .file())
    var state: String?
    @Option(
        name: [.customLong("to")],
        help: ArgumentHelp("Where the signed checkpoint goes; else to the screen.", valueName: "file"),
        completion: .file())
    var target: String?
    @OptionGroup var trust: TrustOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let verifiers = try trust.required("anybody can sign a log as anything")
        let signer = try keys.witnessFile(session).read(isWitness: true)
        guard let request = Witness.Request(try ProofText.read(file), path: file) else {
            throw ProofError.notACheckpoint(path: file)
        }
        let witness = Witness(signer, WitnessState(state ?? standardState(session)))
        let handedOut = target.map(HandedOutFile.init)
        try handedOut?.requireFree()
        let (note, before) = try witness.cosign(request, trusting: verifiers, at: session.clock())
        let (origin, size) = (
            SafeText.escape(request.checkpoint.origin), count(request.checkpoint.size, "event")
        )
        try handedOut?.write(note.description)
        session.say(
            before.map { "\(size) of \(origin) signed, which begin with the \($0.size) you signed before." }
                ?? "\(size) of \(origin) signed, the first time: what came before is not known to you.")
        guard let target else { return try session.put(note.description) }
        session.say(
            "Written to \(SafeText.escape(target)). Send it back: daftar checkpoint --add FILE --vkey KEY keeps it."
        )
    }

    private func standardState(_ session: Session) -> String {
        let home = session.environment["HOME"] ?? NSHomeDirectory()
        return (session.environment["XDG_STATE_HOME"] ?? home + "/.local/state") + "/daftar/witness"
    }
}
