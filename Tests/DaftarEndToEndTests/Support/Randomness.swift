import Foundation

/// Random numbers that follow from a seed, which says itself in messages; `DAFTAR_SEED` gives it.
///
/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
struct Randomness: CustomStringConvertible {
    private let seed: UInt64
    private var state: UInt64

    /// - Parameter stream: gives each case of a test numbers of its own.
    init(_ stream: Int) {
        let given = ProcessInfo.processInfo.environment["DAFTAR_SEED"].flatMap { UInt64($0) }
        seed = given ?? UInt64.random(in: 0..<1 << 32)
        state = seed << 16 + UInt64(stream)
    }

    /// From 0 to `limit`.
    mutating func next(upTo limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit + 1))
    }

    var description: String { "DAFTAR_SEED=\(seed)" }
}
