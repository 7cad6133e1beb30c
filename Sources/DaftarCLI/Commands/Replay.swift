import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Replay: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Go back to a date: what had happened, where everybody stood, how tense it was.",
        discussion: """
            --known adds what this journal knew then, --reported what had been published.
            daftar replay 2023-09-15      daftar replay 2023-09-15 --against 2023-09-19      daftar replay 2023-09-13 --step
            """)

    @Argument(help: "The day.")
    var date: String
    @Option(
        help: ArgumentHelp(
            "What changed from there to another moment: a date, '#N' or now.", valueName: "moment"))
    var against: String?
    @Flag(help: "Walk on, development by development: with keys on a terminal, as a list in a pipe.")
    var step = false
    @Option(
        help: ArgumentHelp(
            "Write the read models, as --known has them, into a new SQLite file. It holds every date.",
            valueName: "file"), completion: .file())
    var into: String?
    @Option(
        help: ArgumentHelp("The two parties whose tension is told.", valueName: "actor,actor"),
        completion: .custom(Completion.actors))
    var dyad: String?
    @Option(help: "How many of the developments before are listed; all with 0.")
    var last = 10
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard [against != nil, step, into != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("Give one of --against, --step and --into.")
        }
        guard last >= 0 else { throw ValidationError("--last takes 0 or more.") }
    }

    func run(_ session: Session) throws {
        let journal = try session.journal()
        var moment = try session.moment(in: journal)
        guard moment.asof == nil else {
            throw Problem(
                .usage, "the day is given twice", at: "--asof", why: "replay takes it as its argument",
                mend: "daftar replay \(date)")
        }
        let day = try session.day(date, option: "DATE")
        moment.asof = day
        if let into { return try write(into, journal, moment, session) }
        if let against { return try compare(against, journal, moment, session) }
        if step { return try walk(from: day, journal, moment, session) }
        let world = WorldAnswer(
            try journal.read { try self.world($0, moment, on: day) }, moment, head: try journal.head)
        try session.write(world.answer, statesMoment: true) {
            WorldText(world, last: last).rendered(for: $0)
        }
    }

    private func world(
        _ reader: ReadModelReader, _ moment: AsOf, on day: Day, through step: ReplayStep? = nil
    ) throws -> World {
        do {
            let dyad = try DyadName(reader: reader, moment: moment).dyad(dyad)
            return try World(at: moment, on: day, dyad: dyad, through: step, reader)
        } catch let rejection as Rejection {
            throw Problem(rejection, .flags)
        }
    }

    private func compare(_ other: String, _ journal: Journal, _ moment: AsOf, _ session: Session) throws {
        let second = try MomentName(other, argument: "--against").moment(moment, journal, session)
        var later = second
        // Now is the world of today, not of the day that is replayed.
        if other == "now" { later.asof = nil }
        try session.write(
            journal.read { try DifferenceAnswer(from: moment, to: later, today: session.today, $0) })
    }

    private func write(_ path: String, _ journal: Journal, _ moment: AsOf, _ session: Session) throws {
        let progress = Progress("writing", unit: "events", on: session.talk, isQuiet: options.quiet)
        defer { progress.end() }
        try journal.writeReadModels(known: moment.known, to: path) { progress.update($0, of: $1) }
        let events = try moment.known ?? journal.head
        let row = FileRow(file: path, events: events + 1)
        var table = Table([.init(header: "file"), .init(header: "events", alignment: .right)])
        table.add([.init(path), .init("\(row.events)")])
        let answer = Answer("written", [row], moment: MomentRow(moment, head: try journal.head), table: table)
        try session.write(answer, statesMoment: true) { _ in
            "\(count(row.events, "event")) as read models in \(SafeText.escape(path)), with every date; "
                + "the tables: Documentation.docc/ReadModels.md\n"
        }
    }

    struct FileRow: Encodable {
        var file: String
        var events: Int
    }

    private func walk(from day: Day, _ journal: Journal, _ moment: AsOf, _ session: Session) throws {
        let steps = try journal.read { try ReplayStep.all(from: day, at: moment, $0) }
        if !steps.isEmpty, session.canStep, session.options.format == .table {
            return try StepThrough(steps: steps, session: session).run { step in
                var then = moment
                then.asof = step.day
                let world = try journal.read { reader in
                    try self.world(reader, then, on: step.day, through: step)
                }
                let answer = WorldAnswer(world, then, head: try journal.head)
                return WorldText(answer, last: 5).rendered(for: session.out)
            }
        }
        let rows = try journal.read { reader in
            let dyad = try world(reader, moment, on: day).tension?.dyad ?? reader.dyads(at: .now).first
            return try StepRow.all(steps, dyad, moment, reader)
        }
        // The steps run beyond the day.
        var whole = moment
        whole.asof = nil
        var list = StepRow.answer(rows, MomentRow(whole, head: try journal.head))
        if rows.isEmpty { list.nothing = "Nothing is known from \(day) on." }
        try session.write(list)
    }
}
