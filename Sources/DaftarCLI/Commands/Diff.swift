import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Diff: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Compare two moments: what happened between them, and what this journal changed its mind about.",
        discussion: """
            A date is the world as of its end, as known now; '#27' is what this journal knew after that event; now is everything.
            daftar diff 2023-09-14 2023-09-19      daftar diff '#29' now
            """)

    @Argument(help: "A date, '#N' or now.")
    var first: String
    @Argument(help: "A date, '#N' or now.")
    var second: String
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let base = try session.moment(in: journal)
        let moments = try [(first, "FIRST"), (second, "SECOND")].map {
            try MomentName($0, argument: $1).moment(base, journal, session)
        }
        try session.write(
            journal.read {
                try DifferenceAnswer(from: moments[0], to: moments[1], today: session.today, $0)
            })
    }
}

extension Session {
    func write(_ difference: DifferenceAnswer) throws {
        let answer = difference.answer
        try write(answer) { terminal in
            (answer.table.rows.isEmpty ? "" : answer.table.rendered(as: .table, for: terminal))
                + SafeText.escapeLines(difference.tension?.text ?? "")
        }
    }
}

/// A moment as a person names it in one word: a date, an event, or now.
struct MomentName {
    let text: String
    let argument: String

    init(_ text: String, argument: String) {
        self.text = text
        self.argument = argument
    }

    /// - Parameter base: what the options say of the clocks that the word does not name.
    func moment(_ base: AsOf, _ journal: Journal, _ session: Session) throws -> AsOf {
        if text == "now" { return base }
        var moment = base
        if text.hasPrefix("#") {
            moment.known = try journal.moment(known: try session.known(text, option: argument)).known
        } else {
            moment.asof = try session.day(text, option: argument)
        }
        return moment
    }
}
