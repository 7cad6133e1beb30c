/// Looks for a sequence of scalars in time that grows with the text alone.
///
/// Source: Knuth, Morris and Pratt, "Fast pattern matching in strings", SIAM Journal on Computing 6 (1977).
struct ScalarSearch {
    private let pattern: [Unicode.Scalar]
    /// Of each beginning of the pattern, how long the longest shorter one is that it ends with.
    private let borders: [Int]

    /// - Precondition: the pattern is not empty.
    init(_ pattern: some Collection<Unicode.Scalar>) {
        precondition(!pattern.isEmpty)
        let pattern = Array(pattern)
        self.pattern = pattern
        var borders = [0]
        var length = 0
        for scalar in pattern.dropFirst() {
            while length > 0, pattern[length] != scalar { length = borders[length - 1] }
            if pattern[length] == scalar { length += 1 }
            borders.append(length)
        }
        self.borders = borders
    }

    /// The first places where the pattern stands, overlapping ones too, in order, of those that are wanted.
    func places(in text: [Unicode.Scalar], atMost limit: Int, where isWanted: (Range<Int>) -> Bool)
        -> [Range<Int>]
    {
        var places: [Range<Int>] = []
        walk(text) { end, length in
            if length == pattern.count, isWanted(end - length..<end) { places.append(end - length..<end) }
            return places.count < limit
        }
        return places
    }

    /// The first place of the longest beginning of the pattern that stands in the text.
    func longestBeginning(in text: [Unicode.Scalar]) -> Range<Int> {
        var longest = 0..<0
        walk(text) { end, length in
            if length > longest.count { longest = end - length..<end }
            return length < pattern.count
        }
        return longest
    }

    /// Tells, after each scalar, how much of the pattern's beginning the text ends with there, as long as it is to go on.
    private func walk(_ text: [Unicode.Scalar], _ goesOn: (_ end: Int, _ length: Int) -> Bool) {
        var length = 0
        for (index, scalar) in text.enumerated() {
            if length == pattern.count { length = borders[length - 1] }
            while length > 0, pattern[length] != scalar { length = borders[length - 1] }
            if pattern[length] == scalar { length += 1 }
            guard goesOn(index + 1, length) else { return }
        }
    }
}
