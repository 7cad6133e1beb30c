/// Years: four digits, or any number of them after `Y`.
extension EDTFParser {
    mutating func year() throws(EDTFError) -> EDTFYear {
        let start = position
        if take("Y") { return try longYear(from: start) }
        let isNegative = take("-")
        var digits = DigitPattern()
        for _ in 0..<4 { digits.append(try maskedDigit()) }
        if isNegative, digits.highest == 0 { throw failure(.negativeZero, at: start) }
        if digits.isComplete, let significant = try significantDigits() {
            return estimated(digits.lowest, isNegative: isNegative, digitCount: 4, significant: significant)
        }
        return EDTFYear(isNegative: isNegative, digits: digits, estimate: nil, mustStandAlone: false)
    }

    /// `Y170000002`, `Y-17E7`, `Y3388E2S3`. Without an exponent it has five digits or more.
    private mutating func longYear(from start: Int) throws(EDTFError) -> EDTFYear {
        let isNegative = take("-")
        if next == UInt8(ascii: "0") { throw unexpected }
        let first = position
        var value = try wholeNumber()
        var digitCount = position - first
        if take("E") {
            let exponent = try wholeNumber()
            for _ in 0..<min(exponent, 20) where value <= Day.years.upperBound { value *= 10 }
            digitCount += exponent
        } else if digitCount < 5 {
            throw failure(.yearOutOfRange, at: start)
        }
        guard value <= Day.years.upperBound else { throw failure(.yearOutOfRange, at: start) }
        guard let significant = try significantDigits() else {
            return EDTFYear(
                isNegative: isNegative, digits: DigitPattern(value: value), estimate: nil,
                mustStandAlone: true)
        }
        return estimated(value, isNegative: isNegative, digitCount: digitCount, significant: significant)
    }

    private func estimated(_ value: Int, isNegative: Bool, digitCount: Int, significant: Int) -> EDTFYear {
        let unknown = UInt32(max(0, digitCount - significant))
        return EDTFYear(
            isNegative: isNegative, digits: DigitPattern(value: value, unknownPlaces: (1 << unknown) - 1),
            estimate: (isNegative ? -value : value, significant), mustStandAlone: true)
    }

    private mutating func significantDigits() throws(EDTFError) -> Int? {
        guard take("S") else { return nil }
        let start = position
        let count = try wholeNumber()
        guard count > 0 else { throw failure(.noSignificantDigits, at: start) }
        return count
    }

    /// One digit or more. A number too large for any use here comes back as one that is refused.
    private mutating func wholeNumber() throws(EDTFError) -> Int {
        guard var value = takeDigit() else { throw unexpected }
        while let digit = takeDigit() {
            value = value > Day.years.upperBound ? value : value * 10 + digit
        }
        return value
    }
}
