/// One date of an expression: a year with, perhaps, a season, or a month, a day and a time.
struct EDTFPoint {
    let year: EDTFYear
    let season: EDTFSeason?
    let month: DigitPattern?
    let day: DigitPattern?
    let time: EDTFTime?
    /// Of year, month or season, and day, as many as there are.
    let qualifiers: [EDTFQualifier]
    /// Where it stands in the text, in UTF-8 bytes.
    let source: Range<Int>
    let bounds: DayInterval

    /// Nil if the calendar has no such day.
    init?(
        year: EDTFYear, season: EDTFSeason?, month: DigitPattern?, day: DigitPattern?, time: EDTFTime?,
        qualifiers: [EDTFQualifier], source: Range<Int>
    ) {
        self.year = year
        self.season = season
        self.month = month
        self.day = day
        self.time = time
        self.qualifiers = qualifiers
        self.source = source
        if let season {
            guard let bounds = season.bounds(years: year.range) else { return nil }
            self.bounds = bounds
        } else {
            guard let first = Self.edge(.first, year, month, day),
                let last = Self.edge(.last, year, month, day)
            else { return nil }
            self.bounds = DayInterval(lower: first, upper: last)
        }
    }

    var qualifier: EDTFQualifier { qualifiers.reduce([]) { $0.union($1) } }

    /// Digits are unspecified somewhere.
    var isMasked: Bool { [year.digits, month, day].contains { $0?.isComplete == false } }

    /// The finest unit that is given whole, if all below it is wholly unspecified.
    var precision: EDTFDate.Precision {
        if time != nil { return .time }
        if season != nil { return .season }
        let month = month.flatMap { $0 == .anyOfTwo ? nil : $0 }
        let day = day.flatMap { $0 == .anyOfTwo ? nil : $0 }
        switch (year.digits.isComplete, month?.isComplete, day?.isComplete) {
        case (true, true, true): return .day
        case (true, true, nil): return .month
        case (true, nil, nil): return .year
        case (false, nil, nil) where self.month == nil: return year.precision
        default: return .unspecified
        }
    }

    private enum Edge { case first, last }

    /// The first or last day that fits the digits given, found by trying: at most the years a mask
    /// leaves open.
    private static func edge(
        _ edge: Edge, _ year: EDTFYear, _ month: DigitPattern?, _ day: DigitPattern?
    ) -> Day? {
        func walk(_ range: ClosedRange<Int>) -> StrideThrough<Int> {
            switch edge {
            case .first: stride(from: range.lowerBound, through: range.upperBound, by: 1)
            case .last: stride(from: range.upperBound, through: range.lowerBound, by: -1)
            }
        }
        for y in walk(year.range) where year.digits.matches(y.magnitude) {
            for m in walk(1...12) where month?.matches(m.magnitude) ?? true {
                for d in walk(1...Day.lastDay(ofMonth: m, year: y)) where day?.matches(d.magnitude) ?? true {
                    return Day(year: y, month: m, day: d)
                }
            }
        }
        return nil
    }
}

/// A time of day as written, checked for form only; daftar reckons in days.
struct EDTFTime {
    /// `15:30:00`.
    let clock: String
    /// `Z`, `+06`, `+06:00`, or nothing for local time.
    let zone: String
}
