import DaftarDomain
import Testing

@Suite struct DayTests {
    /// Day numbers from the Julian day numbers of the standard tables (JDN − 2,440,588), weekdays
    /// from history.
    @Test(arguments: [
        (1970, 1, 1, 0, Weekday.thursday),
        (1969, 12, 31, -1, .wednesday),
        (2000, 1, 1, 10957, .saturday),
        (2000, 2, 29, 11016, .tuesday),
        (2023, 9, 19, 19619, .tuesday),
        (1582, 10, 15, -141_427, .friday),
        (1945, 5, 8, -9004, .tuesday),
        (1, 1, 1, -719_162, .monday),
        (0, 3, 1, -719_468, .wednesday),
        (-4713, 11, 24, -2_440_588, .monday),
        (9999, 12, 31, 2_932_896, .friday),
    ])
    func `known days have their known numbers`(
        year: Int, month: Int, day: Int, number: Int, weekday: Weekday
    ) throws {
        let made = try #require(Day(year: year, month: month, day: day))
        #expect(made.number == number)
        #expect((made.year, made.month, made.day) == (year, month, day))
        #expect(made.weekday == weekday)
    }

    @Test func `every year within ten thousand of year 0 agrees with a calendar counted out by hand`() throws
    {
        func isLeap(_ year: Int) -> Bool { (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }
        var number = try #require(Day(year: -10_000, month: 1, day: 1)).number
        for year in -10_000...10_000 {
            let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (index, length) in lengths.enumerated() {
                let ends = (Day(number: number), Day(number: number + length - 1))
                guard ends.0.civil == (year, index + 1, 1), ends.1.civil == (year, index + 1, length),
                    Day(year: year, month: index + 1, day: length) == ends.1,
                    Day(year: year, month: index + 1, day: length + 1) == nil,
                    index > 1 || Day(ends.1.text) == ends.1
                else {
                    Issue.record("\(year)-\(index + 1)")
                    return
                }
                number += length
            }
        }
    }

    @Test func `weekdays agree with Zeller's congruence`() {
        var random = SeededNumbers(seed: 7)
        for _ in 0..<20_000 {
            let day = Day(number: Int.random(in: -4_000_000...4_000_000, using: &random))
            let (year, month, dayOfMonth) = day.civil
            let zellerMonth = month < 3 ? month + 12 : month
            // The Gregorian calendar repeats after 400 years, a whole number of weeks: keep
            // Zeller's year positive.
            let zellerYear = (month < 3 ? year - 1 : year) % 400 + 400
            let century = zellerYear / 100, ofCentury = zellerYear % 100
            let saturdayIsZero =
                (dayOfMonth + 13 * (zellerMonth + 1) / 5 + ofCentury + ofCentury / 4 + century / 4 + 5
                    * century) % 7
            let names = [Weekday.saturday, .sunday, .monday, .tuesday, .wednesday, .thursday, .friday]
            #expect(day.weekday == names[saturdayIsZero], "\(day)")
        }
    }

    @Test(arguments: [
        (2023, 2, 29), (2023, 2, 30), (1900, 2, 29), (2023, 4, 31), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0),
    ])
    func `days that no calendar has are refused`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func `text is ISO 8601, with a sign beyond four digits`() {
        #expect(Day(year: 2023, month: 9, day: 19)?.text == "2023-09-19")
        #expect(Day(year: 5, month: 1, day: 2)?.text == "0005-01-02")
        #expect(Day(year: -44, month: 3, day: 15)?.text == "-0044-03-15")
        #expect(Day(year: 12_023, month: 1, day: 1)?.text == "+12023-01-01")
        #expect(Day.distantPast.text == "..")
    }

    @Test(arguments: [
        "", "..", "2023", "2023-09", "2023-9-19", "2023-09-31", "2023/09/19", "+2023-09-19", "-0000-01-01",
        "2023-09-19 ",
        " 2023-09-19", "12023-01-01", "2023-09-1٩", "2023-09-19Z", "--2023-09-19", "2023-+9-19",
    ])
    func `what text would not print is not read`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `sentinels stay put and sums saturate`() throws {
        let day = try #require(Day("2023-09-19"))
        #expect(day + 12 == Day("2023-10-01"))
        #expect(day - 19 == Day("2023-08-31"))
        #expect(try #require(Day("2024-03-01")) - day == 164)
        #expect(Day.distantFuture - 5 == .distantFuture)
        #expect(Day.distantPast + 5 == .distantPast)
        #expect(day + .max == .distantFuture)
        #expect(day - .max == .distantPast)
        #expect(day - .min == .distantFuture)
        #expect(Day(number: .min) == .distantPast)
        #expect(Day.distantFuture.number < 1 << 53)
        #expect(Double(Day.distantPast.number) == -9_007_199_254_740_991)
        #expect(try #require(Day(year: Day.years.upperBound, month: 12, day: 31)) < .distantFuture)
    }
}
