package import DaftarDomain

/// The texts that quotes can be held against.
package struct SourceCopies: Sendable {
    /// A text, and what it is called in a sentence.
    package struct Text: Sendable {
        package var name: String
        package var text: SourceText
    }

    /// Why there is no text for a hash.
    package enum State: Hashable, Sendable {
        case erased(because: String)
        /// The kept bytes have another hash.
        case changed(SHA256Hex)
        case notText
    }

    /// A file that was given and that the journal does not name.
    package struct Stranger: Hashable, Sendable {
        package var name: String
        package var sha256: SHA256Hex
        /// The copy that it was taken for, so that one can see which quotes fail.
        package var standsFor: SHA256Hex?
    }

    /// By the SHA-256 that the journal names them by.
    package var texts: [SHA256Hex: Text] = [:]
    package var states: [SHA256Hex: State] = [:]
    package var strangers: [Stranger] = []
    /// Texts of strangers, by what they stand for.
    var standIns: [SHA256Hex: Text] = [:]
}

/// A file to hold the quotes against.
package struct GivenCopy: Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

extension AuditSubject {
    /// Who names a copy.
    package struct NamedCopy: Sendable {
        /// The sources that it is a copy of.
        package var sources: [RecordReference] = []
        /// The claims with words quoted from it.
        package var claims: [ClaimID] = []
    }

    /// The copy that an account's words are quoted from: the one it names, else that of the text we have it from, else
    /// that of its source.
    func copy(for account: Attribution) -> SHA256Hex? {
        guard let evidence = account.evidence else { return nil }
        return evidence.snapshot ?? sources[account.gateway]?.snapshot ?? sources[account.source]?.snapshot
    }

    /// The text that an account's words are to be found in, where it is at hand.
    func text(for account: Attribution) -> SourceCopies.Text? {
        copy(for: account).flatMap { copies.texts[$0] ?? copies.standIns[$0] }
    }

    /// The words that an account quotes, and as much of what stands around them as is known; nil where they are not known.
    func quotedWords(of account: Attribution) -> (quoted: String, around: String)? {
        guard let evidence = account.evidence else { return nil }
        let text = text(for: account)?.text
        if let text {
            switch text.check(evidence.selector, sha256: { SHA256Hex(of: $0) }) {
            case .holds(let place), .holdsLoosely(let place), .elsewhere(let place):
                return (text.words(place), text.sentences(around: place))
            case .notFound, .outOfBounds, .otherWords: break
            }
        }
        guard case .quote(let exact, let prefix, let suffix) = evidence.selector else { return nil }
        return (exact, [prefix, exact, suffix].compactMap(\.self).joined(separator: " "))
    }

    /// Looks at files that were given: those the journal names become its texts; of the others it is guessed which copy they
    /// were meant to be, by how many quotes they hold.
    mutating func take(_ given: [GivenCopy]) {
        for copy in given {
            let sha256 = SHA256Hex(of: copy.bytes)
            let text = String(validating: copy.bytes, as: UTF8.self).map {
                SourceCopies.Text(name: copy.name, text: SourceText($0))
            }
            if namedCopies[sha256] != nil {
                copies.texts[sha256] = text
                copies.states[sha256] = text == nil ? .notText : nil
            } else {
                let standsFor = text.flatMap { likeliest(for: $0.text) }
                copies.strangers.append(.init(name: copy.name, sha256: sha256, standsFor: standsFor))
                if let standsFor { copies.standIns[standsFor] = text }
            }
        }
    }

    /// Of the copies that are not at hand, the one of whose quotes a text holds most; half counts what it holds the
    /// beginning of.
    private func likeliest(for text: SourceText) -> SHA256Hex? {
        var held: [SHA256Hex: Int] = [:]
        forEachAccount { _, _, account in
            guard let evidence = account.evidence, let copy = copy(for: account), copies.texts[copy] == nil
            else { return }
            let check = text.check(evidence.selector, sha256: { SHA256Hex(of: $0) })
            held[copy, default: 0] += check.isFound ? 2 : check.isBegun ? 1 : 0
        }
        let best = held.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }
        // With a single candidate there is nothing to choose.
        return best.flatMap { held.count == 1 || $0.value > 0 ? $0.key : nil }
    }
}

extension QuoteCheck {
    fileprivate var isBegun: Bool {
        if case .notFound(.some) = self { true } else { false }
    }
}
