package import DaftarDomain
import DaftarProjections

/// How quoted words are to be looked up before they are recorded.
package struct QuoteWish: Sendable {
    /// The copy to look in, if it is not to be chosen.
    package var snapshot: String?
    /// Record where the words stand and their hash, and not the words.
    package var isFingerprint = false
    /// A text that the journal does not hold.
    package var file: SourceFile?

    package init() {}
}

/// Looks quoted words up in the copy of the text that was read, and says where they stand.
package struct QuoteLookup {
    let reader: SnapshotReader

    package init(_ reader: SnapshotReader) { self.reader = reader }

    /// The account, with its words as they stand in the copy, or with their place alone.
    ///
    /// Words that are recorded by their place already stay as they are, as do words where no copy can be read.
    package func locating(_ attribution: Attribution, _ wish: QuoteWish = QuoteWish()) throws -> Attribution {
        guard let evidence = attribution.evidence,
            case .quote(let words, let prefix, let suffix) = evidence.selector,
            // That nothing is quoted is said by whoever decides.
            words.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
        else { return attribution }
        let texts = try texts(for: attribution, evidence, wish)
        if texts.isEmpty, wish.isFingerprint { throw EvidenceError.noCopy(of: attribution.read) }
        var failure: EvidenceError?
        for (sha, text) in texts {
            switch text.find(words, after: prefix, before: suffix) {
            case .found(let place):
                var located = attribution
                located.evidence = Evidence(
                    selector: wish.isFingerprint
                        ? text.fingerprint(at: place.range) { SHA256Hex(of: $0) }
                        : text.quote(at: place.range),
                    snapshot: sha)
                return located
            case .ambiguous(let places):
                failure =
                    failure
                    ?? .wordsAmbiguous(
                        in: sha, of: attribution.read,
                        places: places.prefix(3).map { text.surroundings(of: $0.range) })
            case .notFound(let beginning):
                failure =
                    failure
                    ?? .wordsNotFound(in: sha, of: attribution.read, beginning: beginning.map(text.words))
            }
        }
        if let failure { throw failure }
        return attribution
    }

    package func locating(_ claim: Claim) throws -> Claim {
        var claim = claim
        claim.attributions = try claim.attributions.map { try locating($0) }
        return claim
    }

    package func locating(_ development: Development) throws -> Development {
        var development = development
        development.claims = try development.claims.map(locating)
        return development
    }

    private func texts(
        for attribution: Attribution, _ evidence: Evidence, _ wish: QuoteWish
    ) throws -> [(SHA256Hex, SourceText)] {
        let copies = try reader.copies(of: attribution.read)
        if let file = wish.file {
            let sha = SHA256Hex(of: file.bytes)
            guard copies.isEmpty || copies.contains(sha) else {
                throw EvidenceError.otherText(
                    path: file.path, found: sha, expected: copies, source: attribution.read)
            }
            let type = MediaType(sniffing: file.bytes, name: file.path)
            guard let text = try SnapshotText.text(of: file.bytes, as: type) else {
                throw EvidenceError.noText(sha, .notText)
            }
            return [(sha, SourceText(text))]
        }
        if let named = try wish.snapshot.map(reader.copy(called:)) ?? evidence.snapshot {
            let reading = try reader.read(named)
            if case .text(let text) = reading { return [(named, text)] }
            // An entry may name a text that was never stored.
            if wish.snapshot == nil { return [] }
            throw EvidenceError.noText(named, reading.kind)
        }
        return try copies.compactMap { sha in
            guard case .text(let text) = try reader.read(sha) else { return nil }
            return (sha, text)
        }
    }
}

extension SnapshotReader {
    /// The copy with this SHA-256, or with one that begins so, in at least eight digits.
    package func copy(called text: String) throws -> SHA256Hex {
        if let sha = SHA256Hex(text) { return sha }
        let digits = text.lowercased()
        let isBeginning = (8...64).contains(digits.utf8.count) && digits.allSatisfy(\.isHexDigit)
        let matches = isBeginning ? try state.copyHashes().filter { $0.text.hasPrefix(digits) } : []
        guard let match = matches.first else { throw EvidenceError.noSuchCopy(text) }
        guard matches.count == 1 else { throw EvidenceError.ambiguousCopy(text, matches) }
        return match
    }
}

extension SourceText {
    /// Words with what stands around them, on one line.
    func surroundings(of range: Range<Int>) -> String {
        guard case .quote(let exact, let prefix, let suffix) = quote(at: range) else { return "" }
        return "…\(prefix ?? "")[\(exact)]\(suffix ?? "")…".split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}
