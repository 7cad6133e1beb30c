import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// How much began when, whatever days the list shows: a drawing by week, month or year in which each stretch is a link to
/// its days.
///
/// Where no days are chosen, what lies far off is left out of the drawing and told in words: one development of 1924 must not
/// make years of the weeks of 2023. Where days are chosen, the drawing shows these with about a year around them.
struct TimelineStrip {
    private let visit: Visit
    private let chosen: DayInterval?
    private let chart: CountStrip?
    private let window: DayInterval?
    private let earlier, later, undated: Int

    init(_ visit: Visit, _ filter: TimelineFilter) throws {
        self.visit = visit
        chosen = filter.days
        var all = filter
        all.days = nil
        let counts = try visit.reader.counts(byDayOf: all, at: visit.moment)
        let dated = counts.filter { $0.day != .distantPast }
        undated = counts.filter { $0.day == .distantPast }.reduce(0) { $0 + $1.count }
        guard let window = Self.window(dated, around: filter.days) else {
            (self.window, chart, earlier, later) = (nil, nil, 0, 0)
            return
        }
        let unit = CalendarUnit(for: window)
        let whole = unit.stretch(holding: window.lower).union(unit.stretch(holding: window.upper))
        self.window = whole
        earlier = dated.filter { $0.day < whole.lower }.reduce(0) { $0 + $1.count }
        later = dated.filter { $0.day > whole.upper }.reduce(0) { $0 + $1.count }
        chart = CountStrip(dated.filter { whole.contains($0.day) }, by: unit, over: whole, chosen: chosen) {
            visit.here([("from", $0.lower.text), ("to", $0.upper.text)])
        }
    }

    @Markup var html: HTML {
        if let chart, chart.columns > 1 || chosen != nil {
            figure(.class("strip")) {
                div(
                    .class("wrap chart"), Attribute("tabindex", "0"), Attribute("role", "region"),
                    .label("When how much began, a drawing which can be scrolled")
                ) { chart.html }
                figcaption { words.joined(by: " · ") }
            }
        }
    }

    private var words: [HTML] {
        var words = [HTML("Counted by when it began")]
        if let window, earlier > 0 {
            words.append(
                a(.href(visit.here([("from", nil), ("to", (window.lower - 1).text)]))) {
                    "\(earlier.grouped) earlier"
                })
        }
        if let window, later > 0 {
            words.append(
                a(.href(visit.here([("from", (window.upper + 1).text), ("to", nil)]))) {
                    "\(later.grouped) later"
                })
        }
        if undated > 0 { words.append(HTML("\(undated.grouped) at a time that is not known")) }
        if chosen != nil {
            words.append(a(.href(visit.here([("from", nil), ("to", nil)]))) { "All days" })
        }
        return words
    }

    // MARK: Which days

    /// Days that are chosen are shown with so many around them.
    private static let around = 53 * 7

    private static func window(_ dated: [(day: Day, count: Int)], around chosen: DayInterval?) -> DayInterval?
    {
        guard let first = dated.first?.day, let last = dated.last?.day else { return nil }
        let whole = DayInterval(lower: first, upper: last)
        guard let chosen, chosen.overlaps(whole) else { return withoutFarOff(dated, whole) }
        let lower = max(chosen.lower, first)
        let upper = min(chosen.upper, last)
        let lack = max(0, around - (upper - lower)) / 2
        return DayInterval(lower: max(first, lower - lack), upper: min(last, upper + lack))
    }

    /// The shortest stretch that holds all but one, or but a twentieth, where it can be drawn finer than the whole.
    private static func withoutFarOff(_ dated: [(day: Day, count: Int)], _ whole: DayInterval) -> DayInterval
    {
        let needed = dated.reduce(0) { $0 + $1.count }
        let most = max(1, needed - max(1, needed / 20))
        var shortest = whole
        var held = 0
        var start = 0
        for (end, one) in dated.enumerated() {
            held += one.count
            while held - dated[start].count >= most {
                held -= dated[start].count
                start += 1
            }
            if held >= most, one.day - dated[start].day < shortest.upper - shortest.lower {
                shortest = DayInterval(lower: dated[start].day, upper: dated[end].day)
            }
        }
        return CalendarUnit(for: shortest) == CalendarUnit(for: whole) ? whole : shortest
    }
}
