package import DaftarDomain
package import DaftarJournal
package import DaftarProjections

/// What differs between two moments, as an answer: the world, the journal's mind, the stances, the tension.
package struct DifferenceAnswer {
    package let difference: MomentDifference
    private let moments: [AsOf]
    private let head: Int
    package let tension: TensionChange?

    package struct TensionChange: Encodable {
        package var dyad: [String]
        package var from, to: Double
        /// The same in words.
        package let text: String

        private enum CodingKeys: CodingKey { case dyad, from, to }
    }

    package init(from first: AsOf, to second: AsOf, today: Day, _ reader: ReadModelReader) throws {
        moments = [first, second]
        head = try reader.head
        difference = try MomentDifference(from: first, to: second, reader)
        tension = try Self.tension(from: first, to: second, reader, today)
    }

    private var isEmpty: Bool {
        difference.happened.isEmpty && difference.changed.isEmpty && difference.stances.isEmpty
            && tension?.text.isEmpty ?? true
    }

    /// The tension of the pair that most developments bear on, where both moments know one.
    private static func tension(
        from first: AsOf, to second: AsOf, _ reader: ReadModelReader, _ today: Day
    ) throws -> TensionChange? {
        guard let dyad = try reader.dyads(at: second).first else { return nil }
        let readings = try [first, second].map { moment in
            var moment = moment
            let day = moment.asof ?? today
            moment.asof = day
            return try TensionReading(dyad, at: moment, on: day, reader)
        }
        let scores = readings.map { $0.score().tenths }
        let models = readings.map(\.model.name)
        let model = models[0] == models[1] ? "" : "model  \(models[0]) -> \(models[1])\n"
        return TensionChange(
            dyad: [dyad.first.text, dyad.second.text], from: Double(scores[0]) / 10,
            to: Double(scores[1]) / 10,
            text: model
                + (scores[0] == scores[1]
                    ? ""
                    : "tension \(readings[1].names.joined(separator: "–"))  \(Tenths.text(scores[0])) -> "
                        + "\(Tenths.text(scores[1]))  (\(readings[0].day) -> \(readings[1].day))\n"))
    }

    package var answer: Answer {
        let happened = difference.happened.map { DifferenceRow($0) }
        let changed = difference.changed.map { DifferenceRow($0) }
        let stances = difference.stances.map { StanceChangeRow($0) }
        var table = Table([
            .init(header: "change"),
            .init(header: "id", alignment: .right, wraps: true, minimumWidth: 12, narrowest: 6),
            .init(header: "date", wraps: true, minimumWidth: 10),
            .init(header: "what", wraps: true, minimumWidth: 30, narrowest: 12),
        ])
        for row in happened + changed {
            table.add([.init(row.change), .init(row.id, .bold), .init(row.occurred), .init(row.what)])
        }
        // Whose stance it is by a role or a party is in the data; here it would say everything twice.
        for row in stances where row.isOwn {
            table.add([.init("stance"), .init(row.holder, .bold), .init(""), .init(row.words)])
        }
        var answer = Answer("happened", happened, table: table)
        answer.arrays += [(name: "changed", rows: changed), (name: "stances", rows: stances)]
        answer.alikeArrays = 2
        answer.values = [
            "from": MomentRow(moments[0], head: head), "to": MomentRow(moments[1], head: head),
        ]
        if let tension { answer.values["tension"] = tension }
        if isEmpty { answer.nothing = "Nothing differs." }
        return answer
    }
}

/// A difference of a development, in a JSON answer.
package struct DifferenceRow: Encodable {
    package var change, id, occurred, what: String

    package init(_ change: MomentDifference.Change) {
        id = "\(change.development.id)"
        occurred = change.development.occurred.text
        what = change.development.title
        switch change.what {
        case .happened: self.change = "happened"
        case .notYet: self.change = "not yet"
        case .recorded: self.change = "recorded"
        case .takenBack: self.change = "taken back"
        case .begun(let from, let to): (self.change, what) = ("begun", "\(from) -> \(to) begun")
        case .claims(let from, let to): (self.change, what) = ("claims", "\(from) -> \(to) claims")
        case .corrected(let field, let from, let to):
            (self.change, what) = ("corrected", "\(field) \(ValueText.words(from)) -> \(ValueText.words(to))")
        }
    }
}

/// What somebody held last, at both moments, in a JSON answer.
package struct StanceChangeRow: Encodable {
    package var holder, issue: String
    package var from, to: [StanceStepRow]
    /// Both in words.
    package let words: String
    package let isOwn: Bool

    package init(_ change: MomentDifference.StanceChange) {
        holder = change.holder.text
        issue = change.issue.text
        isOwn = (change.from + change.to).contains { $0.bond == .own }
        from = change.from.map { StanceStepRow($0) }
        to = change.to.map { StanceStepRow($0) }
        func words(_ steps: [StanceStep]) -> String {
            steps.isEmpty
                ? "(none)"
                : steps.map { "\(StanceText.sign($0.stance.direction)) \($0.stance.words)" }.joined(
                    separator: "; ")
        }
        self.words = "\(issue): \(words(change.from)) -> \(words(change.to))"
    }

    private enum CodingKeys: CodingKey { case holder, issue, from, to }
}
