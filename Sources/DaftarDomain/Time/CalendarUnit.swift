/// A stretch of the calendar by which things are counted.
package enum CalendarUnit: Hashable, Sendable {
    /// From Monday to Sunday.
    case week
    case month
    /// So many years from one that is a multiple of them.
    case years(Int)

    /// The finest in which a drawing of these days stays readable: weeks up to two years, months up to fifteen, then years,
    /// tens of years and so on, never more than 150.
    package init(for days: DayInterval) {
        let years = days.upper.year - days.lower.year
        switch days.upper - days.lower {
        case ..<(2 * 366): self = .week
        case ..<(15 * 366): self = .month
        default:
            var step = 1
            while years / step >= 150 { step *= 10 }
            self = .years(step)
        }
    }

    /// The stretch that holds this day.
    package func stretch(holding day: Day) -> DayInterval {
        switch self {
        case .week:
            let monday = day - (day.weekday.rawValue - 1)
            return DayInterval(lower: monday, upper: monday + 6)
        case .month:
            let first = day - (day.day - 1)
            return DayInterval(
                lower: first, upper: first + (Day.lastDay(ofMonth: day.month, year: day.year) - 1))
        case .years(let step):
            let past = ((day.year % step) + step) % step
            let year = day.year - past
            return DayInterval(
                lower: Day(year: year, month: 1, day: 1) ?? .distantPast,
                upper: Day(year: year + step - 1, month: 12, day: 31) ?? .distantFuture)
        }
    }
}
