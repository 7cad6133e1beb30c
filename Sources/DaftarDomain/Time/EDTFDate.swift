/// A date as sources give them: exact, coarse, doubtful, or one of several. An Extended Date/Time
/// Format value.
///
/// The format is that of ISO 8601-2:2019 as profiled by the Library of Congress, "Extended
/// Date/Time Format (EDTF) Specification", 4 February 2019, levels 0, 1 and 2, with these readings
/// where it leaves room:
///
/// * A qualifier (`?`, `~`, `%`) says how sure the source is and never widens `bounds`.
/// * Seasons 21–24 are northern and meteorological: spring is March to May, and winter of a year is
///   its December with the January and February after it.
/// * A time of day, with its zone or without, has the bounds of the day as written, not of that day
///   in UTC.
/// * An unknown end of an interval bounds as little as an open one.
/// * A year with `Y`, `E` or `S` and a time of day stand alone, outside intervals and sets.
///
/// The text is kept as written; EDTF has no two spellings of one value that are worth folding.
package struct EDTFDate: Sendable {
    package let text: String

    /// The days it surely lies within, both ends included.
    package let bounds: DayInterval

    package let precision: Precision

    /// `~` or `%` on any part of it.
    package let isApproximate: Bool

    /// `?` or `%` on any part of it.
    package let isUncertain: Bool

    /// Reads an EDTF value, with nothing before or after it.
    package init(_ text: String) throws(EDTFError) {
        if let plain = text.utf8.withContiguousStorageIfAvailable(Day.plain), let day = plain {
            self.init(text: text, bounds: DayInterval(day), precision: .day, qualifier: [])
        } else {
            let expression = try EDTFParser.parse(text)
            self.init(
                text: text, bounds: expression.bounds, precision: expression.precision,
                qualifier: expression.qualifier)
        }
    }

    private init(text: String, bounds: DayInterval, precision: Precision, qualifier: EDTFQualifier) {
        self.text = text
        self.bounds = bounds
        self.precision = precision
        self.isApproximate = qualifier.contains(.approximate)
        self.isUncertain = qualifier.contains(.uncertain)
    }

    /// How finely a date is given.
    package enum Precision: String, CaseIterable, Sendable {
        /// A day with a time.
        case time
        case day, month, season, year, decade, century, millennium
        /// Digits are unspecified in a way that fits none of the above, as in `15XX-12-25`.
        case unspecified
        case interval, set
    }
}

extension EDTFDate: Hashable, Comparable, CustomStringConvertible {
    package static func == (lhs: EDTFDate, rhs: EDTFDate) -> Bool { lhs.text == rhs.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// By the first possible day, then the last, then the text, so that only equal dates are level.
    package static func < (lhs: EDTFDate, rhs: EDTFDate) -> Bool {
        lhs.bounds == rhs.bounds ? lhs.text < rhs.text : lhs.bounds < rhs.bounds
    }

    package var description: String { text }
}
