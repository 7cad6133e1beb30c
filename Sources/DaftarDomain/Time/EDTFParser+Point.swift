/// Single dates: year, season, month, day, time, each with its qualifiers.
extension EDTFParser {
    /// A qualifier before a component is that component's alone; one after it is its own and that
    /// of all to its left.
    mutating func point() throws(EDTFError) -> EDTFPoint {
        let start = position
        var qualifiers = [takeQualifier()]
        let year = try year()
        spread(takeQualifier(), over: &qualifiers)

        var season: EDTFSeason?
        var month: DigitPattern?
        var day: DigitPattern?
        var time: EDTFTime?
        var dayOffset = position
        if !year.mustStandAlone, take("-") {
            qualifiers.append(takeQualifier())
            (season, month) = try seasonOrMonth()
            spread(takeQualifier(), over: &qualifiers)
        }
        if month != nil, take("-") {
            qualifiers.append(takeQualifier())
            dayOffset = position
            day = try twoDigits()
            spread(takeQualifier(), over: &qualifiers)
        }
        let timeOffset = position
        if day != nil, take("T") { time = try timeOfDay() }

        guard
            let point = EDTFPoint(
                year: year, season: season, month: month, day: day, time: time, qualifiers: qualifiers,
                source: start..<position)
        else { throw failure(.noSuchDay(lastDay: lastDay(year, month)), at: dayOffset) }
        if time != nil, point.isMasked || !point.qualifier.isEmpty {
            throw failure(.timeOfInexactDay, at: timeOffset)
        }
        return point
    }

    private mutating func takeQualifier() -> EDTFQualifier {
        guard let qualifier = next.flatMap(EDTFQualifier.init) else { return [] }
        position += 1
        return qualifier
    }

    private func spread(_ qualifier: EDTFQualifier, over qualifiers: inout [EDTFQualifier]) {
        for index in qualifiers.indices { qualifiers[index].formUnion(qualifier) }
    }

    private func lastDay(_ year: EDTFYear, _ month: DigitPattern?) -> Day? {
        guard let month, month.isComplete, year.digits.isComplete else { return nil }
        let year = year.range.lowerBound
        return Day(year: year, month: month.lowest, day: Day.lastDay(ofMonth: month.lowest, year: year))
    }

    private mutating func seasonOrMonth() throws(EDTFError) -> (EDTFSeason?, DigitPattern?) {
        let start = position
        let digits = try twoDigits()
        if (1...12).contains(where: digits.matches) { return (nil, digits) }
        guard digits.isComplete, let season = EDTFSeason(code: digits.lowest) else {
            throw failure(.noSuchMonth, at: start)
        }
        return (season, nil)
    }

    /// Two digits, `X` for either.
    private mutating func twoDigits() throws(EDTFError) -> DigitPattern {
        var digits = DigitPattern()
        for _ in 0..<2 { digits.append(try maskedDigit()) }
        return digits
    }

    /// `hh:mm:ss`, then nothing, `Z`, `±hh` or `±hh:mm`. A minute has a second 60 at the end of an
    /// hour only.
    private mutating func timeOfDay() throws(EDTFError) -> EDTFTime {
        let start = position
        let hour = try number()
        try expect(":")
        let minute = try number()
        try expect(":")
        let second = try number()
        guard hour < 24, minute < 60, second < 60 || (second == 60 && minute == 59) else {
            throw failure(.noSuchTime, at: start)
        }
        let zoneStart = position
        if !take("Z"), take("+") || take("-") {
            let hours = try number()
            let minutes = take(":") ? try number() : 0
            guard hours < 24, minutes < 60 else { throw failure(.noSuchZone, at: zoneStart) }
        }
        return EDTFTime(
            clock: String(decoding: bytes[start..<zoneStart], as: UTF8.self),
            zone: String(decoding: bytes[zoneStart..<position], as: UTF8.self))
    }

    private mutating func number() throws(EDTFError) -> Int {
        guard let tens = takeDigit(), let ones = takeDigit() else { throw unexpected }
        return tens * 10 + ones
    }

    mutating func maskedDigit() throws(EDTFError) -> Int? {
        if take("X") { return nil }
        guard let digit = takeDigit() else { throw unexpected }
        return digit
    }

    mutating func takeDigit() -> Int? {
        guard let byte = next, 48...57 ~= byte else { return nil }
        position += 1
        return Int(byte) - 48
    }
}
