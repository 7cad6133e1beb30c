/// What an EDTF text says, in full. `EDTFDate` keeps only what is asked of it often and reads this
/// again for words.
enum EDTFExpression {
    case date(EDTFPoint)
    case interval(EDTFEnd, EDTFEnd)
    case set(EDTFSet)

    var bounds: DayInterval {
        switch self {
        case .date(let point): point.bounds
        case .interval(let start, let end):
            DayInterval(
                lower: start.point?.bounds.lower ?? .distantPast,
                upper: end.point?.bounds.upper ?? .distantFuture)
        case .set(let set): set.bounds
        }
    }

    var precision: EDTFDate.Precision {
        switch self {
        case .date(let point): point.precision
        case .interval: .interval
        case .set: .set
        }
    }

    var qualifier: EDTFQualifier {
        switch self {
        case .date(let point): point.qualifier
        case .interval(let start, let end):
            [start, end].compactMap(\.point?.qualifier).reduce([]) { $0.union($1) }
        case .set(let set): set.members.flatMap(\.points).reduce([]) { $0.union($1.qualifier) }
        }
    }
}

/// One end of an interval.
enum EDTFEnd {
    case date(EDTFPoint)
    /// `..`: there is no limit, or none that matters.
    case open
    /// Nothing: there is a limit and nobody says which.
    case unknown

    var point: EDTFPoint? {
        if case .date(let point) = self { point } else { nil }
    }
}

/// `[…]`, one of its members, or `{…}`, all of them.
struct EDTFSet {
    let isAllOf: Bool
    /// Never empty.
    let members: [Member]

    enum Member {
        case one(EDTFPoint)
        case range(EDTFPoint, EDTFPoint)
        /// `..1984`: that or any earlier.
        case orEarlier(EDTFPoint)
        /// `1984..`: that or any later.
        case orLater(EDTFPoint)

        var points: [EDTFPoint] {
            switch self {
            case .one(let point), .orEarlier(let point), .orLater(let point): [point]
            case .range(let first, let last): [first, last]
            }
        }

        var bounds: DayInterval {
            switch self {
            case .one(let point): point.bounds
            case .range(let first, let last): first.bounds.union(last.bounds)
            case .orEarlier(let point): DayInterval(lower: .distantPast, upper: point.bounds.upper)
            case .orLater(let point): DayInterval(lower: point.bounds.lower, upper: .distantFuture)
            }
        }
    }

    /// From the first day of the earliest member to the last of the latest.
    var bounds: DayInterval {
        members.dropFirst().reduce(members[0].bounds) { $0.union($1.bounds) }
    }
}

/// How sure a source is of a date, or of one component of it.
struct EDTFQualifier: OptionSet, Hashable {
    let rawValue: UInt8

    static let uncertain = EDTFQualifier(rawValue: 1)
    static let approximate = EDTFQualifier(rawValue: 2)

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init?(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "?"): self = .uncertain
        case UInt8(ascii: "~"): self = .approximate
        case UInt8(ascii: "%"): self = [.uncertain, .approximate]
        default: return nil
        }
    }
}
