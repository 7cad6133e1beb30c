/// The days from `lower` to `upper`, both included: what a date, however vague, surely lies within.
///
/// A sentinel of `Day` at either end means that the interval has no limit there.
package struct DayInterval: Hashable, Sendable {
    package let lower: Day
    package let upper: Day

    /// - Precondition: `lower` is not after `upper`.
    package init(lower: Day, upper: Day) {
        precondition(lower <= upper, "an interval that ends before it begins")
        self.lower = lower
        self.upper = upper
    }

    package init(_ day: Day) {
        self.init(lower: day, upper: day)
    }

    package var isSingleDay: Bool { lower == upper }

    /// No limit at one end at least.
    package var isOpen: Bool { lower == .distantPast || upper == .distantFuture }

    /// The day halfway, the earlier of two.
    ///
    /// An interval open at one end has its other end for a middle. One open at both has
    /// `distantPast`: it says nothing of when, and so weighs nothing in any sum that fades with
    /// age.
    package var middle: Day {
        if upper == .distantFuture { return lower }
        if lower == .distantPast { return upper }
        return lower + (upper - lower) / 2
    }

    package func contains(_ day: Day) -> Bool {
        lower <= day && day <= upper
    }

    package func contains(_ other: DayInterval) -> Bool {
        lower <= other.lower && other.upper <= upper
    }

    package func overlaps(_ other: DayInterval) -> Bool {
        lower <= other.upper && other.lower <= upper
    }

    /// Days from the nearer end of one to the nearer end of the other; 0 if they share a day.
    package func daysApart(from other: DayInterval) -> Int {
        max(0, other.lower - upper, lower - other.upper)
    }

    /// The shortest interval that contains both.
    package func union(_ other: DayInterval) -> DayInterval {
        DayInterval(lower: min(lower, other.lower), upper: max(upper, other.upper))
    }
}

extension DayInterval: Comparable {
    /// By the lower end, then the upper.
    package static func < (lhs: DayInterval, rhs: DayInterval) -> Bool {
        (lhs.lower, lhs.upper) < (rhs.lower, rhs.upper)
    }
}
