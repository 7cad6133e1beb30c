extension EDTFDate {
    /// Why a date does not name its day, or its first and last day.
    package enum Vagueness: Hashable, Sendable {
        /// A month, a year, or the like; `unspecified` where digits are left open otherwise.
        case coarse(Precision)
        /// An end of an interval is given, and coarser than a day.
        case coarseEnd
        case noFirstDay, noLastDay
        /// `[…]`, or a set that holds more than plain days.
        case oneOf
        /// Marked `?`, `~` or `%`, and otherwise exact.
        case qualified
    }

    /// Nil where the days are given exactly.
    package var vagueness: Vagueness? {
        if precision == .day, !isUncertain, !isApproximate { return nil }
        guard let expression = try? EDTFParser.parse(text) else { return nil }
        let vagueness: Vagueness? =
            switch expression {
            case .date(let point): point.isExact ? nil : .coarse(point.precision)
            case .interval(let start, let end): Self.vagueness(from: start, to: end)
            case .set(let set): set.namesDays ? nil : .oneOf
            }
        return vagueness ?? (isUncertain || isApproximate ? .qualified : nil)
    }

    private static func vagueness(from start: EDTFEnd, to end: EDTFEnd) -> Vagueness? {
        if [start, end].compactMap(\.point).contains(where: { !$0.isExact }) { return .coarseEnd }
        if start.point == nil { return .noFirstDay }
        return end.point == nil ? .noLastDay : nil
    }
}

extension EDTFPoint {
    fileprivate var isExact: Bool { precision == .day || precision == .time }
}

extension EDTFSet {
    /// All of several days, each of which is given.
    fileprivate var namesDays: Bool {
        isAllOf
            && members.allSatisfy { member in
                switch member {
                case .one, .range: member.points.allSatisfy(\.isExact)
                case .orEarlier, .orLater: false
                }
            }
    }
}
