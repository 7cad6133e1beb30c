package import DaftarDomain
package import DaftarJournal

/// What `daftar tension` answers: the score, its parts, and perhaps its course.
package struct TensionAnswer {
    package let reading: TensionReading
    package let score: TensionScore
    /// The score as it is, where something is left out by `--without`, or numbers are changed by `--what-if`.
    package let whole: TensionScore?
    package let without: [DevelopmentID]
    /// The numbers that are changed.
    package let changes: [TensionModel.Change]
    package var course: [CourseRow]?

    /// - Parameter model: what to reckon by in place of the reading's model.
    package init(_ reading: TensionReading, without: [DevelopmentID], by model: TensionModel? = nil) {
        let other = model ?? reading.model
        self.reading = reading.by(other)
        self.without = without
        changes = other.changes(from: reading.model)
        score = self.reading.score(without: without)
        whole = without.isEmpty && changes.isEmpty ? nil : reading.score()
    }

    package func answer(_ moment: AsOf, head: Int) -> Answer {
        let parts = score.parts.map { PartRow($0, in: reading) }
        var answer = Answer("parts", parts, moment: MomentRow(moment, head: head), table: table)
        answer.arrays.append(
            (name: "passedOver", rows: score.passedOver.map { PassedOverRow($0.development, $0.reason) }))
        if let course {
            answer.arrays.insert((name: "course", rows: course), at: 0)
            answer.table = table(of: course)
        }
        answer.values = [
            "dyad": [reading.dyad.first.text, reading.dyad.second.text], "date": reading.day.text,
            "model": reading.model.name, "score": tenths(score.tenths), "sum": score.sum,
            "band": range(score.band), "envelope": range(score.envelope),
            "words": tenths(score.tenthsOfWords), "acts": tenths(score.tenthsOfActs),
            "conflicts": score.conflicts,
        ]
        if let whole {
            if !without.isEmpty { answer.values["without"] = without.map(\.description) }
            if !changes.isEmpty {
                answer.values["whatIf"] = Dictionary(
                    uniqueKeysWithValues: changes.map { ($0.parameter.name, $0.to) })
            }
            answer.values["scoreWith"] = tenths(whole.tenths)
        }
        return answer
    }

    private func tenths(_ tenths: Int) -> Double { Double(tenths) / 10 }
    private func range(_ range: ClosedRange<Double>) -> [Double] {
        [range.lowerBound, range.upperBound].map { tenths(Tenths.rounding($0)) }
    }

    /// The parts, as a spreadsheet wants them.
    private var table: Table {
        var table = Table([
            .init(header: "points\(mark)", alignment: .right), .init(header: "id"), .init(header: "date"),
            .init(header: "what happened", wraps: true), .init(header: "code"),
            .init(header: "p", alignment: .right), .init(header: "severity", alignment: .right),
            .init(header: "firmness", alignment: .right), .init(header: "roots", wraps: true),
            .init(header: "age", alignment: .right), .init(header: "decay", alignment: .right),
            .init(header: "x", alignment: .right),
        ])
        for part in score.parts {
            let heading = reading.headings[part.impulse.development]
            table.add([
                .init(Tenths.signed(part.tenths)), .init("\(part.impulse.development)"),
                .init(heading?.occurred.text ?? ""), .init(heading?.title ?? ""),
                .init("\(part.impulse.code)"),
                .init("\(part.impulse.code.score)"), .init(Fixed.text(part.weight.severity, places: 2)),
                .init(Fixed.text(part.weight.firmness, places: 3)),
                .init(
                    part.weight.roots.map { "\($0.id) \(Fixed.text($0.belief, places: 2))" }.joined(
                        separator: ", ")),
                .init("\(part.age)"), .init(Fixed.text(part.decay, places: 3)),
                .init(Fixed.text(part.x, places: 4)),
            ])
        }
        return table
    }

    /// What tells a column of figures that are not the journal's own.
    private var mark: String { whole == nil ? "" : " what if" }

    package func table(of course: [CourseRow]) -> Table {
        var table = Table([
            .init(header: "date"), .init(header: "score\(mark)", alignment: .right),
            .init(header: "change", alignment: .right), .init(header: "conflicts", alignment: .right),
            .init(header: "what began to count", wraps: true, minimumWidth: 20),
        ])
        for row in course {
            let change = row.changeTenths
            table.add([
                .init(row.date), .init(Tenths.text(row.tenths), .bold),
                .init(
                    change.map(Tenths.signed) ?? "",
                    change.map(Style.init(points:)) ?? .plain),
                .init("\(row.conflicts)"), .init(row.developments.joined(separator: ", ")),
            ])
        }
        return table
    }
}

/// A development's part in a score, in a JSON answer. The points of all parts add up to the score.
package struct PartRow: Encodable {
    package var development, title, occurred, begun, direction, plover: String
    package var points, p, severity, firmness: Double
    package var roots: [RootRow]
    package var age: Int
    package var decay, x: Double

    package struct RootRow: Encodable {
        var root: String
        var belief: Double
    }

    package init(_ part: TensionScore.Part, in reading: TensionReading) {
        let heading = reading.headings[part.impulse.development]
        development = "\(part.impulse.development)"
        title = heading?.title ?? ""
        occurred = heading?.occurred.text ?? ""
        begun = part.isSure ? "surely" : "possibly"
        direction =
            switch part.impulse.direction {
            case .both: "both"
            case .firstAtSecond: "\(reading.dyad.first) at \(reading.dyad.second)"
            case .secondAtFirst: "\(reading.dyad.second) at \(reading.dyad.first)"
            }
        plover = part.impulse.code.description
        points = Double(part.tenths) / 10
        p = part.impulse.code.score
        severity = part.weight.severity
        firmness = part.weight.firmness
        roots = part.weight.roots.map { RootRow(root: $0.id.text, belief: $0.belief) }
        age = part.age
        decay = part.decay
        x = part.x
    }
}

/// A development that does not count, in a JSON answer.
package struct PassedOverRow: Encodable {
    package var development, reason: String
    package var other: String?

    package init(_ id: DevelopmentID, _ reason: PassedOver) {
        development = "\(id)"
        switch reason {
        case .partOf(let whole): (self.reason, other) = ("part of one that counts", "\(whole)")
        case .sameAs(let same): (self.reason, other) = ("same day, direction and code", "\(same)")
        case .noAccount: self.reason = "nobody says so"
        }
    }
}

/// A point of a course, in a JSON answer.
package struct CourseRow: Encodable {
    package var date: String
    package var score: Double
    /// Since the point before.
    package var change: Double?
    package var conflicts: Int
    package var developments: [String]
    package let tenths: Int
    package let changeTenths: Int?

    package init(_ point: TensionCourse.Point, conflicts: Int, developments: [DevelopmentID], before: Int?) {
        date = point.day.text
        tenths = Tenths.rounding(point.value)
        changeTenths = before.map { [tenths] in tenths - $0 }
        score = Double(tenths) / 10
        change = changeTenths.map { Double($0) / 10 }
        self.conflicts = conflicts
        self.developments = developments.map(\.description)
    }

    private enum CodingKeys: CodingKey { case date, score, change, conflicts, developments }
}
