import DaftarDomain

/// Where things lie in a drawing of a tension: days from left to right, the score from below to above.
struct TensionPlot {
    static let (width, left, top, right, bottom) = (720, 44, 34, 704, 236)
    /// Where triangles stand, and what is written of the days.
    static let (lane, dates) = (bottom + 6, bottom + 60)

    /// The days of the window, whose course is known.
    let days: DayInterval
    /// The last day that is drawn: that of the window, or a later one.
    let end: Day
    /// The scale ends at the next ten above the highest value, and at 20 at least.
    let ceiling: Double

    init(_ days: DayInterval, through end: Day, highest: Double) {
        self.days = days
        self.end = end
        ceiling = max(20, (highest / 10).rounded(.up) * 10)
    }

    func x(_ day: Day) -> Double {
        let share = Double(day - days.lower) / Double(max(1, end - days.lower))
        return Double(Self.left) + share * Double(Self.right - Self.left)
    }

    func y(_ value: Double) -> Double {
        Double(Self.bottom) - value / ceiling * Double(Self.bottom - Self.top)
    }

    /// One decimal, as is enough for a drawing of this size.
    static func number(_ value: Double) -> String { Tenths.text(Tenths.rounding(value)) }

    // MARK: Axes

    var axes: String {
        let steps = ceiling <= 50 ? 10.0 : 20.0
        let lines = stride(from: 0, through: ceiling, by: steps).map { value in
            let y = Self.number(self.y(value))
            return """
                <line x1="\(Self.left)" x2="\(Self.right)" y1="\(y)" y2="\(y)" stroke="var(--rule, #d5d9e0)"/>
                <text x="\(Self.left - 8)" y="\(y)" dy="4" text-anchor="end" fill="var(--muted, #5a6270)">\(Int(value))</text>
                """
        }
        let dates = dateLabels.map { day, anchor in
            """
            <text x="\(Self.number(x(day)))" y="\(Self.dates)" text-anchor="\(anchor)" \
            fill="var(--muted, #5a6270)">\(day.text)</text>
            """
        }
        return (lines + dates).joined(separator: "\n")
    }

    /// Room for a date and a gap.
    private static let room = 84.0

    /// The first day and the last that is drawn, the last of the window, and those between where there is room.
    private var dateLabels: [(day: Day, anchor: String)] {
        let span = days.upper - days.lower
        var labels = [(days.lower, "start")]
        if span >= 6, end == days.upper || x(days.lower + span / 3) - x(days.lower) >= 1.5 * Self.room {
            labels += [(days.lower + span / 3, "middle"), (days.lower + 2 * span / 3, "middle")]
        } else if span >= 6 {
            labels.append((days.lower + span / 2, "middle"))
        }
        guard end > days.lower else { return labels }
        if end > days.upper, span > 0 {
            let isNear = Double(Self.right) - x(days.upper) < 1.5 * Self.room
            return labels + (isNear ? [(days.upper, "end")] : [(days.upper, "middle"), (end, "end")])
        }
        return labels + [(end, "end")]
    }
}
