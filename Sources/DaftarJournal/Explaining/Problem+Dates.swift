package import DaftarDomain

extension Problem {
    /// A date that was typed and could not be taken.
    package init(_ error: DateInputError, at place: String, label: String? = nil) {
        let label = label ?? place
        let what = "cannot read the date \"\(error.text)\""
        switch error.reason {
        case .empty:
            self.init(
                .usage, "a date is missing", at: place, why: "it is empty", mend: giving(label, "2023-09-19"))
        case .numeric(let readings):
            let words = readings.map(\.words)
            self.init(
                .usage, what, at: place,
                why: words.count > 1
                    ? "it could be \(words.joined(separator: " or "))"
                    : "days and months in figures are read both ways in the world",
                mend: readings.map { giving(label, $0.text) }.joined(separator: "   or   ").nonEmpty
                    ?? giving(label, "2023-09-19"))
        case .noFullYear(let suggestion):
            self.init(
                .usage, what, at: place, why: "the year is missing, and a year is never guessed",
                mend: suggestion.map { giving(label, "\($0.text), if that year is meant") }
                    ?? giving(label, "2023-09-19")
            )
        case .noSuchDay(let lastDay):
            self.init(
                .usage, what, at: place, why: "that month ends on \(lastDay.text)",
                mend: giving(label, lastDay.text))
        case .tooLong:
            self.init(
                .usage, "the date is too long", at: place,
                why: "\(error.text.count) characters, and \(DateInput.longest) are read",
                mend: giving(label, "2023-09-19, 2023-09, by September 2022; daftar help dates"))
        case .unreadable(let error):
            self.init(
                .usage, what, at: place, why: "at character \(error.offset + 1): \(Self.words(error.reason))",
                mend: giving(
                    label, "2023-09-19, 2023-09, 2023-09~, ../2022-09, 19 sep 2023; daftar help dates"))
        }
    }

    private static func words(_ reason: EDTFError.Reason) -> String {
        switch reason {
        case .empty: "nothing stands there"
        case .unexpectedCharacter: "this is not part of a date"
        case .unexpectedEnd: "the date ends too early"
        case .noSuchMonth: "there is no such month"
        case .noSuchDay(let lastDay): lastDay.map { "the month ends on \($0)" } ?? "there is no such day"
        case .noSuchTime: "there is no such time of day"
        case .noSuchZone: "there is no such time zone"
        case .negativeZero: "there is no year minus zero"
        case .yearOutOfRange: "the year is too far away"
        case .noSignificantDigits: "the number of significant digits is missing"
        case .timeOfInexactDay: "a time of day needs an exact day"
        case .mustStandAlone: "this cannot be part of an interval or a set"
        case .endsBeforeItBegins: "the interval ends before it begins"
        case .openInsideSet: "an open end stands at the ends of a set only"
        }
    }
}
