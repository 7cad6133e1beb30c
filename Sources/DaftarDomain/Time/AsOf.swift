/// The moment a question is asked about: what had happened, what had been reported, what this
/// journal knew.
///
/// The three limits are independent. Nil means no limit, so that `AsOf.now` is everything known at
/// the head.
package struct AsOf: Hashable, Sendable {
    /// Valid time: the last day of the world that counts.
    package var asof: Day?
    /// Only what some source had published by the end of this day.
    package var reported: Day?
    /// Record time: the index of the last event that counts, itself included. Nil is the head of
    /// the log.
    package var known: Int?

    package init(asof: Day? = nil, reported: Day? = nil, known: Int? = nil) {
        self.asof = asof
        self.reported = reported
        self.known = known
    }

    package static let now = AsOf()

    /// How sure it is that something had begun.
    package enum Begun: Hashable, Sendable {
        case surely, possibly
    }

    /// Whether something with these bounds had begun by `asof`: nil if surely not, and only
    /// possibly while its last possible day is still to come.
    package func begun(_ bounds: DayInterval) -> Begun? {
        guard let asof else { return .surely }
        guard bounds.lower <= asof else { return nil }
        return bounds.upper > asof ? .possibly : .surely
    }
}
