/// A day of the proleptic Gregorian calendar, as a count of days since 1970-01-01.
///
/// Years are astronomical: year 0 is 1 BC, year -1 is 2 BC. Every number fits in 2⁵³, so it
/// survives JSON and SQLite. A day has no time zone: it is the day a source prints.
///
/// Conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (days_from_civil and civil_from_days): years begin in March, so that the leap day is the last of
/// its year, and repeat every 400 years, or 146,097 days.
package struct Day: Hashable, Sendable {
    /// Days since 1970-01-01, negative before it.
    package let number: Int

    /// The years a day can be made in. Their days lie well inside the two sentinels.
    package static let years = -9_999_999_999_999...9_999_999_999_999

    /// Before every day: the open beginning of an interval.
    package static let distantPast = Day(unchecked: -(1 << 53) + 1)

    /// After every day: the open end of an interval.
    package static let distantFuture = Day(unchecked: (1 << 53) - 1)

    /// The day with this number; numbers beyond the sentinels become the nearer sentinel.
    package init(number: Int) {
        self.number = Swift.min(Swift.max(number, Day.distantPast.number), Day.distantFuture.number)
    }

    private init(unchecked number: Int) {
        self.number = number
    }

    /// The day with this year, month (1–12) and day of the month, or nil if the calendar has none.
    package init?(year: Int, month: Int, day: Int) {
        guard Day.years.contains(year), 1...12 ~= month, day >= 1,
            day <= Day.lastDay(ofMonth: month, year: year)
        else { return nil }
        let marchYear = month > 2 ? year : year - 1
        let era = marchYear.dividedRoundingDown(by: 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.number = era * 146_097 + dayOfEra - 719_468
    }

    /// The number of days in a month (1–12) of a year.
    package static func lastDay(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package var year: Int { civil.year }
    /// 1 for January to 12 for December.
    package var month: Int { civil.month }
    /// The day of the month, from 1.
    package var day: Int { civil.day }

    package var weekday: Weekday {
        let sinceMonday = number + 3
        let index = sinceMonday - sinceMonday.dividedRoundingDown(by: 7) * 7
        return Weekday.allCases[index]
    }

    /// Year, month and day at once. Without meaning for the sentinels.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted.dividedRoundingDown(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension Day: Comparable {
    package static func < (lhs: Day, rhs: Day) -> Bool { lhs.number < rhs.number }

    /// The day so many days later. A sentinel stays what it is, and a sum beyond a sentinel becomes
    /// that sentinel.
    package static func + (day: Day, days: Int) -> Day {
        if day == .distantPast || day == .distantFuture { return day }
        let (sum, overflow) = day.number.addingReportingOverflow(days)
        if overflow { return days > 0 ? .distantFuture : .distantPast }
        return Day(number: sum)
    }

    /// The day so many days earlier, with the limits of `+`.
    package static func - (day: Day, days: Int) -> Day {
        days == .min ? .distantFuture : day + -days
    }

    /// Days from the second to the first; negative if the first is earlier.
    package static func - (lhs: Day, rhs: Day) -> Int { lhs.number - rhs.number }
}

extension Int {
    /// The quotient rounded towards negative infinity, for a positive divisor.
    fileprivate func dividedRoundingDown(by divisor: Int) -> Int {
        (self >= 0 ? self : self - (divisor - 1)) / divisor
    }
}
