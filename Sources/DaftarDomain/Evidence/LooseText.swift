/// A text in which any run of white space is one space and every quote mark is the same.
///
/// White space is what Unicode calls so (White_Space). Quote marks are the straight ones, the curly ones, low and high,
/// single and double, the guillemets, and the two letters that stand for an apostrophe. Nothing else is taken for anything
/// else: no case, no dashes, no accents.
struct LooseText {
    private(set) var scalars: [Unicode.Scalar] = []
    /// Where each scalar stands in the text.
    private(set) var places: [Int] = []

    init(_ text: some Sequence<Unicode.Scalar>) {
        var wasSpace = false
        for (place, scalar) in text.enumerated() {
            let isSpace = scalar.properties.isWhitespace
            if !(isSpace && wasSpace) {
                scalars.append(isSpace ? " " : Self.quoteMarks.contains(scalar) ? "'" : scalar)
                places.append(place)
            }
            wasSpace = isSpace
        }
    }

    /// Without spaces at either end.
    var trimmed: ArraySlice<Unicode.Scalar> {
        var rest = scalars[...]
        if rest.first == " " { rest.removeFirst() }
        if rest.last == " " { rest.removeLast() }
        return rest
    }

    /// In the text, what stands at `range` here.
    /// - Precondition: the range is not empty and does not end with a space.
    func place(of range: Range<Int>) -> Range<Int> {
        places[range.lowerBound]..<places[range.upperBound - 1] + 1
    }

    private static let quoteMarks: Set<Unicode.Scalar> = [
        "\"", "'", "\u{AB}", "\u{BB}", "\u{2BB}", "\u{2BC}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}",
        "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2039}", "\u{203A}",
    ]
}
