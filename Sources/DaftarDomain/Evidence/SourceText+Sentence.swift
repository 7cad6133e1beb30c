extension SourceText {
    /// The sentences that a place lies in, whole: to the nearest line break, or `.`, `!` or `?` before a space, on either side.
    package func sentences(around range: Range<Int>) -> String {
        var start = range.lowerBound
        while start > 0, !endsSentence(start - 1) { start -= 1 }
        var end = range.upperBound
        while end < count, end == 0 || !endsSentence(end - 1) { end += 1 }
        return words(start..<end)
    }

    /// Whether a sentence is over after the scalar at a place; quote marks and brackets behind its stop belong to it.
    private func endsSentence(_ place: Int) -> Bool {
        if scalars[place].properties.generalCategory == .control { return true }
        guard place + 1 < count, scalars[place + 1].properties.isWhitespace else { return false }
        var stop = place
        while stop > 0, Self.closing.contains(scalars[stop]) { stop -= 1 }
        return Self.stops.contains(scalars[stop])
    }

    private static let stops: Set<Unicode.Scalar> = [".", "!", "?"]
    private static let closing: Set<Unicode.Scalar> = ["\"", "'", "\u{201D}", "\u{2019}", "\u{BB}", ")", "]"]
}
