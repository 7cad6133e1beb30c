/// The leaf hashes noted beside a segment: `<64 hex>` LF for each line, then `root <64 hex>` LF once it is full.
///
/// A leaf is written after its line is durable, so a leaf vouches that its line once was there. Leaves themselves are
/// synced only before the next segment begins: a power cut may take the last ones, or leave zeros in their place.
struct LeafTable {
    /// One leaf or seal as it was found.
    enum Entry: Equatable {
        case missing
        case malformed
        case hash(MerkleHash)
    }

    /// The bytes of one leaf with its LF.
    static let width = 65

    private static let sealPrefix = "root "

    /// The bytes of a seal with its LF.
    private static var sealWidth: Int { sealPrefix.utf8.count + width }

    private let bytes: [UInt8]
    private let capacity: Int

    /// Whether there is a file for it.
    private(set) var exists = true

    /// The table of a segment that holds so many events when full.
    init(_ contents: [UInt8], capacity: Int) {
        let length = (contents.lastIndex { $0 != 0 } ?? -1) + 1
        bytes = Array(contents.prefix(length))
        self.capacity = capacity
    }

    /// How many leaves are there, whether well formed or not; an unfinished one at the end does not count.
    var count: Int { min(capacity, bytes.count / Self.width) }

    /// The leaf of a line, counted from the start of the segment.
    subscript(line: Int) -> Entry { entry(at: line * Self.width, prefix: 0, isPresent: line < count) }

    /// The root noted for the whole segment.
    var seal: Entry {
        let offset = capacity * Self.width
        let isPresent = bytes.count >= offset + Self.sealWidth
        guard isPresent, bytes[offset...].starts(with: Self.sealPrefix.utf8) else {
            return isPresent ? .malformed : .missing
        }
        return entry(at: offset, prefix: Self.sealPrefix.utf8.count, isPresent: true)
    }

    /// The bytes up to where the next leaf or the seal belongs; all if there is nothing left to write.
    var length: Int { seal == .missing ? count * Self.width : bytes.count }

    /// Whether something follows the seal.
    var isOverfull: Bool { bytes.count > capacity * Self.width + Self.sealWidth }

    private func entry(at offset: Int, prefix: Int, isPresent: Bool) -> Entry {
        guard isPresent else { return .missing }
        let start = offset + prefix
        let hash = bytes.withUnsafeBytes { bytes -> MerkleHash? in
            guard bytes[start + Self.width - 1] == LogLine.lineFeed else { return nil }
            return MerkleHash(hex: UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.width - 1]))
        }
        return hash.map(Entry.hash) ?? .malformed
    }

    /// Appends a leaf as it stands in the file.
    static func append(_ leaf: MerkleHash, to bytes: inout [UInt8]) {
        leaf.appendHex(to: &bytes)
        bytes.append(LogLine.lineFeed)
    }

    /// Appends the seal as it stands in the file.
    static func append(seal root: MerkleHash, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: sealPrefix.utf8)
        append(root, to: &bytes)
    }
}

extension LeafTable {
    /// The leaves of a segment; none if the file is missing.
    init(ofSegment first: Int, layout: LogLayout, files: any LogFiles) throws(LogError) {
        let contents = try files.contents(of: layout.leaves(first))
        self.init(contents ?? [], capacity: layout.segmentSize)
        exists = contents != nil
    }

    /// The seal of a segment, from one short read at the end of its leaves.
    static func seal(ofSegment first: Int, layout: LogLayout, files: any LogFiles) throws(LogError) -> Entry {
        guard let file = try files.openIfPresent(layout.leaves(first), for: .reading) else { return .missing }
        let offset = layout.segmentSize * width
        return LeafTable(try files.bytes(of: file, in: offset..<offset + sealWidth), capacity: 0).seal
    }
}
