/// An opaque, sequential identifier such as `d8`: a letter and a number from 1.
///
/// Numbers are given out in the order of the log and never used again. In a draft that has not been
/// decided yet, the number is an ordinal within the draft.
package protocol NumberedID: Hashable, Comparable, Sendable, CustomStringConvertible {
    static var letter: Character { get }
    var number: Int { get }
    init(_ number: Int)
}

extension NumberedID {
    /// The identifier spelt exactly so, or nil: `d8`, never `D8`, `d08` or `d0`.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard bytes.first == Self.letter.asciiValue, (2...19).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes.dropFirst() {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte, number > 0 || byte != UInt8(ascii: "0")
            else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        self.init(number)
    }

    package var description: String { String(Self.letter) + String(number) }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

package struct DevelopmentID: NumberedID {
    package static let letter: Character = "d"
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

package struct ClaimID: NumberedID {
    package static let letter: Character = "c"
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

package struct AttributionID: NumberedID {
    package static let letter: Character = "a"
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

package struct StanceID: NumberedID {
    package static let letter: Character = "s"
    package let number: Int
    package init(_ number: Int) { self.number = number }
}
