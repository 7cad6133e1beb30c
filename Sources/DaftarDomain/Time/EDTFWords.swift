/// Dates in English words, for people. ``DateInput`` takes the plain ones back; the journal holds EDTF only.
extension EDTFDate {
    /// "19 September 2023", "about May 2022", "by September 2022", "15 or 16 September 2023".
    package var words: String {
        guard let expression = try? EDTFParser.parse(text) else { return text }
        func phrase(_ point: EDTFPoint) -> EDTFPhrase { EDTFPhrase(point, in: text) }
        switch expression {
        case .date(let point): return phrase(point).words
        case .set(let set): return setWords(set, phrase)
        case .interval(let start, let end):
            switch (start, end) {
            case (.date(let start), .date(let end)):
                return EDTFPhrase.shortened([phrase(start), phrase(end)]).joined(separator: " to ")
            case (.open, .date(let end)): return "by " + phrase(end).words
            case (.unknown, .date(let end)): return "from an unknown date to " + phrase(end).words
            case (.date(let start), .open): return "from " + phrase(start).words
            case (.date(let start), .unknown): return "from " + phrase(start).words + " to an unknown date"
            case (.unknown, .open): return "from an unknown date"
            case (.open, .unknown): return "to an unknown date"
            case (.open, .open), (.unknown, .unknown): return "at any time"
            }
        }
    }

    /// The text, with its weekday if it is one day, and what it was taken for: "Mon 2023-09-18
    /// (day)", "2022-05~ (month, approximate)", "../2022-09 (before or during)".
    package var shortWords: String {
        let weekday = bounds.isSingleDay && precision != .set ? bounds.lower.weekday.shortName + " " : ""
        let doubts = [isUncertain ? "uncertain" : nil, isApproximate ? "approximate" : nil].compactMap(\.self)
        return "\(weekday)\(text) (\(([kindWords] + doubts).joined(separator: ", ")))"
    }

    private var kindWords: String {
        switch precision {
        case .set: text.hasPrefix("[") ? "one of these" : "all of these"
        // The codes 21–41 mean nothing to the eye.
        case .season where !isUncertain && !isApproximate: words
        case .unspecified: "unspecified digits"
        case .interval where bounds.lower == .distantPast && bounds.upper == .distantFuture: "interval"
        case .interval where text.hasPrefix(".."): "before or during"
        case .interval where text.hasSuffix(".."): "from then on"
        case .interval where text.hasPrefix("/"): "start unknown"
        case .interval where text.hasSuffix("/"): "end unknown"
        default: precision.rawValue
        }
    }

    private func setWords(_ set: EDTFSet, _ phrase: (EDTFPoint) -> EDTFPhrase) -> String {
        let conjunction = set.isAllOf ? " and " : " or "
        let points = set.members.compactMap { if case .one(let point) = $0 { point } else { nil } }
        if points.count == set.members.count {
            return EDTFPhrase.listed(EDTFPhrase.shortened(points.map(phrase)), by: conjunction)
        }
        let items = set.members.map { member in
            switch member {
            case .one(let point): phrase(point).words
            case .range(let first, let last):
                EDTFPhrase.shortened([phrase(first), phrase(last)]).joined(separator: " to ")
            case .orEarlier(let point): phrase(point).words + conjunction + "earlier"
            case .orLater(let point): phrase(point).words + conjunction + "later"
            }
        }
        let hasRange = set.members.contains { if case .range = $0 { true } else { false } }
        let prefix = !hasRange ? "" : set.isAllOf ? "all of " : "one of "
        return prefix + EDTFPhrase.listed(items, by: conjunction)
    }
}
