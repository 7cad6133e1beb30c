package import DaftarDomain
package import DaftarProjections

/// Reads the copies of sources that a journal keeps, each once, and never without checking its hash.
package final class SnapshotReader {
    private let store: SnapshotStore
    let state: ReadModelState
    private var readings: [SHA256Hex: SnapshotReading] = [:]
    private var held = 0
    /// Whether any copy was looked at: then what was answered depends on files beside the log, as they are now.
    package private(set) var hasLooked = false

    /// So many code points of text are held at once.
    private static let most = 32 << 20

    /// - Parameter state: which copies were stored and erased.
    package init(_ store: SnapshotStore, _ state: ReadModelState) {
        self.store = store
        self.state = state
    }

    package func read(_ sha: SHA256Hex) throws -> SnapshotReading {
        if let reading = readings[sha] { return reading }
        let reading = try fresh(sha)
        if case .text(let text) = reading {
            if held + text.count > Self.most {
                readings = [:]
                held = 0
            }
            held += text.count
        }
        readings[sha] = reading
        return reading
    }

    private func fresh(_ sha: SHA256Hex) throws -> SnapshotReading {
        hasLooked = true
        let copies = try state.copies(sha)
        let standing = copies.last { $0.erasure == nil }
        if standing == nil, let erasure = copies.last?.erasure {
            return .erased(event: erasure.event, because: erasure.because)
        }
        switch try store.contents(of: sha) {
        case .missing: return standing == nil ? .notStored : .missing
        case .altered: return .altered
        case .bytes(let bytes):
            let type =
                standing.map { MediaType($0.snapshot.mediaType) } ?? MediaType(sniffing: bytes, name: "")
            guard let text = try? SnapshotText.text(of: bytes, as: type) else { return .notText(type) }
            return .text(SourceText(text))
        }
    }

    /// The copies in which the words of a source are to be looked up, those stored last first: its own that were not
    /// erased, then the one that the source names.
    package func copies(of source: Slug) throws -> [SHA256Hex] {
        var hashes = try state.copies(of: source).filter { $0.erasure == nil }.map(\.snapshot.sha256)
        hashes.reverse()
        if let named = try state.source(source)?.snapshot, !hashes.contains(named) { hashes.append(named) }
        return hashes
    }
}
