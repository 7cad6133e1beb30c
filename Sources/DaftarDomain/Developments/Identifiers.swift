/// An opaque, sequential identifier such as `d8`: a letter and a number from 1.
///
/// Numbers are given out in the order of the log and never used again. In a draft that has not been
/// decided yet, the number is an ordinal within the draft.
package protocol NumberedID: Hashable, Comparable, Sendable, CustomStringConvertible {
    static var letter: Unicode.Scalar { get }
    var number: Int { get }
    init(_ number: Int)
}

extension NumberedID {
    /// The identifier spelt exactly so, or nil: `d8`, never `D8`, `d08` or `d0`.
    package init?(_ text: String) {
        var text = text
        guard let number = text.withUTF8(Self.number) else { return nil }
        self.init(number)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard (2...19).contains(bytes.count), bytes[0] == UInt8(ascii: letter), bytes[1] != UInt8(ascii: "0")
        else { return nil }
        var number = 0
        for byte in bytes.dropFirst() {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    package var description: String { String(Self.letter) + String(number) }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

package struct DevelopmentID: NumberedID {
    package static var letter: Unicode.Scalar { "d" }
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

package struct ClaimID: NumberedID {
    package static var letter: Unicode.Scalar { "c" }
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

package struct AttributionID: NumberedID {
    package static var letter: Unicode.Scalar { "a" }
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

package struct StanceID: NumberedID {
    package static var letter: Unicode.Scalar { "s" }
    package let number: Int
    package init(_ number: Int) { self.number = number }
}
