/// Why a text is not an EDTF date: facts only, to be put in words elsewhere.
package struct EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text as it was given.
    package let text: String
    /// Where reading stopped, in UTF-8 bytes from its start.
    package let offset: Int
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        case empty
        /// The byte at the offset cannot stand there.
        case unexpectedCharacter
        case unexpectedEnd
        /// Neither a month, 01–12, nor a season, 21–41.
        case noSuchMonth
        /// The calendar has no such day; the last of its month, if one month of one year is meant.
        case noSuchDay(lastDay: Day?)
        case noSuchTime
        /// The distance from UTC is not less than 24 hours, or its minutes not less than 60.
        case noSuchZone
        /// There is no year -0000.
        case negativeZero
        /// A year after `Y` that is too short, or one beyond `Day.years`.
        case yearOutOfRange
        case noSignificantDigits
        /// A time of day after a day with unspecified digits or a qualifier.
        case timeOfInexactDay
        /// A time of day, or a year with `Y`, `E` or `S`, inside an interval or a set.
        case mustStandAlone
        /// An interval or a range that ends before it begins.
        case endsBeforeItBegins
        /// `..` without a limit anywhere but at the two ends of a set.
        case openInsideSet
    }

    package init(text: String, offset: Int, reason: Reason) {
        self.text = text
        self.offset = offset
        self.reason = reason
    }

    package var description: String { "\(text) @\(offset): \(reason)" }
}
