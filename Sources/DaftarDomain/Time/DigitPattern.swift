/// A number of which some decimal digits are not given: `1X99`.
struct DigitPattern: Equatable {
    /// The number with 0 for every digit not given.
    private(set) var lowest = 0
    /// Bit n is set if the digit worth 10ⁿ is not given.
    private(set) var unknownPlaces: UInt32 = 0

    /// `XX`.
    static let anyOfTwo = DigitPattern(value: 0, unknownPlaces: 0b11)

    init() {}

    init(value: Int, unknownPlaces: UInt32 = 0) {
        self.lowest = value
        self.unknownPlaces = unknownPlaces
        self.lowest = withoutUnknown(value)
    }

    /// Adds a digit on the right; nil is one not given.
    mutating func append(_ digit: Int?) {
        lowest = lowest * 10 + (digit ?? 0)
        unknownPlaces = unknownPlaces << 1 | (digit == nil ? 1 : 0)
    }

    var isComplete: Bool { unknownPlaces == 0 }

    /// The number with 9 for every digit not given.
    var highest: Int {
        var sum = lowest
        forEachUnknownWorth { sum += 9 * $0 }
        return sum
    }

    func matches(_ number: UInt) -> Bool {
        isComplete ? number == lowest : withoutUnknown(Int(number)) == lowest
    }

    private func withoutUnknown(_ number: Int) -> Int {
        var rest = number
        forEachUnknownWorth { rest -= number / $0 % 10 * $0 }
        return rest
    }

    private func forEachUnknownWorth(_ body: (Int) -> Void) {
        var places = unknownPlaces
        var worth = 1
        while places != 0 {
            if places & 1 == 1 { body(worth) }
            places >>= 1
            worth *= 10
        }
    }
}
