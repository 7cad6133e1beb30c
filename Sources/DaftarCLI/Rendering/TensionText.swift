import DaftarAnswers
import DaftarDomain
import DaftarJournal

/// A tension as a person reads it in a terminal.
struct TensionText {
    private let answer: TensionAnswer
    private let moment: AsOf
    private let recent: DayInterval
    private let terminal: Terminal
    private var score: TensionScore { answer.score }
    private var reading: TensionReading { answer.reading }

    /// - Parameter recent: the days that the line shows.
    init(_ answer: TensionAnswer, _ moment: AsOf, recent: DayInterval, terminal: Terminal) {
        self.answer = answer
        self.moment = moment
        self.recent = recent
        self.terminal = terminal
    }

    /// Who, when, how much.
    var heading: String {
        var text =
            "Tension between \(reading.names[0]) and \(reading.names[1]), "
            + "\(reading.day.weekday.shortName) \(reading.day): \(terminal.bold(Tenths.text(score.tenths)))"
        if let whole = answer.whole {
            var changes: [String] = []
            if !answer.without.isEmpty {
                changes.append("without \(answer.without.map(\.description).joined(separator: ", "))")
            }
            if !answer.changes.isEmpty {
                let numbers = answer.changes.map { "\($0.parameter.name)=\(NumberText.of($0.to))" }
                changes.append("with \(numbers.joined(separator: ", "))")
            }
            text += " \(changes.joined(separator: ", ")) "
            text += "(\(answer.changes.isEmpty ? "with" : "as it is"): \(Tenths.text(whole.tenths)))"
        }
        var other = moment
        other.asof = nil
        return text + (MomentText.words(other).map { ", \($0)" } ?? "") + "\n"
    }

    var summary: String {
        heading + limits + line
            + "Not a forecast: daftar help model. What it is made of: daftar tension --why\n"
    }

    private var limits: String {
        """
          band \(shown(score.band))\(extremes)
          words \(Tenths.signed(score.tenthsOfWords)), acts \(Tenths.signed(score.tenthsOfActs))
          \(count(score.conflicts, "development")) of conflict so far, counted plainly; model \(reading.model.name)

        """
    }

    private var extremes: String {
        let shown = shown(score.envelope)
        let score = Tenths.text(score.tenths)
        return shown == "\(score)–\(score)" ? "" : ", at the very least and most \(shown)"
    }

    private func shown(_ range: ClosedRange<Double>) -> String {
        "\(Tenths.text(Tenths.rounding(range.lowerBound)))–\(Tenths.text(Tenths.rounding(range.upperBound)))"
    }

    // MARK: Why

    /// Every part, which add up to the score.
    var why: String {
        let most = score.parts.map { abs($0.tenths) }.max() ?? 0
        let rows = score.parts.map { part($0, most: most) }.joined()
        let counted = score.parts.count
        let all = counted + score.passedOver.count
        let sum =
            "\(Tenths.text(score.tenths).leftPadded(to: 7))  sum; \(counted) of \(count(all, "development")) counted\n"
        return heading + limits + "\n" + rows + sum + passedOver
    }

    private func part(_ part: TensionScore.Part, most: Int) -> String {
        let points = Tenths.signed(part.tenths).leftPadded(to: 7)
        let style: Style = part.tenths > 0 ? .escalate : part.tenths < 0 ? .deEscalate : .plain
        let bar = Bar.text(Double(abs(part.tenths)), of: Double(max(1, most)), columns: 10)
        let title = reading.headings[part.impulse.development]?.title ?? ""
        let lead = "\(points)  \(bar)  "
        let indent = String(repeating: " ", count: DisplayWidth.of(lead))
        let width = terminal.columns.map { max(20, $0 - indent.count) } ?? .max
        let possibly = part.isSure ? "" : " (possibly)"
        let first = WordWrap.lines(
            of: SafeText.escape("\(part.impulse.development)  \(title)\(possibly)"), columns: width)
        let second = WordWrap.lines(of: SafeText.escape(factors(part)), columns: width)
        let lines = first + second.map(terminal.dim)
        return lines.enumerated().map { number, line in
            (number == 0 ? terminal.styled(lead, style) : indent) + line + "\n"
        }.joined()
    }

    /// x = |p|/10 · severity · ρ · decay, and what ρ rests on.
    private func factors(_ part: TensionScore.Part) -> String {
        let weight = part.weight
        let roots = weight.roots.map { "\($0.id) \(Fixed.text($0.belief, places: 2))" }.joined(
            separator: ", ")
        var text = "\(part.impulse.code) \(part.impulse.code.score)"
        if weight.severity != 1 { text += " × \(Fixed.text(weight.severity, places: 2)) for the dead" }
        text += " × ρ \(Fixed.text(weight.firmness, places: 2)) (\(roots))"
        return text + " × \(Fixed.text(part.decay, places: 3)) after \(part.age) d"
    }

    private var passedOver: String {
        score.passedOver.map { id, reason in
            let why =
                switch reason {
                case .partOf(let whole): "is part of \(whole)"
                case .sameAs(let same): "has the day, direction and code of \(same)"
                case .noAccount: "has nobody who says so"
                }
            return "         \(id) \(why)\n"
        }.joined()
    }

    // MARK: Line

    /// The course as a sparkline with marks under it.
    var line: String {
        let points = reading.course(over: recent, without: answer.without).points
        let impulses = answer.without.reduce(reading.impulses) { $0.without($1) }
        let columns = min(points.count, max(12, (terminal.columns ?? 80) - 50))
        let spark = Sparkline(points, impulses, columns: columns)
        let scale = "\(recent.lower) to \(recent.upper), at most \(Tenths.text(Tenths.rounding(spark.top)))"
        return "  \(spark.line)  \(terminal.dim(scale))\n" + (spark.marks.isEmpty ? "" : "  \(spark.marks)\n")
    }
}

extension String {
    func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
