import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog
import Foundation

struct Verify: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read every byte of the log again, and the read models against it.",
        discussion:
            "Exit code 6 where the log is damaged, naming the line; 3 where only the read models are out of step."
    )

    @Option(
        help: ArgumentHelp("Also hold the log against this checkpoint, from elsewhere.", valueName: "file"),
        completion: .file())
    var checkpoint: [String] = []
    @OptionGroup var trust: TrustOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let verifiers = try trust.verifiers()
        for file in checkpoint { _ = try Checkpoints.Signed(contentsOf: file) }
        let folder = try session.journalFolder()
        let progress = Progress("verifying", unit: "events", on: session.talk, isQuiet: options.quiet)
        var report: VerificationReport
        let diverged = try? Journal.divergence(of: folder)
        do {
            report = VerificationReport(try Journal(folder).verify { progress.update($0, of: $1) })
        } catch {
            // A log too damaged to be opened can still be read line by line.
            let log = try Journal.verifyLog(LogLayout(journal: folder))
            if log.isIntact { throw error }
            report = VerificationReport(log)
        }
        progress.end()
        if let events = diverged { report.addDivergence(from: events, in: folder) }
        // What was signed comes before any word that all is sound.
        let history =
            report.firstDamage == nil
            ? try Journal.verifyCheckpoints(
                LogLayout(journal: folder), and: checkpoint, trusting: verifiers) : nil
        try session.write(report.answer) { [report] in report.rendered(for: $0) }
        if let first = report.firstDamage { throw first }
        if let warning = report.firstWarning {
            throw Problem(
                .findings, "the read models are out of step with the log", at: folder, why: warning.what,
                mend: "daftar rebuild makes them anew"
                    + (report.unchecked == 0 ? "; the log itself is sound" : ""))
        }
        if let history { say(history, session) }
    }

    /// What was signed: what the journal keeps, and what was given.
    private func say(_ history: SignedHistory, _ session: Session) {
        guard let last = history.checkpoints.last?.checkpoint else { return }
        session.say(
            "\(count(history.checkpoints.count, "checkpoint")) signed as \(SafeText.escape(last.origin)): the log begins with all of them, up to \(count(last.size, "event"))."
        )
        for witness in history.witnessed {
            let time = witness.time.map { " at \($0)" } ?? ""
            session.say(
                "\(SafeText.escape(witness.name)) signed the first \(count(witness.size, "event")) along\(time)."
            )
        }
    }
}
