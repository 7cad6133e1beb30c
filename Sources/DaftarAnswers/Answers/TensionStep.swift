package import DaftarDomain
package import DaftarJournal

/// How far apart the points of a course lie.
package enum TensionStep: String, CaseIterable, Sendable {
    case day, week, month

    /// A hundred years, in days.
    package static let longest = 36_525

    /// Where a course of a screenful begins: 30 days, 26 weeks or 24 months before its end.
    package func start(before last: Day) -> Day {
        switch self {
        case .day: last - 29
        case .week: last - 7 * 26 + 1
        case .month: last - 730
        }
    }

    /// Whether a day is the last of its week (Sunday, ISO 8601) or month.
    private func ends(on day: Day) -> Bool {
        switch self {
        case .day: true
        case .week: day.weekday == .sunday
        case .month: (day + 1).day == 1
        }
    }

    /// The score at the end of each step, and what began to count within it. The last may be cut short.
    package func rows(of reading: TensionReading, over days: DayInterval, without ids: [DevelopmentID])
        -> [CourseRow]
    {
        let points = reading.course(over: days, without: ids).points
        let begun = Dictionary(grouping: ids.reduce(reading.impulses) { $0.without($1) }, by: \.day)
        var rows: [CourseRow] = []
        var developments: [DevelopmentID] = []
        var conflicts = 0
        for point in points {
            developments += (begun[point.day] ?? []).map(\.development)
            conflicts += point.conflicts
            guard ends(on: point.day) || point.day == days.upper else { continue }
            rows.append(
                CourseRow(point, conflicts: conflicts, developments: developments, before: rows.last?.tenths))
            (developments, conflicts) = ([], 0)
        }
        return rows
    }
}
