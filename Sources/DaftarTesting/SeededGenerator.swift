/// A generator whose numbers follow from its seed alone: SplitMix64 (Steele, Lea and Flood, "Fast
/// Splittable Pseudorandom Number Generators", OOPSLA 2014).
///
/// The helpers below draw by themselves, so that a seed means the same with every version of the
/// standard library.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number in `range`, each as likely as the next to within 2⁻⁶⁴ of the width.
    package mutating func int(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
    }

    /// True in so many of a hundred cases.
    package mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

    /// - Precondition: `elements` is not empty.
    package mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[int(0...elements.count - 1)]
    }

    /// A value in so many of a hundred cases, else nil.
    package mutating func maybe<Value>(_ percent: Int, _ value: (inout SeededGenerator) -> Value?) -> Value? {
        chance(percent) ? value(&self) : nil
    }

    /// As many values as a number drawn from `count` says.
    package mutating func many<Value>(
        _ count: ClosedRange<Int>, _ value: (inout SeededGenerator) -> Value?
    ) -> [Value] {
        (0..<int(count)).compactMap { _ in value(&self) }
    }
}
