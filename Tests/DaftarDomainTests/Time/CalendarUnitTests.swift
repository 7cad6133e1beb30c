import DaftarDomain
import Testing

@Suite struct CalendarUnitTests {
    private func days(_ first: String, _ last: String) -> DayInterval {
        DayInterval(lower: Day(first)!, upper: Day(last)!)
    }

    @Test(arguments: [
        ("2023-09-19", "2023-09-19", CalendarUnit.week), ("2022-01-01", "2023-12-31", .week),
        ("2022-01-01", "2024-06-01", .month), ("2008-01-01", "2022-12-31", .month),
        ("2008-01-01", "2023-06-01", .years(1)), ("1876-01-01", "2023-06-01", .years(1)),
        ("1873-01-01", "2023-06-01", .years(10)), ("-0500-01-01", "2023-06-01", .years(100)),
    ])
    func `the finest of which a drawing has no more than 150`(
        first: String, last: String, expected: CalendarUnit
    ) {
        #expect(CalendarUnit(for: days(first, last)) == expected)
    }

    @Test(arguments: [
        // 19 September 2023 was a Tuesday, 1 January 1970 a Thursday.
        (CalendarUnit.week, "2023-09-19", "2023-09-18", "2023-09-24"),
        (.week, "2023-09-18", "2023-09-18", "2023-09-24"),
        (.week, "2023-09-24", "2023-09-18", "2023-09-24"),
        (.week, "1970-01-01", "1969-12-29", "1970-01-04"),
        (.month, "2024-02-29", "2024-02-01", "2024-02-29"),
        (.month, "2023-12-01", "2023-12-01", "2023-12-31"),
        (.years(1), "2023-09-19", "2023-01-01", "2023-12-31"),
        (.years(10), "2023-09-19", "2020-01-01", "2029-12-31"),
        (.years(10), "-0004-09-19", "-0010-01-01", "-0001-12-31"),
    ])
    func `the stretch that holds a day`(unit: CalendarUnit, day: String, first: String, last: String) {
        #expect(unit.stretch(holding: Day(day)!) == days(first, last))
    }
}
