import DaftarDomain
import Testing

@Suite struct DateInputTests {
    /// A Wednesday.
    private let today = Day("2023-09-20")!

    @Test(arguments: [
        ("2023-09-19", "2023-09-19"), (" 2023-09~\n", "2023-09~"), ("../2022-09", "../2022-09"),
        ("[2023-09-15,2023-09-16]", "[2023-09-15,2023-09-16]"),
        ("2023-09-19T15:30:00+06:00", "2023-09-19T15:30:00+06:00"),
        ("today", "2023-09-20"), ("Yesterday", "2023-09-19"), ("last friday", "2023-09-15"),
        ("last Tue", "2023-09-19"),
        ("last wednesday", "2023-09-13"), ("last thurs.", "2023-09-14"),
        ("19 sep 2023", "2023-09-19"), ("19 September 2023", "2023-09-19"), ("19 SEPT. 2023", "2023-09-19"),
        ("1 may 0987", "0987-05-01"),
        ("Sep 19, 2023", "2023-09-19"), ("September 1st 2023", "2023-09-01"),
        ("2nd March 2022", "2022-03-02"), ("2023 sep 19", "2023-09-19"),
        ("sep 2023", "2023-09"), ("September  2023", "2023-09"), ("september, 2023", "2023-09"),
        ("29 feb 2024", "2024-02-29"),
    ])
    func `is taken for`(typed: String, date: String) throws {
        #expect(try DateInput.parse(typed, today: today).text == date)
    }

    @Test(arguments: [
        ("09/10/2023", ["2023-10-09", "2023-09-10"]),
        ("9.10.2023", ["2023-10-09", "2023-09-10"]),
        ("9-10-2023", ["2023-10-09", "2023-09-10"]),
        ("9 10 2023", ["2023-10-09", "2023-09-10"]),
        ("09/10/23", ["2023-10-09", "2023-09-10"]),
        ("09/10/24", ["1924-10-09", "1924-09-10"]),
        ("19/09/2023", ["2023-09-19"]),
        ("09/19/2023", ["2023-09-19"]),
        ("09/09/2023", ["2023-09-09"]),
        ("09/10", ["2023-10-09", "2023-09-10"]),
        ("09/2023", ["2023-09"]),
        ("2023/09/19", ["2023-09-19"]),
        ("2023-9-5", ["2023-09-05"]),
        ("2023.09", ["2023-09"]),
    ])
    func `numbers alone are refused with all their readings`(typed: String, readings: [String]) throws {
        let readings = try readings.map { try EDTFDate($0) }
        #expect(throws: DateInputError(text: typed, reason: .numeric(readings: readings))) {
            try DateInput.parse(typed, today: today)
        }
    }

    @Test(arguments: [
        ("19 sep", "2023-09-19"), ("Sep 19", "2023-09-19"), ("september", "2023-09"), ("29 feb", nil),
        ("31 nov", nil),
        ("19 sep 22", "2022-09-19"), ("19 sep 98", "1998-09-19"),
    ])
    func `a year is never guessed, only suggested`(typed: String, suggestion: String?) throws {
        let suggestion = try suggestion.map { try EDTFDate($0) }
        #expect(throws: DateInputError(text: typed, reason: .noFullYear(suggestion: suggestion))) {
            try DateInput.parse(typed, today: today)
        }
    }

    @Test(arguments: [
        ("2023-02-30", "2023-02-28"), ("30 feb 2024", "2024-02-29"), ("31 September 2023", "2023-09-30"),
        ("2023-09-31~", "2023-09-30"), ("2022/2023-04-31", "2023-04-30"), ("0 sep 2023", "2023-09-30"),
    ])
    func `a day that the month lacks is refused with its last`(typed: String, last: String) throws {
        let last = try #require(Day(last))
        #expect(throws: DateInputError(text: typed, reason: .noSuchDay(lastDay: last))) {
            try DateInput.parse(typed, today: today)
        }
    }

    @Test(arguments: [
        ("soon", EDTFError.Reason.unexpectedCharacter), ("last", .unexpectedCharacter),
        ("last week", .unexpectedCharacter),
        ("friday", .unexpectedCharacter), ("19 sep oct 2023", .unexpectedCharacter),
        ("19 20 21 sep 2023", .unexpectedCharacter),
        ("2023-13-05", .noSuchMonth), ("30/02/2023", .unexpectedCharacter), ("1/2/3/4", .unexpectedCharacter),
        ("19 se 2023", .unexpectedCharacter),
        ("today 2023", .unexpectedCharacter), ("123/10/2023", .unexpectedCharacter),
        ("2021/2022/2023", .unexpectedCharacter),
    ])
    func `what is no date says why it is no EDTF`(typed: String, reason: EDTFError.Reason) throws {
        let error = #expect(throws: DateInputError.self) { try DateInput.parse(typed, today: today) }
        guard case .unreadable(let unreadable) = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(unreadable.reason == reason)
        #expect(error?.text == typed)
    }

    @Test(arguments: ["", "  ", "\n"])
    func `nothing typed is nothing read`(typed: String) {
        #expect(throws: DateInputError(text: typed, reason: .empty)) {
            try DateInput.parse(typed, today: today)
        }
    }
}
