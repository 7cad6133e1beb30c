import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections
import DaftarWeb
import Foundation

struct ShowTension: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "tension", abstract: "Say how tense it is between two parties, and why.",
        discussion: """
            A stated rule of thumb from 0 to 100, not a forecast: see daftar help model. Without --asof it is that of today, \
            for the pair of parties that most developments name.
            """)

    @Option(
        help: ArgumentHelp("The two parties.", valueName: "actor,actor"),
        completion: .custom(Completion.actors))
    var dyad: String?
    @Flag(help: "Take it apart: every development that counts, with all that its weight is made of.")
    var why = false
    @Option(
        help: ArgumentHelp(
            "What if this had not happened: neither it nor its parts.", valueName: "development"),
        completion: .custom(Completion.developments))
    var without: [String] = []
    @Option(
        help: ArgumentHelp(
            "What if the model had this number: daftar help model lists them.",
            valueName: "parameter=value"))
    var whatIf: [String] = []
    @Option(
        help: "Its course by day, week or month.", completion: .list(TensionStep.allCases.map(\.rawValue)))
    var every: TensionStep?
    @Option(help: ArgumentHelp("Where the course begins.", valueName: "date"))
    var from: String?
    @Option(help: ArgumentHelp("Where the course ends.", valueName: "date"))
    var to: String?
    @Option(help: ArgumentHelp("Also draw the course into a file.", valueName: "file"), completion: .file())
    var svg: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        var moment = try session.moment(in: journal)
        let last = try to.map { try session.date($0, option: "--to").bounds.upper }
        let day = moment.asof ?? last ?? session.today
        moment.asof = day
        let days = try self.days(to: last ?? day, session)
        let head = try journal.head
        let found = try journal.read { reader -> (TensionReading, [DevelopmentID], TensionModel)? in
            let naming = Naming(reader.state(known: moment.known))
            do {
                guard let dyad = try DyadName(reader: reader, moment: moment).dyad(self.dyad) else {
                    return nil
                }
                let taken = try without.splitAtCommas.map { try naming.development($0, field: "without") }
                for id in taken where try reader.heading(of: id, at: moment) == nil {
                    throw Rejection.unknown(.development, "\(id)", field: "without", near: [])
                }
                let reading = try TensionReading(dyad, at: moment, on: day, reader)
                return (
                    reading, taken, try WhatIfInput.model(reading.model, with: changes, .whatIf)
                )
            } catch let rejection as Rejection {
                throw Problem(rejection, .flags)
            }
        }
        guard let (reading, taken, model) = found else {
            var none = Answer(
                "parts", [], moment: MomentRow(moment, head: head), table: Table([.init(header: "points")]))
            none.nothing = "Nothing that is known then bears on two parties."
            return try session.write(none)
        }
        var answer = TensionAnswer(reading, without: taken, by: model)
        if let svg { try draw(answer, over: days, to: svg, session) }
        answer.course = every.map { $0.rows(of: answer.reading, over: days, without: taken) }
        try session.write(answer.answer(moment, head: head), statesMoment: true) { terminal in
            let text = TensionText(answer, moment, recent: days, terminal: terminal)
            guard let course = answer.course else { return why ? text.why : text.summary }
            return text.heading + text.line
                + answer.table(of: course).rendered(as: .table, for: terminal)
        }
    }

    /// The numbers of the model that are to be others, by name.
    private var changes: [(name: String, value: String)] {
        get throws {
            try whatIf.splitAtCommas.map { setting in
                let parts = setting.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
                guard parts.count == 2 else {
                    throw Problem(
                        .usage, "cannot read \"\(setting)\"", at: "--what-if",
                        why: "it takes a parameter and a number", mend: "--what-if cooperation=0.3")
                }
                return (parts[0], parts[1])
            }
        }
    }

    /// The days of the course: as given, else as many as fill a screen.
    private func days(to last: Day, _ session: Session) throws -> DayInterval {
        let step = every ?? .day
        let first =
            try from.map { try session.date($0, option: "--from").bounds.lower } ?? step.start(before: last)
        guard first <= last else {
            throw Problem(
                .usage, "--from is after the end of the course", at: "--from",
                why: "\(first) comes after \(last)",
                mend: "swap them, or give --to")
        }
        guard last - first <= TensionStep.longest else {
            throw Problem(
                .usage, "the course is too long", at: "--from", why: "it may span 100 years",
                mend: "give --from and --to")
        }
        return DayInterval(lower: first, upper: last)
    }

    private func draw(
        _ answer: TensionAnswer, over days: DayInterval, to path: String, _ session: Session
    ) throws {
        let text = TensionChart(answer, over: days, isCounting: true).svg
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Problem(
                .failed, "the chart could not be written", at: path,
                why: (error as NSError).localizedDescription,
                mend: "give --svg a file in a folder you may write to")
        }
        session.say("Chart of \(days.lower) to \(days.upper) written to \(path).")
    }
}

extension TensionStep: ExpressibleByArgument {}
