import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// The world as of a day, on one screen.
struct WorldText {
    private let answer: WorldAnswer
    private let last: Int
    private var world: World { answer.world }
    private var moment: AsOf { answer.moment }
    private var head: Int { answer.head }

    /// - Parameter last: how many of the developments before are listed; all with 0.
    init(_ answer: WorldAnswer, last: Int) {
        self.answer = answer
        self.last = last
    }

    func rendered(for terminal: Terminal) -> String {
        let happened = world.happened.sorted(by: order)
        let shown = last == 0 ? happened[...] : happened.suffix(last)
        var text = heading(terminal)
        if shown.isEmpty {
            text += "\nNothing had happened that this journal knows of.\n"
        } else {
            let before = happened.count - shown.count
            text +=
                "\nWhat had happened"
                + (before > 0 ? ", the last \(shown.count) of \(world.happened.count)" : "")
            text += ":\n" + answer.table(Array(shown), isForPeople: true).rendered(as: .table, for: terminal)
        }
        // A step says what it adds; the whole course is a command away.
        let own = world.stances.filter { stance in
            stance.bond == .own && world.step.map { $0.development == stance.development } ?? true
        }
        if !own.isEmpty { text += "\nWhere they stood:\n" + Table(own).rendered(as: .table, for: terminal) }
        return text + "\n" + notYet(terminal)
    }

    /// That of the timeline; of a replay, that of its steps.
    private func order(_ one: TimelineEntry, _ other: TimelineEntry) -> Bool {
        let (one, other) = (one.development, other.development)
        guard world.step != nil else {
            return (one.occurred.bounds, one.id) < (other.occurred.bounds, other.id)
        }
        return (one.occurred.bounds.middle, one.id) < (other.occurred.bounds.middle, other.id)
    }

    private func heading(_ terminal: Terminal) -> String {
        var text = "World as of \(terminal.bold(MomentText.day(world.day)))"
        if let reported = moment.reported { text += ", as reported by \(MomentText.day(reported))" }
        switch moment.known {
        case nil: text += ", as known now (#\(head))"
        case .some(..<0): text += ", before anything was recorded"
        case .some(let known): text += ", as known at #\(known)"
        }
        guard let tension = world.tension, let score = world.score, let before = world.scoreBefore else {
            return text + "\n"
        }
        text +=
            "\nTension \(tension.names.joined(separator: "–")) \(terminal.bold(Tenths.text(score.tenths)))"
        return text + " (the day before: \(Tenths.text(before.tenths)))\n"
    }

    private func notYet(_ terminal: Terminal) -> String {
        guard !world.notYet.isEmpty else { return "Nothing later is known.\n" }
        let shown = world.notYet.prefix(world.step == nil ? 8 : 2).map {
            "\($0.development.id) (\($0.development.occurred.words))"
        }
        let rest = world.notYet.count - shown.count
        let more = rest > 0 ? " and \(rest) more" : ""
        let text = "Not yet happened: " + shown.joined(separator: ", ") + more + "."
        return WordWrap.lines(of: text, columns: terminal.columns ?? .max).joined(separator: "\n") + "\n"
    }
}
