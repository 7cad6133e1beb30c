package import DaftarDomain
package import DaftarJournal

/// An attribution in words.
package enum AttributionText {
    /// Where the words stand, in a few words.
    package static func quote(_ attribution: Attribution) -> String? {
        switch attribution.evidence?.selector {
        case .quote(let exact, _, _)?: "\"\(line(exact))\""
        case .position(let start, let end, let sha)?:
            "words \(start)–\(end) of the snapshot, sha256 \(sha.text.prefix(8))…"
        case nil: nil
        }
    }

    /// Words on one line, whatever is between them.
    package static func line(_ words: String) -> String {
        words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    package static func facts(_ value: Attribution, _ check: QuoteStatus?) -> [(String, String)] {
        let facts: [(String, String?)] = [
            ("source", value.source.text),
            ("via", value.via.isEmpty ? nil : value.via.map(\.text).joined(separator: " -> ")),
            ("relation", value.relation.rawValue),
            ("hedge", value.hedge == .none ? nil : value.hedge.rawValue),
            ("basis", value.basis.rawValue), ("credibility", value.credibility.map(String.init)),
            ("said", value.said?.words),
            ("words", quote(value)), ("", check?.words), ("snapshot", value.evidence?.snapshot?.text),
            ("note", value.note),
        ]
        return facts.compactMap { name, text in text.map { (name, $0) } }
    }
}
