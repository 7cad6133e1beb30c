/// A date whose month is a name: the day and year stand before or after it.
struct NamedDate {
    private var year: Int?
    private var shortYear: Int?
    private let month: Int
    private var day: Int?

    /// From lowercase words. Nil unless one is a month and the others, two at most, are numbers
    /// that can be a day and a year: four digits are a year, and of fewer the first are the day.
    init?(_ words: [String]) {
        let months = words.map { CalendarNames.number(of: $0, in: CalendarNames.months) }
        guard let place = months.firstIndex(where: { $0 != nil }), let month = months[place] else {
            return nil
        }
        self.month = month
        for (index, word) in words.enumerated() where index != place {
            guard let number = TypedNumber(word.droppingOrdinal) else { return nil }
            switch number.count {
            case 4 where year == nil: year = number.value
            case 1...2 where day == nil: day = number.value
            case 2 where shortYear == nil: shortYear = number.value
            default: return nil
            }
        }
        if year != nil, shortYear != nil { return nil }
    }

    /// - Parameter text: what was typed, for the error.
    func date(typedAs text: String, today: Day) throws(DateInputError) -> EDTFDate {
        guard let year else {
            let assumed = shortYear.map { TypedNumber.fullYear($0, today: today) } ?? today.year
            let suggestion = EDTFDate(year: assumed, month: month, day: day)
            throw DateInputError(text: text, reason: .noFullYear(suggestion: suggestion))
        }
        guard let date = EDTFDate(year: year, month: month, day: day) else {
            let last = Day(year: year, month: month, day: Day.lastDay(ofMonth: month, year: year))!
            throw DateInputError(text: text, reason: .noSuchDay(lastDay: last))
        }
        return date
    }
}

extension String {
    /// "19th" as "19".
    fileprivate var droppingOrdinal: Substring {
        ["st", "nd", "rd", "th"].contains { hasSuffix($0) } ? dropLast(2) : self[...]
    }
}
