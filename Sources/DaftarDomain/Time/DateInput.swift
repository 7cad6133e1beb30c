/// Dates as people type them. Never guesses: what has two readings, or no year, is refused with
/// what it may mean.
package enum DateInput {
    /// The longest text that is read, in Unicode scalars.
    package static let longest = 200

    /// The date that a text means: any EDTF value, `today`, `yesterday`, `last friday`, `19 sep
    /// 2023`, `Sep 19, 2023`, `September 2023`, `by September 2022`, `15 or 16 September 2023`,
    /// `spring 2023`. Case and outer spaces do not matter, except in EDTF.
    ///
    /// `last friday` is the latest Friday before today, never today. Times of day are read in EDTF
    /// only.
    package static func parse(_ text: String, today: Day) throws(DateInputError) -> EDTFDate {
        guard text.unicodeScalars.prefix(longest + 1).count <= longest else {
            throw DateInputError(text: text, reason: .tooLong)
        }
        return try parse(text, today: today, nesting: 2)
    }

    /// - Parameter nesting: how many phrases may stand around each other: two, as in "by about May 2022".
    static func parse(_ text: String, today: Day, nesting: Int) throws(DateInputError) -> EDTFDate {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { throw DateInputError(text: text, reason: .empty) }
        let unreadable: EDTFError
        do {
            return try EDTFDate(String(text[first...last]))
        } catch {
            unreadable = error
        }

        let words = text.split { $0.isWhitespace || $0 == "," }.map { $0.lowercased() }
        if let day = relativeDay(words, today: today), let date = try? EDTFDate(day.text) { return date }
        if let named = NamedDate(words) {
            return try named.date(typedAs: text, today: today)
        }
        if let date = EDTFSeason.date(words) { return date }
        if nesting > 0, let phrase = PhrasedDate(text),
            let date = try phrase.date(typedAs: text, today: today, nesting: nesting)
        {
            return date
        }
        if let readings = NumericDate(words.joined(separator: " "))?.readings(today: today), !readings.isEmpty
        {
            throw DateInputError(text: text, reason: .numeric(readings: readings))
        }
        if case .noSuchDay(let lastDay?) = unreadable.reason {
            throw DateInputError(text: text, reason: .noSuchDay(lastDay: lastDay))
        }
        throw DateInputError(text: text, reason: .unreadable(unreadable))
    }

    private static func relativeDay(_ words: [String], today: Day) -> Day? {
        switch words.count {
        case 1 where words[0] == "today": return today
        case 1 where words[0] == "yesterday": return today - 1
        case 2 where words[0] == "last":
            guard let weekday = CalendarNames.number(of: words[1], in: CalendarNames.weekdays) else {
                return nil
            }
            let sinceThen = (today.weekday.rawValue - weekday + 7) % 7
            return today - (sinceThen == 0 ? 7 : sinceThen)
        default: return nil
        }
    }
}
