import DaftarDomain
import DaftarJournal

/// The lane under the line: a numbered triangle for each development, ▲ where it raises and ▼ where it calms.
struct TensionLane {
    let marks: [(number: Int, impulse: Impulse)]
    /// What each is worth on the last day, in tenths: the parts of the score that is shown then.
    private let points: [DevelopmentID: Int]
    private let reading: TensionReading
    private let plot: TensionPlot
    /// The day that is shown elsewhere, whose marks are ringed.
    private let current: Day?
    /// Where a mark leads to; nowhere in a file.
    private let link: (DevelopmentID) -> Link?

    init(
        _ impulses: [Impulse], worth score: TensionScore, of reading: TensionReading, on plot: TensionPlot,
        current: Day?, link: @escaping (DevelopmentID) -> Link?
    ) {
        marks = impulses.enumerated().map { ($0 + 1, $1) }
        points = Dictionary(score.parts.map { ($0.impulse.development, $0.tenths) }) { first, _ in first }
        (self.reading, self.plot, self.current, self.link) = (reading, plot, current, link)
    }

    var svg: String { marks.map(mark).joined(separator: "\n") }

    /// A triangle in the lane under the line. Marks of one day stand below each other, as far as there is room.
    private func mark(_ number: Int, _ impulse: Impulse) -> String {
        let rank = marks.filter { $0.impulse.day == impulse.day && $0.number < number }.count
        let x = plot.x(impulse.day)
        let y = Double(TensionPlot.lane + min(rank, 1) * 21)
        let raises = impulse.code.score < 0
        let places =
            raises
            ? [(x, y), (x - 5, y + 9), (x + 5, y + 9)] : [(x, y + 9), (x - 5, y), (x + 5, y)]
        let corners = places.map { "\(TensionPlot.number($0.0)),\(TensionPlot.number($0.1))" }.joined(
            separator: " ")
        let heading = reading.headings[impulse.development]
        let worth = points[impulse.development].map { ", " + Points.signed($0) } ?? ""
        let text =
            "\(number). \(impulse.development), \(heading?.occurred.words ?? impulse.day.text): "
            + "\(heading?.title ?? "") (\(raises ? "raises" : "calms")\(worth))"
        let isCurrent = impulse.day == current
        let ring = isCurrent ? " stroke=\"var(--ink, #1d2129)\" stroke-width=\"2\"" : ""
        let triangle = """
            <polygon points="\(corners)" fill="\(raises ? "var(--up, #a3470c)" : "var(--down, #1d6b62)")"\(ring)>\
            <title>\(Escaped.text(text))</title></polygon>
            """
        guard let link = link(impulse.development) else { return triangle }
        return """
            <a href="\(Escaped.text(link.target))" aria-label="\(Escaped.text(text))"\
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
            || marks.contains { $0.impulse.day != impulse.day && abs(plot.x($0.impulse.day) - x) < room }
        guard !isCrowded else { return "" }
        return """
            <text x="\(TensionPlot.number(x))" y="\(TensionPlot.number(y + 19))" text-anchor="middle" font-size="10" \
            fill="var(--ink, #1d2129)">\(name)</text>
            """
    }
}
