import DaftarAnswers
import DaftarDomain

/// How much began in each week, month or run of years: a row of pillars, each a link.
struct CountStrip {
    private let unit: CalendarUnit
    private let stretches: [DayInterval]
    private let counts: [Day: Int]
    private let chosen: DayInterval?
    private let link: (DayInterval) -> Link

    private static let width = 720.0
    private static let (ceiling, floor, height) = (16.0, 54.0, 76.0)
    /// Room for "Sep 2023" and a gap.
    private static let label = 62.0

    /// - Parameters:
    ///   - days: with how much began on each; within `window`.
    ///   - window: whole stretches.
    ///   - chosen: the days that are shown elsewhere, which are marked.
    init(
        _ days: [(day: Day, count: Int)], by unit: CalendarUnit, over window: DayInterval,
        chosen: DayInterval?, link: @escaping (DayInterval) -> Link
    ) {
        self.unit = unit
        self.chosen = chosen
        self.link = link
        var stretches: [DayInterval] = []
        var next = window.lower
        while next <= window.upper {
            stretches.append(unit.stretch(holding: next))
            next = stretches[stretches.count - 1].upper + 1
        }
        self.stretches = stretches
        counts = days.reduce(into: [:]) { $0[unit.stretch(holding: $1.day).lower, default: 0] += $1.count }
    }

    var columns: Int { stretches.count }

    var html: HTML {
        svg(
            Attribute("viewBox", "0 0 \(Int(Self.width)) \(Int(Self.height))"), Attribute("role", "group"),
            Attribute("aria-labelledby", "strip-title strip-desc")
        ) {
            title(.id("strip-title")) { "Developments by \(unit.noun)" }
            desc(.id("strip-desc")) { description }
            text(Attribute("x", "0"), Attribute("y", "11")) { "at most \(most) a \(unit.noun)" }
            line(
                .class("floor"), Attribute("x1", "0"), Attribute("x2", "\(Int(Self.width))"),
                Attribute("y1", "54"), Attribute("y2", "54"))
            for (number, stretch) in stretches.enumerated() { column(number, stretch) }
            for (x, words) in ticks {
                text(Attribute("x", Self.number(x)), Attribute("y", "72")) { words }
            }
        }
    }

    private var most: Int { counts.values.max() ?? 0 }

    /// What the drawing shows, in words.
    private var description: String {
        guard let first = stretches.first, let last = stretches.last else { return "" }
        let fullest =
            stretches.first { counts[$0.lower] == most }.map { ", the most in \(unit.name($0))" } ?? ""
        return "From \(first.lower.words) to \(last.upper.words): "
            + "\(count(counts.values.reduce(0, +), "development")) in \(counts.count) of \(stretches.count) stretches\(fullest)."
    }

    // MARK: Columns

    private var step: Double { min(48, Self.width / Double(max(1, stretches.count))) }

    private func x(_ number: Int) -> Double { Double(number) * step }

    @Markup private func column(_ number: Int, _ stretch: DayInterval) -> HTML {
        let isChosen = chosen?.overlaps(stretch) == true
        if let count = counts[stretch.lower] {
            let words = "\(unit.name(stretch)): \(DaftarAnswers.count(count, "development"))"
            let height = max(3, Double(count) / Double(most) * (Self.floor - Self.ceiling))
            a(
                .href(link(stretch)), .label(words), Attribute("aria-current", isChosen ? "true" : nil)
            ) {
                box("slot", number, top: Self.ceiling, height: Self.floor - Self.ceiling, words)
                box("pillar", number, top: Self.floor - height, height: height, words)
            }
        }
        if isChosen { box("chosen", number, top: Self.floor + 1, height: 4, nil) }
    }

    private func box(_ name: String, _ number: Int, top: Double, height: Double, _ words: String?) -> HTML {
        let gap = step > 6 ? 1.5 : 0.5
        return rect(
            .class(name), Attribute("x", Self.number(x(number))), Attribute("y", Self.number(top)),
            Attribute("width", Self.number(step - gap)), Attribute("height", Self.number(height))
        ) { if let words { title { words } } }
    }

    // MARK: Names under the row

    /// The names under the row, as many as have room beside each other. One near the end stands to the left of its place.
    private var ticks: [(x: Double, words: String)] {
        let all = stretches.enumerated().compactMap { number, stretch in
            tick(stretch).map {
                (place: $0.place, x: min(x(number), Self.width - Self.label), words: $0.words)
            }
        }
        for each in [1, 2, 3, 6, 12, 24, 60, 120] {
            let kept = all.filter { $0.place.isMultiple(of: each) }
            if zip(kept, kept.dropFirst()).allSatisfy({ $1.x - $0.x >= Self.label }) {
                return (kept.isEmpty ? all.prefix(1) : kept[...]).map { ($0.x, $0.words) }
            }
        }
        return []
    }

    /// A stretch with which a month begins, or a year where stretches are longer: its place in the count of those.
    private func tick(_ stretch: DayInterval) -> (place: Int, words: String)? {
        switch unit {
        case .week:
            let last = stretch.upper
            guard last.day <= 7 else { return nil }
            let words = last.monthInWords
            return (last.year * 12 + last.month - 1, "\(words.prefix(3))\(words.drop { $0 != " " })")
        case .month: return stretch.lower.month == 1 ? (stretch.lower.year, "\(stretch.lower.year)") : nil
        case .years(let step): return (stretch.lower.year / step, "\(stretch.lower.year)")
        }
    }

    private static func number(_ value: Double) -> String { Tenths.text(Tenths.rounding(value)) }
}
