import DaftarAnswers
import DaftarDomain

/// How many developments began to count in each week, month or run of years: bars of a panel of their own, under the same
/// days, with a scale of their own.
struct TensionCounts {
    private let unit: CalendarUnit
    private let counts: [DayInterval: Int]
    private let plot: TensionPlot

    private static let (title, ceiling, floor) = (322.0, 332.0, 370.0)
    static let height = 380

    /// - Parameter begun: the days on which something did, within the window.
    init(_ begun: [Day], on plot: TensionPlot) {
        self.plot = plot
        let unit = CalendarUnit(for: plot.days)
        self.unit = unit
        counts = begun.reduce(into: [:]) { $0[unit.stretch(holding: $1), default: 0] += 1 }
    }

    private var most: Int { counts.values.max() ?? 0 }
    private var stretches: [DayInterval] { counts.keys.sorted { $0.lower < $1.lower } }

    var svg: String {
        let (left, right) = (TensionPlot.left, TensionPlot.right)
        let scale = [(0, Self.floor)] + (most > 0 ? [(most, Self.ceiling)] : [])
        let lines = scale.map { value, y in
            """
            <line x1="\(left)" x2="\(right)" y1="\(TensionPlot.number(y))" y2="\(TensionPlot.number(y))" \
            stroke="var(--rule, #d5d9e0)"/>
            <text x="\(left - 8)" y="\(TensionPlot.number(y))" dy="4" text-anchor="end" \
            fill="var(--muted, #5a6270)">\(value)</text>
            """
        }
        let title = """
            <text x="\(left)" y="\(TensionPlot.number(Self.title))" fill="var(--ink, #1d2129)">Developments per \(unit.noun)</text>
            """
        return ([title] + lines + stretches.map(bar)).joined(separator: "\n")
    }

    private func bar(_ stretch: DayInterval) -> String {
        let count = counts[stretch] ?? 0
        let left = plot.x(max(stretch.lower, plot.days.lower))
        let right = min(plot.x(min(stretch.upper, plot.days.upper) + 1), Double(TensionPlot.right))
        let width = max(3, right - left - (right - left > 6 ? 1.5 : 0.5))
        let height = Double(count) / Double(most) * (Self.floor - Self.ceiling)
        return """
            <rect x="\(TensionPlot.number(min(left, Double(TensionPlot.right) - width)))" \
            y="\(TensionPlot.number(Self.floor - height))" width="\(TensionPlot.number(width))" \
            height="\(TensionPlot.number(height))" fill="var(--muted, #5a6270)">\
            <title>\(Escaped.text("\(unit.name(stretch)): \(DaftarAnswers.count(count, "development"))"))</title></rect>
            """
    }

    /// What the panel shows, in words.
    var description: String {
        guard let fullest = stretches.first(where: { counts[$0] == most }) else {
            return "Below, developments per \(unit.noun): none."
        }
        return "Below, developments per \(unit.noun): at most \(most), in \(unit.name(fullest))."
    }
}
