import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections
import Foundation
import Logging

/// One call of the program: its options, the terminal, the clock, who is calling, and the journal they mean.
struct Session {
    let options: GlobalOptions
    let environment: [String: String]
    let out: Terminal
    let talk: Terminal
    let now: Timestamp
    let logger: Logger

    init(_ options: GlobalOptions) throws {
        self.options = options
        environment = ProcessInfo.processInfo.environment
        out = .standardOutput(colour: options.color)
        talk = .standardError(colour: options.color)
        now = try Self.clock(environment)
        var logger = Logger(label: "daftar") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = options.verbose ? .debug : .warning
        self.logger = logger
    }

    var today: Day { now.day }

    /// The time at this moment; ``now`` is when the program was called.
    func clock() throws -> Timestamp { try Self.clock(environment) }

    /// Whether a question can be asked and answered.
    var canAsk: Bool { talk.isInteractive && isatty(STDIN_FILENO) == 1 && !options.noInput }

    /// Who records: `DAFTAR_AUTHOR`, else the login name.
    var author: String {
        get throws {
            let author =
                environment["DAFTAR_AUTHOR"] ?? environment["USER"] ?? environment["LOGNAME"] ?? NSUserName()
            guard RecordedEvent.idBytes.contains(author.utf8.count), !author.allSatisfy(\.isWhitespace),
                !author.unicodeScalars.contains(where: { $0.value < 32 })
            else {
                throw Problem(
                    .usage, "cannot tell who you are", at: "DAFTAR_AUTHOR",
                    why: "a name has 1 to 128 bytes, not only spaces, and no control characters",
                    mend: "export DAFTAR_AUTHOR=\"Your Name\"")
            }
            return author
        }
    }

    // MARK: The journal

    func journalFolder() throws -> String {
        if let folder = options.journal { return folder }
        if let found = JournalFolder.find(from: FileManager.default.currentDirectoryPath) { return found }
        if let folder = environment["DAFTAR_JOURNAL"], !folder.isEmpty { return folder }
        throw Problem(
            .notFound, "there is no journal here", at: FileManager.default.currentDirectoryPath,
            why: "no folder from here up holds log/, and DAFTAR_JOURNAL is not set",
            mend: "daftar init PATH, daftar demo, or -J PATH")
    }

    func journal() throws -> Journal {
        let folder = try journalFolder()
        logger.debug("opening \(folder)")
        let progress = Progress("reading", unit: "events", on: talk, isQuiet: options.quiet)
        defer { progress.end() }
        let journal = try Journal(folder) { progress.update($0, of: $1) }
        progress.end()
        if let events = journal.divergence { warn(of: Problem(readBefore: events, in: folder)) }
        return journal
    }

    /// The moment the options name.
    func moment(in journal: Journal) throws -> AsOf {
        try journal.moment(
            asof: try options.asof.map { try day($0, option: "--asof") },
            reported: try options.reported.map { try day($0, option: "--reported") },
            known: try options.known.map { try known($0, option: "--known") })
    }

    /// A date that names one moment: its last day, so that `--asof 2023-09` is the end of that month.
    func day(_ text: String, option: String) throws -> Day {
        try date(text, option: option).bounds.upper
    }

    func date(_ text: String, option: String) throws -> EDTFDate {
        do {
            return try DateInput.parse(text, today: today)
        } catch {
            throw Problem(error, at: option)
        }
    }

    func known(_ text: String, option: String) throws -> KnownBy {
        if let known = KnownBy(text) { return known }
        if text.allSatisfy(\.isNumber), text.count < 5 {
            throw Problem(
                .usage, "cannot tell whether \(text) is a year or an event", at: option,
                why: "events are written with #",
                mend: "\(option) '#\(text)'")
        }
        if text.contains("T"), text.contains(":") {
            throw Problem(
                .usage, "cannot read the instant \"\(text)\"", at: option,
                why: "instants are written in UTC, to the second",
                mend: "\(option) 2026-11-23T21:16:31Z")
        }
        return .time(Timestamp(endOf: try day(text, option: option)))
    }

    // MARK: Talk

    /// Tells the person something that is not the answer.
    func say(_ text: String) {
        guard !options.quiet else { return }
        Stream.talk(text + "\n")
    }

    /// Tells of something wrong that is no reason to stop, however little is to be said.
    private func warn(of problem: Problem) {
        let why = problem.why.map { ": \($0)" } ?? ""
        Stream.talk(SafeText.escape("warning: \(problem.what)\(why)") + "\n")
        Stream.talk(SafeText.escape("  mend   \(problem.mend)") + "\n")
    }

    private static func clock(_ environment: [String: String]) throws -> Timestamp {
        guard let text = environment["DAFTAR_NOW"] else {
            return Timestamp(seconds: Int(Date().timeIntervalSince1970))
        }
        guard let time = Timestamp(text) else {
            throw Problem(
                .usage, "cannot read the time \"\(text)\"", at: "DAFTAR_NOW",
                why: "it is written 2026-11-23T21:16:31Z",
                mend: "unset DAFTAR_NOW, or give it a time in that form")
        }
        return time
    }
}

/// A command of this program.
protocol SessionCommand: ParsableCommand {
    var options: GlobalOptions { get }
    func run(_ session: Session) throws
}

extension SessionCommand {
    func run() throws { try run(try Session(options)) }
}

/// Progress of long work, drawn on a terminal only.
final class Progress {
    private let label: String
    private let unit: String
    private let terminal: Terminal
    private let isQuiet: Bool
    private let start = ContinuousClock.now
    private var bar: ProgressBar?

    init(_ label: String, unit: String, on terminal: Terminal, isQuiet: Bool) {
        self.label = label
        self.unit = unit
        self.terminal = terminal
        self.isQuiet = isQuiet
    }

    func update(_ done: Int, of total: Int) {
        guard !isQuiet else { return }
        if bar == nil {
            bar = ProgressBar(label, total: total, unit: unit, on: terminal, start: start) { Stream.talk($0) }
        }
        bar?.update(done: done, at: .now)
    }

    func end() {
        bar?.erase()
        bar = nil
    }
}
