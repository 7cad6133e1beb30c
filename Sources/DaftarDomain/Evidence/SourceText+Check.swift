/// What came of holding a recorded quote against a text.
package enum QuoteCheck: Hashable, Sendable {
    /// The words stand there.
    case holds(Range<Int>)
    /// They do, but spaces or quote marks differ.
    case holdsLoosely(Range<Int>)
    /// The words stand in the text, but not between what was recorded as standing around them.
    case elsewhere(Range<Int>)
    /// The words stand nowhere. Perhaps a beginning of them does, in whole words.
    case notFound(beginning: Range<Int>?)
    /// The recorded position lies beyond the end.
    case outOfBounds(length: Int)
    /// At the recorded position stand words with another hash.
    case otherWords(Range<Int>)
}

extension SourceText {
    /// Holds a recorded quote against this text.
    /// - Parameter sha256: the hash of the UTF-8 bytes of a text.
    package func check(_ selector: Evidence.Selector, sha256: (String) -> SHA256Hex) -> QuoteCheck {
        switch selector {
        case .quote(let exact, let prefix, let suffix): return check(exact, after: prefix, before: suffix)
        case .position(let start, let end, let recorded):
            guard 0 <= start, start < end, end <= count else { return .outOfBounds(length: count) }
            return sha256(words(start..<end)) == recorded ? .holds(start..<end) : .otherWords(start..<end)
        }
    }

    private func check(_ words: String, after prefix: String?, before suffix: String?) -> QuoteCheck {
        let exact = exactPlaces(of: words.unicodeScalars, after: prefix, before: suffix, atMost: 1)
        if let place = exact.first { return .holds(place.range) }
        let loose = LooseText(scalars)
        if let place = loosePlaces(of: words, in: loose, after: prefix, before: suffix, atMost: 1).first {
            return .holdsLoosely(place.range)
        }
        if let place = loosePlaces(of: words, in: loose, after: nil, before: nil, atMost: 1).first {
            return .elsewhere(place.range)
        }
        return .notFound(beginning: longestBeginning(of: words, in: loose))
    }
}
