package import DaftarDomain
import DaftarProjections

/// How a quote stands to the copy in which its words are to be found.
package enum QuoteStatus: Hashable, Sendable {
    case checked(QuoteCheck, in: SHA256Hex)
    /// There is a copy, and no text of it.
    case unread(SHA256Hex, SnapshotReading.Kind)
    /// There is no copy of the text that was read.
    case noCopy
}

extension SnapshotReader {
    /// Holds the quote of an account against the copy that it names; where it names none, against those of the text that
    /// was read. Nil where nothing is quoted.
    package func status(of attribution: Attribution) throws -> QuoteStatus? {
        guard let evidence = attribution.evidence else { return nil }
        let hashes = try evidence.snapshot.map { [$0] } ?? copies(of: attribution.read)
        var best: QuoteStatus?
        for sha in hashes {
            let reading = try read(sha)
            let status: QuoteStatus
            if case .text(let text) = reading {
                status = .checked(text.check(evidence.selector) { SHA256Hex(of: $0) }, in: sha)
            } else if evidence.snapshot == nil, reading.kind == .notStored {
                continue
            } else {
                status = .unread(sha, reading.kind)
            }
            if status.isFound { return status }
            if best == nil { best = status }
        }
        return best ?? .noCopy
    }
}

extension QuoteStatus {
    package var isFound: Bool {
        switch self {
        case .checked(.holds, _), .checked(.holdsLoosely, _): true
        default: false
        }
    }

    /// In one word, for programs.
    package var name: String {
        switch self {
        case .checked(.holds, _): "found"
        case .checked(.holdsLoosely, _): "found-loosely"
        case .checked(.elsewhere, _): "elsewhere"
        case .checked(.notFound, _): "not-found"
        case .checked(.outOfBounds, _): "beyond-end"
        case .checked(.otherWords, _): "other-words"
        case .unread(_, .notText): "no-text"
        case .unread(_, .missing): "missing"
        case .unread(_, .altered): "altered"
        case .unread(_, .erased): "erased"
        case .unread(_, .notStored), .unread(_, .text), .noCopy: "not-stored"
        }
    }

    /// In a few words, for people.
    package var words: String {
        switch self {
        case .checked(.holds, _): "found in the copy"
        case .checked(.holdsLoosely, _): "found in the copy, but for spaces or quote marks"
        case .checked(.elsewhere, _): "found in the copy, but between other words"
        case .checked(.notFound, _): "not found in the copy"
        case .checked(.outOfBounds, _): "the copy ends before that place"
        case .checked(.otherWords, _): "other words stand there in the copy"
        case .unread(_, .notText): "not checked: of the copy no text is read"
        case .unread(_, .missing): "not checked: the copy is missing"
        case .unread(_, .altered): "not checked: the copy was altered"
        case .unread(_, .erased): "not checked: the copy was erased"
        case .unread(_, .notStored), .unread(_, .text), .noCopy: "not checked: no copy is stored"
        }
    }
}
