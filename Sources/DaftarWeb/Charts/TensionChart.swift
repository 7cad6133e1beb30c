package import DaftarDomain
package import DaftarJournal

/// The course of a tension as an SVG drawing, with numbered marks for what happened.
///
/// The same bytes for the same answer. Colours are the page's (`--ink`, `--up`, …) where a page defines them,
/// and readable on white where none does. Direction is told by shape, never by colour alone: ▲ raises, ▼ calms.
package struct TensionChart {
    private let reading: TensionReading
    private let course: TensionCourse
    private let days: DayInterval

    /// The day that is shown elsewhere, whose marks are ringed.
    private let current: Day?
    /// Where a mark leads to; nowhere in a file.
    private let link: (DevelopmentID) -> Link?

    private static let (width, height) = (720, 300)
    private static let plot = (left: 44, top: 34, right: 704, bottom: 236)

    package init(
        _ reading: TensionReading, over days: DayInterval, without ids: [DevelopmentID] = [],
        current: Day? = nil, link: @escaping (DevelopmentID) -> Link? = { _ in nil }
    ) {
        self.reading = reading
        self.days = days
        self.current = current
        self.link = link
        course = reading.course(over: days, without: ids)
        let begun = ids.reduce(reading.impulses) { $0.without($1) }.filter { days.contains($0.day) }
        let score = reading.score(on: days.upper, without: ids)
        points = Dictionary(score.parts.map { ($0.impulse.development, $0.tenths) }) { first, _ in first }
        let shown =
            begun.count <= Self.most
            ? begun : Self.weightiest(begun, score)
        marks = shown.enumerated().map { ($0 + 1, $1) }
        unmarked = begun.count - shown.count
    }

    /// What began to count within the days, with its number in the drawing; of many, what weighs most at their end.
    private let marks: [(number: Int, impulse: Impulse)]
    private let unmarked: Int
    /// What each is worth on the last day, in tenths: the parts of the score that is shown then.
    private let points: [DevelopmentID: Int]
    private static let most = 60

    private static func weightiest(_ impulses: [Impulse], _ score: TensionScore) -> [Impulse] {
        let weights = Dictionary(score.parts.map { ($0.impulse.development, abs($0.x)) }) { max($0, $1) }
        let kept = Set(
            impulses.map(\.development).sorted { (weights[$1] ?? 0, $0) < (weights[$0] ?? 0, $1) }.prefix(
                most))
        return impulses.filter { kept.contains($0.development) }
    }

    package var svg: String {
        let title = "Tension between \(reading.names[0]) and \(reading.names[1])"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" role="group" \
            aria-labelledby="tension-title tension-desc" font-family="system-ui, sans-serif" font-size="12">
            <title id="tension-title">\(Self.escape(title))</title>
            <desc id="tension-desc">\(Self.escape(description))</desc>
            <text x="\(Self.plot.left)" y="18" font-size="14" fill="var(--ink, #1d2129)">\(Self.escape(title))</text>
            \(axes)
            <path d="\(area)" fill="var(--accent-soft, #dfe7f1)" stroke="none"/>
            <path d="\(line)" fill="none" stroke="var(--accent, #1f4e79)" stroke-width="2"/>
            \(now)
            \(marks.map(mark).joined(separator: "\n"))
            </svg>

            """
    }

    /// What the drawing shows, in words.
    private var description: String {
        let values = course.points.map(\.value)
        guard let first = values.first, let last = values.last, let top = values.max() else { return "" }
        let peak = course.points.first { $0.value == top }?.day.text ?? ""
        return
            "From \(days.lower) to \(days.upper), on a scale of 0 to 100: \(Self.tenths(first)) at first, "
            + "\(Self.tenths(last)) at last, at most \(Self.tenths(top)) on \(peak); "
            + "\(marks.count) developments are marked\(unmarked > 0 ? ", \(unmarked) that weigh less are not" : ""). Model \(reading.model.name)."
    }

    // MARK: Where things lie

    /// The scale ends at the next ten above the highest value, and at 20 at least.
    private var top: Double {
        let highest = course.points.map(\.value).max() ?? 0
        return max(20, (highest / 10).rounded(.up) * 10)
    }

    private func x(_ day: Day) -> Double {
        let span = max(1, days.upper - days.lower)
        let share = Double(day - days.lower) / Double(span)
        return Double(Self.plot.left) + share * Double(Self.plot.right - Self.plot.left)
    }

    private func y(_ value: Double) -> Double {
        Double(Self.plot.bottom) - value / top * Double(Self.plot.bottom - Self.plot.top)
    }

    /// Steps up on the day something happens, slopes while it fades.
    private var line: String {
        var path = ""
        var before: Double?
        for point in course.points {
            if let before, point.value > before {
                path += " L\(Self.number(x(point.day))) \(Self.number(y(before)))"
            }
            path += "\(path.isEmpty ? "M" : " L")\(Self.number(x(point.day))) \(Self.number(y(point.value)))"
            before = point.value
        }
        return path
    }

    private var area: String {
        "\(line) L\(Self.number(x(days.upper))) \(Self.plot.bottom) L\(Self.number(x(days.lower))) \(Self.plot.bottom) Z"
    }

    // MARK: What is drawn

    private var axes: String {
        let steps = top <= 50 ? 10.0 : 20.0
        let lines = stride(from: 0, through: top, by: steps).map { value in
            let y = Self.number(self.y(value))
            return """
                <line x1="\(Self.plot.left)" x2="\(Self.plot.right)" y1="\(y)" y2="\(y)" stroke="var(--rule, #d5d9e0)"/>
                <text x="\(Self.plot.left - 8)" y="\(y)" dy="4" text-anchor="end" fill="var(--muted, #5a6270)">\(Int(value))</text>
                """
        }
        let dates = dateLabels.map { day, anchor in
            """
            <text x="\(Self.number(x(day)))" y="\(Self.plot.bottom + 60)" text-anchor="\(anchor)" \
            fill="var(--muted, #5a6270)">\(day.text)</text>
            """
        }
        return (lines + dates).joined(separator: "\n")
    }

    /// The first and the last day, and two between where there is room.
    private var dateLabels: [(Day, String)] {
        let span = days.upper - days.lower
        let ends = [(days.lower, "start"), (days.upper, "end")]
        guard span >= 6 else { return span == 0 ? [ends[0]] : ends }
        return [ends[0], (days.lower + span / 3, "middle"), (days.lower + 2 * span / 3, "middle"), ends[1]]
    }

    /// The score of the last day, at the end of the line.
    private var now: String {
        guard let last = course.points.last, !days.isSingleDay else { return "" }
        let near = course.points.filter { x($0.day) > Double(Self.plot.right - 40) }.map(\.value).max() ?? 0
        let above = max(y(near) - 6, Double(Self.plot.top))
        return """
            <text x="\(Self.plot.right)" y="\(Self.number(above))" text-anchor="end" font-size="14" font-weight="600" \
            fill="var(--ink, #1d2129)">\(Self.tenths(last.value))</text>
            """
    }

    /// A triangle in the lane under the line. Marks of one day stand below each other, as far as there is room.
    private func mark(_ number: Int, _ impulse: Impulse) -> String {
        let rank = marks.filter { $0.impulse.day == impulse.day && $0.number < number }.count
        let x = self.x(impulse.day)
        let y = Double(Self.plot.bottom + 6 + min(rank, 1) * 21)
        let raises = impulse.code.score < 0
        let places =
            raises
            ? [(x, y), (x - 5, y + 9), (x + 5, y + 9)] : [(x, y + 9), (x - 5, y), (x + 5, y)]
        let corners = places.map { "\(Self.number($0.0)),\(Self.number($0.1))" }.joined(separator: " ")
        let heading = reading.headings[impulse.development]
        let worth = points[impulse.development].map { ", " + Points.signed($0) } ?? ""
        let text =
            "\(number). \(impulse.development), \(heading?.occurred.words ?? impulse.day.text): "
            + "\(heading?.title ?? "") (\(raises ? "raises" : "calms")\(worth))"
        let isCurrent = impulse.day == current
        let ring = isCurrent ? " stroke=\"var(--ink, #1d2129)\" stroke-width=\"2\"" : ""
        let triangle = """
            <polygon points="\(corners)" fill="\(raises ? "var(--up, #a3470c)" : "var(--down, #1d6b62)")"\(ring)>\
            <title>\(Self.escape(text))</title></polygon>
            """
        guard let link = link(impulse.development) else { return triangle }
        return """
            <a href="\(Self.escape(link.target))" aria-label="\(Self.escape(text))"\
            \(isCurrent ? " aria-current=\"date\"" : "")>\(triangle)\
            \(name(impulse, at: x, y))</a>
            """
    }

    /// The number of a development under its mark, where it stands in nobody's way.
    private func name(_ impulse: Impulse, at x: Double, _ y: Double) -> String {
        let name = "\(impulse.development.number)"
        let sameDay = marks.filter { $0.impulse.day == impulse.day }.map(\.impulse.development)
        let rank = sameDay.firstIndex(of: impulse.development) ?? 0
        let room = 6 + 6 * Double(name.count)
        let isCrowded =
            rank > 1 || (rank == 1 && sameDay.count > 2)
            || marks.contains { $0.impulse.day != impulse.day && abs(self.x($0.impulse.day) - x) < room }
        guard !isCrowded else { return "" }
        return """
            <text x="\(Self.number(x))" y="\(Self.number(y + 19))" text-anchor="middle" font-size="10" \
            fill="var(--ink, #1d2129)">\(name)</text>
            """
    }

    // MARK: Text

    private static func tenths(_ value: Double) -> String { Tenths.text(Tenths.rounding(value)) }

    /// One decimal, as is enough for a drawing of this size.
    private static func number(_ value: Double) -> String { tenths(value) }

    /// Text as it stands in XML, without the characters that XML 1.0 has no place for.
    static func escape(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
            // They would turn round what stands beside them.
            case _ where scalar.properties.isBidiControl: break
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
