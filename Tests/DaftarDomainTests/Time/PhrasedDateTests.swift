import DaftarDomain
import Testing

/// Vague dates in the words that are printed for them.
@Suite struct PhrasedDateTests {
    private let today = Day("2023-09-20")!

    @Test(arguments: [
        ("by September 2022", "../2022-09"), ("by 19 September 2023", "../2023-09-19"),
        ("By 19 sep 2023", "../2023-09-19"), ("by 2022", "../2022"), ("by yesterday", "../2023-09-19"),
        ("from 16 September 2022", "2022-09-16/.."), ("from May 2022", "2022-05/.."),
        ("about May 2022", "2022-05~"), ("about  Sep 19, 2023", "2023-09-19~"), ("about 2022", "2022~"),
        ("15 or 16 September 2023", "[2023-09-15,2023-09-16]"),
        ("30 April or 1 May 2023", "[2023-04-30,2023-05-01]"),
        ("31 December 2022 or 1 January 2023", "[2022-12-31,2023-01-01]"),
        ("Sep 15, 2023 or Sep 16, 2023", "[2023-09-15,2023-09-16]"),
        ("May or June 2022", "[2022-05,2022-06]"), ("2021 or 2022", "[2021,2022]"),
        ("May to June 2022", "2022-05/2022-06"), ("from 15 to 17 September 2023", "2023-09-15/2023-09-17"),
        ("spring 2023", "2023-21"), ("Autumn 2022", "2022-23"), ("winter 2022–23", "2022-24"),
        ("winter 2022-23", "2022-24"), ("by spring 2023", "../2023-21"),
        ("from winter 2022–23", "2022-24/.."),
    ])
    func `is taken for`(typed: String, date: String) throws {
        #expect(try DateInput.parse(typed, today: today).text == date)
    }

    @Test func `what is printed is taken back, for every day, month, season and year`() throws {
        var texts: [String] = []
        for number in stride(from: Day("2021-12-20")!.number, to: Day("2024-03-10")!.number, by: 1) {
            let (day, next) = (Day(number: number).text, Day(number: number + 1).text)
            texts += [day, "../\(day)", "\(day)/..", "\(day)~", "[\(day),\(next)]", "\(day)/\(next)"]
        }
        for year in 1991...2024 {
            texts += ["\(year)", "../\(year)", "\(year)/..", "\(year)~", "[\(year),\(year + 1)]"]
            for month in 1...12 {
                let text = "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
                texts += [text, "../\(text)", "\(text)/..", "\(text)~"]
                if month < 9 { texts.append("[\(text),\(year)-0\(month + 1)]") }
            }
            for season in 21...24 {
                let text = "\(year)-\(season)"
                texts += [text, "../\(text)", "\(text)/..", "\(text)~"]
            }
        }
        for text in texts {
            let words = try EDTFDate(text).words
            #expect(try DateInput.parse(words, today: today).text == text, "\(words)")
        }
    }

    @Test(arguments: [
        "by", "from", "about", "or 16 September 2023", "15 or", "15 or 16", "16 or 15 September 2023",
        "May or 1 June 2022", "15 to or 16 September 2023", "about about May 2022", "by 2022~ or", "spring",
        "winter 2023", "winter 2022–24", "spring 23", "by by 2022", "about from 2022", "soon", "to 2022",
    ])
    func `what has no one meaning is refused`(typed: String) {
        #expect(throws: DateInputError.self) { try DateInput.parse(typed, today: today) }
    }

    @Test func `of words within words there is an end`() throws {
        #expect(try DateInput.parse("by about May 2022", today: today).text == "../2022-05~")
        #expect(throws: DateInputError.self) {
            try DateInput.parse("from by about May 2022", today: today)
        }
    }

    @Test(arguments: ["by ", "from ", "about ", "1 or ", "1 to ", "a\u{301}"])
    func `a text without end is not read`(part: String) throws {
        let typed = String(repeating: part, count: 2000)
        #expect(throws: DateInputError(text: typed, reason: .tooLong)) {
            try DateInput.parse(typed, today: today)
        }
        let padding = String(repeating: " ", count: DateInput.longest - 4)
        #expect(try DateInput.parse(padding + "2022", today: today).text == "2022")
        #expect(throws: DateInputError.self) { try DateInput.parse(padding + " 2022", today: today) }
    }

    @Test func `a date in figures or without a year is refused with readings of the whole`() throws {
        #expect(
            throws: DateInputError(
                text: "by 09/10/2023",
                reason: .numeric(readings: [try EDTFDate("../2023-10-09"), try EDTFDate("../2023-09-10")]))
        ) { try DateInput.parse("by 09/10/2023", today: today) }
        #expect(
            throws: DateInputError(
                text: "about May", reason: .noFullYear(suggestion: try EDTFDate("2023-05~")))
        ) { try DateInput.parse("about May", today: today) }
    }
}
