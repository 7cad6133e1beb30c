import DaftarDomain
import DaftarJournal
import DaftarProjections

/// The world as of a day, on one screen.
struct WorldAnswer {
    private let world: World
    private let moment: AsOf
    private let head: Int
    private let last: Int
    private let points: [DevelopmentID: Int]

    /// - Parameter last: how many of the developments before are listed; all with 0.
    init(_ world: World, _ moment: AsOf, head: Int, last: Int) {
        self.world = world
        self.moment = moment
        self.head = head
        self.last = last
        let parts = world.score?.parts ?? []
        points = Dictionary(uniqueKeysWithValues: parts.map { ($0.impulse.development, $0.tenths) })
    }

    var answer: Answer {
        var answer = Answer(
            "developments", world.happened.map { TimelineRow($0) }, moment: MomentRow(moment, head: head),
            table: table(world.happened, isForPeople: false))
        answer.arrays += [
            (name: "stances", rows: world.stances.map { StanceStepRow($0) }),
            (name: "notYet", rows: world.notYet.map { TimelineRow($0) }),
        ]
        if let tension = world.tension, let score = world.score, let before = world.scoreBefore {
            answer.values["tension"] = TensionOfDay(
                dyad: [tension.dyad.first.text, tension.dyad.second.text], score: Double(score.tenths) / 10,
                dayBefore: Double(before.tenths) / 10)
        }
        answer.statesMoment = true
        answer.text = { text(for: $0) }
        return answer
    }

    struct TensionOfDay: Encodable {
        var dyad: [String]
        var score, dayBefore: Double
    }

    private func text(for terminal: Terminal) -> String {
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
            text += ":\n" + table(Array(shown), isForPeople: true).rendered(as: .table, for: terminal)
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

    /// - Parameter isForPeople: whether long dates stand in words, which wrap.
    private func table(_ entries: [TimelineEntry], isForPeople: Bool) -> Table {
        var table = Table([
            .init(header: "id", alignment: .right), .init(header: "date", wraps: true, minimumWidth: 10),
            .init(header: "kind", isDispensable: true),
            .init(header: "what happened", wraps: true, minimumWidth: 24, narrowest: 12),
            .init(header: "tension", alignment: .right), .init(header: "marks", wraps: true, minimumWidth: 9),
        ])
        for entry in entries {
            let development = entry.development
            let marks =
                [
                    entry.begun == .possibly ? "possibly" : nil,
                    entry.accountsDiffer ? "accounts differ" : nil, development.partOf.map { "in \($0)" },
                ]
                .compactMap(\.self).joined(separator: ", ")
            let points = points[development.id]
            let occurred = development.occurred
            let date = isForPeople && occurred.text.count > 10 ? occurred.words : occurred.text
            table.add([
                .init("\(development.id)", .bold), .init(date),
                .init(development.kind.rawValue),
                .init(development.title),
                .init(
                    points.map(Tenths.signed) ?? "",
                    points.map { $0 > 0 ? .escalate : $0 < 0 ? .deEscalate : .plain } ?? .plain),
                .init(marks, .dim),
            ])
        }
        return table
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
