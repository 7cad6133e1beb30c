/// The text of a source's copy, in which quoted words are looked up.
///
/// Places are counted in Unicode code points from 0, as the W3C Web Annotation Data Model (2017, §4.2.4 and §4.2.5)
/// counts them, and ranges are half open.
package struct SourceText: Sendable {
    let scalars: [Unicode.Scalar]

    package init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The length in code points.
    package var count: Int { scalars.count }

    /// The words as they stand there.
    /// - Precondition: the range lies within the text.
    package func words(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }
}

/// Where words were found.
package struct QuotePlace: Hashable, Sendable {
    package var range: Range<Int>
    /// False where spaces or quote marks differ.
    package var isExact: Bool

    package init(range: Range<Int>, isExact: Bool) {
        self.range = range
        self.isExact = isExact
    }
}

extension SourceText {
    /// How much of what stands around a quote is recorded with it, in code points at most.
    package static let context = 32

    /// The selector of the words at a place, with what stands around them, cut between words. White space alone tells no
    /// place from another and is left out.
    package func quote(at range: Range<Int>) -> Evidence.Selector {
        var before = max(0, range.lowerBound - Self.context)..<range.lowerBound
        if before.lowerBound > 0, !isSpace(before.lowerBound - 1),
            let space = before.first(where: isSpace)
        {
            before = space + 1..<before.upperBound
        }
        var after = range.upperBound..<min(count, range.upperBound + Self.context)
        if after.upperBound < count, !isSpace(after.upperBound), let space = after.last(where: isSpace) {
            after = after.lowerBound..<space
        }
        return .quote(
            exact: words(range), prefix: before.allSatisfy(isSpace) ? nil : words(before),
            suffix: after.allSatisfy(isSpace) ? nil : words(after))
    }

    /// The selector of a place by its position and the hash of the words, which it does not hold.
    /// - Parameter sha256: the hash of the UTF-8 bytes of a text.
    package func fingerprint(at range: Range<Int>, sha256: (String) -> SHA256Hex) -> Evidence.Selector {
        .position(start: range.lowerBound, end: range.upperBound, sha256: sha256(words(range)))
    }

    private func isSpace(_ place: Int) -> Bool { scalars[place].properties.isWhitespace }
}
