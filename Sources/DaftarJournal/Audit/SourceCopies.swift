package import DaftarDomain

/// What became of the copies of sources that a journal names.
package struct SourceCopies: Sendable {
    package enum State: Hashable, Sendable {
        /// Its text was held against the quotes from it.
        case read
        case notText
        case erased(because: String)
        /// It was kept, and the file is gone.
        case gone
        /// Other bytes are in its place.
        case altered
    }

    /// A file that was given and that the journal does not name.
    package struct Stranger: Hashable, Sendable {
        package var name: String
        package var sha256: SHA256Hex
        /// The copy that it was taken for, so that one can see which quotes fail.
        package var standsFor: SHA256Hex?
    }

    /// Absent for copies that are neither kept nor given.
    package internal(set) var states: [SHA256Hex: State] = [:]
    package internal(set) var strangers: [Stranger] = []
}

/// A copy that a journal names, and what rests on it.
package struct NamedCopy: Sendable {
    /// The sources that it is a copy of.
    var sources: [RecordReference] = []
    /// The claims with words quoted from it, each once, and their accounts.
    var claims: [ClaimID] = []
    var quotes: [Attribution] = []
}

/// What a look into a copy has shown of a quote.
package struct QuoteReading: Sendable {
    package var check: QuoteCheck
    /// What the copy is called in a sentence.
    package var copy: String
    /// The words as they stand there, and the sentences around them; nil where they were not found.
    package var quoted, around: String?

    init(_ account: Attribution, in text: SourceText, called name: String) {
        copy = name
        check =
            account.evidence.map { text.check($0.selector) { SHA256Hex(of: $0) } }
            ?? .notFound(beginning: nil)
        switch check {
        case .holds(let place), .holdsLoosely(let place), .elsewhere(let place):
            quoted = text.words(place)
            around = text.sentences(around: place)
        case .notFound, .outOfBounds, .otherWords: break
        }
    }
}

/// A file to hold the quotes against.
package struct GivenCopy: Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Nil where files of its sort have no text.
    var text: SourceText? {
        let type = MediaType(sniffing: bytes, name: name)
        return (try? SnapshotText.text(of: bytes, as: type)).flatMap(\.self).map { SourceText($0) }
    }
}
