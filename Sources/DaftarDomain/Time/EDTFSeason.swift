/// A division of a year that ISO 8601-2 numbers in the place of the month, 21 to 41.
///
/// Seasons are meteorological, of three whole months. Those without a hemisphere (21–24) are read
/// as northern.
struct EDTFSeason: Equatable {
    let code: Int

    init?(code: Int) {
        guard 21...41 ~= code else { return nil }
        self.code = code
    }

    /// "spring", "southern summer", "the first quarter".
    var name: String {
        let ordinals = ["first", "second", "third", "fourth"]
        switch code {
        case 21...24: return Self.seasons[code - 21]
        case 25...28: return "northern " + Self.seasons[code - 25]
        case 29...32: return "southern " + Self.seasons[code - 29]
        case 33...36: return "the \(ordinals[code - 33]) quarter"
        case 37...39: return "the \(ordinals[code - 37]) third"
        default: return "the \(ordinals[code - 40]) half"
        }
    }

    /// "spring" and its like take a year as they are; "the first quarter" takes one with "of".
    var isQuarterLike: Bool { code >= 33 }

    /// Begins in one year and ends in the next.
    var crossesNewYear: Bool { firstMonth == 12 }

    /// From its first day in the first of these years to its last day in the last of them.
    func bounds(years: ClosedRange<Int>) -> DayInterval? {
        let lastMonth = (firstMonth + length - 2) % 12 + 1
        let lastYear = years.upperBound + (crossesNewYear ? 1 : 0)
        guard let lower = Day(year: years.lowerBound, month: firstMonth, day: 1),
            let upper = Day(
                year: lastYear, month: lastMonth, day: Day.lastDay(ofMonth: lastMonth, year: lastYear))
        else { return nil }
        return DayInterval(lower: lower, upper: upper)
    }

    private static let seasons = ["spring", "summer", "autumn", "winter"]

    private var firstMonth: Int {
        switch code {
        case 21...24: 3 + 3 * (code - 21)
        case 25...28: 3 + 3 * (code - 25)
        case 29...32: [9, 12, 3, 6][code - 29]
        case 33...36: 1 + 3 * (code - 33)
        case 37...39: 1 + 4 * (code - 37)
        default: 1 + 6 * (code - 40)
        }
    }

    /// In months.
    private var length: Int {
        switch code {
        case 21...36: 3
        case 37...39: 4
        default: 6
        }
    }
}
