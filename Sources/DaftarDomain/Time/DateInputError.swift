/// Why a date that somebody typed is not taken, with what they may have meant: facts, to be put in
/// words elsewhere.
package struct DateInputError: Error, Hashable, Sendable {
    /// The text as it was given.
    package let text: String
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        case empty
        /// Digits in an order that is not ISO's: every reading that is a date, the one with the day
        /// first before the one with the month first. `09/10/2023` has two, `19/10/2023` one, and
        /// both are refused.
        ///
        /// A year that is missing or of two digits is completed in the readings as in `noFullYear`.
        case numeric(readings: [EDTFDate])
        /// The year is missing or short: the date in today's year, or in the latest year not after
        /// it with these two digits, if that year has the day.
        case noFullYear(suggestion: EDTFDate?)
        /// The month has no such day: its last.
        case noSuchDay(lastDay: Day)
        /// More Unicode scalars than ``DateInput/longest``.
        case tooLong
        /// Neither EDTF nor a form that is known.
        case unreadable(EDTFError)
    }

    package init(text: String, reason: Reason) {
        self.text = text
        self.reason = reason
    }
}
