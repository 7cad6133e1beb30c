import ArgumentParser
import DaftarJournal
import Foundation

/// The program `daftar`.
@main
struct Daftar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "daftar",
        abstract: "A journal of a dispute: what happened, who says so, and what was known when.",
        discussion: """
            Options such as -J, --asof, --known and --json may stand before or after the command.
            Topics: daftar help dates, entries, sources, exit-codes, environment, output, model.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Start", subcommands: [Init.self, Demo.self]),
            CommandGroup(
                name: "Record",
                subcommands: [
                    Log.self, MakeClaim.self, TakeStance.self, Correct.self, Retract.self, SameAs.self,
                    Undo.self, Grade.self, KeepSnapshot.self, Add.self,
                ]),
            CommandGroup(
                name: "Read",
                subcommands: [
                    Timeline.self, Show.self, Blame.self, Sources.self, Stances.self, ShowTension.self,
                    Replay.self,
                    Diff.self,
                    Search.self, Status.self,
                ]),
            CommandGroup(
                name: "Check",
                subcommands: [
                    AuditJournal.self, Verify.self, Key.self, SignCheckpoint.self, Cosign.self, Prove.self,
                    Consistency.self, CheckProof.self, Rebuild.self,
                ]),
            CommandGroup(name: "Share", subcommands: [Serve.self, Export.self]),
            CommandGroup(name: "Help", subcommands: [Completions.self]),
        ])

    static let commandNames = configuration.groupedSubcommands.flatMap(\.subcommands).map { command in
        command.configuration.commandName ?? "\(command)".lowercased()
    }

    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        Stream.occupyClosed()
        Stream.outliveSignals()
        do {
            try requireUTF8(CommandLine.unsafeArgv, count: Int(CommandLine.argc))
            if words.first == "help", let topic = words.dropFirst().first.flatMap(HelpTopic.init(rawValue:)) {
                return try Stream.answer(topic.text)
            }
            if let page = RuleHelp(words) { return try Stream.answer(page.text) }
            try HelpTopic.requireKnown(words)
            var command = try parseAsRoot(CommandWords.commandFirst(words))
            try command.run()
        } catch {
            Failure(error, words).leave()
        }
    }
}

/// Refuses words that are not UTF-8: they would be recorded with other characters in place of what was meant.
private func requireUTF8(_ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, count: Int) throws {
    for index in 0..<count {
        guard let word = words[index], String(validatingCString: word) == nil else { continue }
        throw Problem(
            .usage, "a word of the command is not UTF-8", at: "word \(index)",
            why: "it would be recorded as something else",
            mend: "set the terminal to UTF-8, or give the text in a file with -F")
    }
}

/// How the program ends when something went wrong.
private struct Failure {
    let error: any Error
    let words: [String]

    init(_ error: any Error, _ words: [String]) {
        self.error = error
        self.words = words
    }

    func leave() -> Never {
        if Daftar.exitCode(for: error) == .success || error is ExitCode { Daftar.exit(withError: error) }
        let problem = isFromParser ? usageProblem : Problem(error)
        let report = ProblemReport(
            problem, asJSON: CommandWords.wantsJSON(words), colour: CommandWords.colour(words))
        report.write()
        Foundation.exit(problem.kind.exitCode)
    }

    private var isFromParser: Bool { Daftar.exitCode(for: error) == .validationFailure }

    private var usageProblem: Problem {
        let lines = Daftar.message(for: error).split(separator: "\n").map(String.init)
        let usage = Daftar.fullMessage(for: error).split(separator: "\n").first { $0.hasPrefix("Usage: ") }
        let command = CommandWords.commandFirst(words).first.flatMap {
            Daftar.commandNames.contains($0) ? $0 : nil
        }
        return Problem(
            .usage, lines.joined(separator: " "), at: "command line",
            why: usage.map { "usage: " + $0.dropFirst(7) },
            mend: "daftar help" + (command.map { " \($0)" } ?? ""))
    }
}

extension Problem.Kind {
    /// Documented in `daftar help exit-codes`.
    var exitCode: Int32 {
        switch self {
        case .failed: 1
        case .cancelled: 2
        case .findings: 3
        case .notFound: 4
        case .refused: 5
        case .damaged: 6
        case .usage: 64
        }
    }
}
