/// A year of an EDTF date: its digits, those that are unspecified, and its sign.
struct EDTFYear {
    let isNegative: Bool
    let digits: DigitPattern
    /// The year written before `S`, and how many of its digits are significant.
    let estimate: (year: Int, significantDigits: Int)?
    /// Written with `Y`, `E` or `S`, which EDTF takes for whole values only.
    let mustStandAlone: Bool

    /// From the first to the last year it can be.
    ///
    /// There is no year -0000, so a mask after a minus stops at -1.
    var range: ClosedRange<Int> {
        isNegative ? -digits.highest ... -max(digits.lowest, 1) : digits.lowest...digits.highest
    }

    var precision: EDTFDate.Precision {
        switch digits.unknownPlaces {
        case 0: .year
        case 0b1: .decade
        case 0b11: .century
        case 0b111: .millennium
        default: .unspecified
        }
    }
}
