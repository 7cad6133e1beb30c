/// What came of looking for words in a text.
package enum QuoteFinding: Hashable, Sendable {
    case found(QuotePlace)
    /// They stand in several places: more words are needed to tell which is meant. The first three at most.
    case ambiguous([QuotePlace])
    /// They stand nowhere. Perhaps a beginning of them does, in whole words.
    case notFound(beginning: Range<Int>?)
}

extension SourceText {
    /// Looks for words: as they are, and where they stand nowhere so, with any white space for white space and any quote
    /// mark for a quote mark. Never for similar ones.
    ///
    /// White space around the words is not looked for. What was found does not end between a letter and its accent.
    ///
    /// - Parameters:
    ///   - prefix: what stands before them, where that helps to tell which are meant.
    ///   - suffix: what stands behind them.
    package func find(_ words: String, after prefix: String? = nil, before suffix: String? = nil)
        -> QuoteFinding
    {
        var places = exactPlaces(of: words.trimmedScalars, after: prefix, before: suffix)
        if places.isEmpty {
            let loose = LooseText(scalars)
            places = loosePlaces(of: words, in: loose, after: prefix, before: suffix)
            guard !places.isEmpty else {
                return .notFound(beginning: longestBeginning(of: words, in: loose))
            }
        }
        return places.count == 1 ? .found(places[0]) : .ambiguous(places)
    }

    /// Where the words stand first, scalar for scalar, in what is given of their surroundings.
    func exactPlaces(
        of words: some Collection<Unicode.Scalar>, after prefix: String?, before suffix: String?,
        atMost limit: Int = 3
    ) -> [QuotePlace] {
        guard !words.isEmpty else { return [] }
        let before = Array((prefix ?? "").unicodeScalars)
        let after = Array((suffix ?? "").unicodeScalars)
        return ScalarSearch(words).places(in: scalars, atMost: limit) { place in
            endsWhole(place) && scalars[..<place.lowerBound].reversed().starts(with: before.reversed())
                && scalars[place.upperBound...].starts(with: after)
        }.map { QuotePlace(range: $0, isExact: true) }
    }

    /// Where the words stand first, loosely read, and their surroundings loosely read, too, with spaces between or not.
    func loosePlaces(
        of words: String, in loose: LooseText, after prefix: String?, before suffix: String?,
        atMost limit: Int = 3
    ) -> [QuotePlace] {
        let wanted = LooseText(words.unicodeScalars).trimmed
        guard !wanted.isEmpty else { return [] }
        let before = LooseText((prefix ?? "").unicodeScalars).trimmed
        let after = LooseText((suffix ?? "").unicodeScalars).trimmed
        return ScalarSearch(wanted).places(in: loose.scalars, atMost: limit) { place in
            var head = loose.scalars[..<place.lowerBound]
            if head.last == " " { head.removeLast() }
            var tail = loose.scalars[place.upperBound...]
            if tail.first == " " { tail.removeFirst() }
            return endsWhole(loose.place(of: place)) && head.reversed().starts(with: before.reversed())
                && tail.starts(with: after)
        }.map { QuotePlace(range: loose.place(of: $0), isExact: false) }
    }

    /// The first place of as many of the words, from the first, as stand anywhere, loosely read.
    func longestBeginning(of words: String, in loose: LooseText) -> Range<Int>? {
        let wanted = Array(LooseText(words.unicodeScalars).trimmed)
        guard !wanted.isEmpty else { return nil }
        let longest = ScalarSearch(wanted).longestBeginning(in: loose.scalars)
        var length = longest.count
        // Back to where a word ends.
        if length < wanted.count, wanted[length] != " " {
            length = wanted[..<length].lastIndex(of: " ") ?? 0
        }
        guard length > 0 else { return nil }
        if wanted[length - 1] == " " { length -= 1 }
        return loose.place(of: longest.lowerBound..<longest.lowerBound + length)
    }

    /// Whether no accent or other mark follows that belongs to the last letter.
    private func endsWhole(_ place: Range<Int>) -> Bool {
        place.upperBound == count || !scalars[place.upperBound].properties.isGraphemeExtend
    }
}

extension String {
    fileprivate var trimmedScalars: Substring.UnicodeScalarView {
        var rest = Substring(self).unicodeScalars
        while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        return rest
    }
}
