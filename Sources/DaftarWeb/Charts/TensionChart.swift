package import DaftarAnswers
package import DaftarDomain
import DaftarJournal

/// The course of a tension as an SVG drawing, with numbered marks for what happened.
///
/// The same bytes for the same answer. Colours are the page's (`--ink`, `--up`, …) where a page defines them,
/// and readable on white where none does. Direction is told by shape, never by colour alone: ▲ raises, ▼ calms.
package struct TensionChart {
    private let reading: TensionReading
    private let isWhatIf: Bool
    private let plot: TensionPlot
    private let course: [TensionCourse.Point]
    /// From the last day of the window on, as the model has it if nothing new is logged; empty where the window does not
    /// end with the day of the reading.
    private let ahead: [TensionCourse.Point]
    private let bands: TensionBands
    private let lane: TensionLane
    /// How many began within the window and have no mark, since others weigh more.
    private let unmarked: Int
    private let counts: TensionCounts?

    /// How many have a mark.
    private static let most = 60

    /// - Parameters:
    ///   - isCounting: whether a panel under it shows how many developments there were.
    ///   - current: the day that is shown elsewhere, whose marks are ringed.
    ///   - link: where a mark leads to; nowhere in a file.
    package init(
        _ answer: TensionAnswer, over days: DayInterval,
        isCounting: Bool = false, current: Day? = nil, link: @escaping (DevelopmentID) -> Link? = { _ in nil }
    ) {
        let (reading, ids) = (answer.reading, answer.without)
        self.reading = reading
        isWhatIf = answer.whole != nil
        let more = days.upper == reading.day ? Self.daysAhead(of: days) : 0
        let points = reading.course(
            over: DayInterval(lower: days.lower, upper: days.upper + more), without: ids
        ).points
        course = Array(points.prefix(days.upper - days.lower + 1))
        ahead = more > 0 ? Array(points.suffix(more + 1)) : []
        plot = TensionPlot(
            days, through: points.last?.day ?? days.upper, highest: points.map(\.value).max() ?? 0)
        let score = reading.score(on: days.upper, without: ids)
        let impulses = ids.reduce(reading.impulses) { $0.without($1) }
        let begun = impulses.filter { days.contains($0.day) }
        let marked = Self.weightiest(begun, Self.most, score)
        lane = TensionLane(marked, worth: score, of: reading, on: plot, current: current, link: link)
        unmarked = begun.count - marked.count
        bands = TensionBands(impulses, of: reading, on: plot) { Self.weightiest($0, $1, score) }
        counts = isCounting ? TensionCounts(begun.map(\.day), on: plot) : nil
    }

    /// A third of the window, and two weeks to three months.
    private static func daysAhead(of days: DayInterval) -> Int {
        min(90, max(14, (days.upper - days.lower) / 3))
    }

    /// As many as there is room for: of more, what weighs most on the day of the score, in the order in which they came.
    private static func weightiest(_ impulses: [Impulse], _ most: Int, _ score: TensionScore) -> [Impulse] {
        guard impulses.count > most else { return impulses }
        let weights = Dictionary(score.parts.map { ($0.impulse.development, abs($0.x)) }) { max($0, $1) }
        let kept = Set(
            impulses.map(\.development).sorted { (weights[$1] ?? 0, $0) < (weights[$0] ?? 0, $1) }
                .prefix(most))
        return impulses.filter { kept.contains($0.development) }
    }

    var hasBands: Bool { !bands.impulses.isEmpty }

    package var svg: String {
        let title = Escaped.text(
            "\(isWhatIf ? "What if: tension" : "Tension") between \(reading.names[0]) and \(reading.names[1])"
        )
        let height = counts == nil ? 300 : TensionCounts.height
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(TensionPlot.width) \(height)" role="group" \
            aria-labelledby="tension-title tension-desc" font-family="system-ui, sans-serif" font-size="12">
            <title id="tension-title">\(title)</title>
            <desc id="tension-desc">\(Escaped.text(description))</desc>
            <text x="\(TensionPlot.left)" y="18" font-size="14" fill="var(--ink, #1d2129)">\(title)</text>
            \(layers.filter { !$0.isEmpty }.joined(separator: "\n"))
            </svg>

            """
    }

    /// From the ground up.
    private var layers: [String] {
        [
            bands.svg, plot.axes,
            """
            <path d="\(area)" fill="var(--accent-soft, #dfe7f1)" fill-opacity="0.7" stroke="none" pointer-events="none"/>
            <path d="\(path(of: course))" fill="none" stroke="var(--accent, #1f4e79)" stroke-width="2"/>
            """,
            continuation, now, lane.svg, counts?.svg ?? "",
        ]
    }

    /// What the drawing shows, in words.
    private var description: String {
        let values = course.map(\.value)
        guard let first = values.first, let last = values.last, let top = values.max() else { return "" }
        let days = plot.days
        let peak = course.first { $0.value == top }?.day.text ?? ""
        let sentences = [
            "From \(days.lower) to \(days.upper), on a scale of 0 to 100: \(TensionPlot.number(first)) at first, "
                + "\(TensionPlot.number(last)) at last, at most \(TensionPlot.number(top)) on \(peak); "
                + "\(lane.marks.count) developments are marked\(unmarked > 0 ? ", \(unmarked) that weigh less are not" : "").",
            outlook.map { "Dashed: \($0)." }, bands.description, counts?.description,
            "Model \(reading.model.name).",
        ]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    // MARK: The line

    /// Steps up on the day something happens, slopes while it fades.
    private func path(of points: [TensionCourse.Point]) -> String {
        var path = ""
        var before: Double?
        for point in points {
            let x = TensionPlot.number(plot.x(point.day))
            if let before, point.value > before { path += " L\(x) \(TensionPlot.number(plot.y(before)))" }
            path += "\(path.isEmpty ? "M" : " L")\(x) \(TensionPlot.number(plot.y(point.value)))"
            before = point.value
        }
        return path
    }

    private var area: String {
        let ends = [plot.days.upper, plot.days.lower].map { TensionPlot.number(plot.x($0)) }
        return "\(path(of: course)) L\(ends[0]) \(TensionPlot.bottom) L\(ends[1]) \(TensionPlot.bottom) Z"
    }

    /// The score of the last day of the window, at the end of its line.
    private var now: String {
        guard let last = course.last, !plot.days.isSingleDay else { return "" }
        let x = plot.x(last.day)
        let near = course.filter { plot.x($0.day) > x - 40 }.map(\.value).max() ?? 0
        let above = max(plot.y(near) - 6, Double(TensionPlot.top))
        return """
            <text x="\(TensionPlot.number(x))" y="\(TensionPlot.number(above))" text-anchor="end" font-size="14" \
            font-weight="600" fill="var(--ink, #1d2129)">\(TensionPlot.number(last.value))</text>
            """
    }

    // MARK: If nothing new is logged

    private var outlook: String? {
        guard let last = ahead.last else { return nil }
        return "if nothing new is logged, \(TensionPlot.number(last.value)) on \(last.day)"
    }

    private var continuation: String {
        guard let outlook, let first = ahead.first else { return "" }
        let room = Double(TensionPlot.right) - plot.x(first.day)
        let lines =
            room >= 150 ? ["if nothing new is logged"] : room >= 90 ? ["if nothing new", "is logged"] : []
        let labels = lines.enumerated().map { number, words in
            """
            <text x="\(TensionPlot.right)" y="\(TensionPlot.lane + 10 + 14 * number)" text-anchor="end" \
            font-size="11" fill="var(--muted, #5a6270)">\(words)</text>
            """
        }
        let dashes = """
            <path d="\(path(of: ahead))" fill="none" stroke="var(--accent, #1f4e79)" stroke-width="2" \
            stroke-dasharray="5 4"><title>\(outlook.prefix(1).uppercased() + outlook.dropFirst())</title></path>
            """
        return ([dashes] + labels).joined(separator: "\n")
    }
}
