extension LogReader {
    /// The RFC 6962 root over every complete line: sealed segments by their seals, the last one line by line.
    ///
    /// The seals are believed; ``LogVerifier`` checks them.
    ///
    /// - Parameter size: how many lines to go over; nil for all.
    package func root(size: Int? = nil) throws -> MerkleHash {
        let segments = try SegmentList(layout, files: files)
        try segments.requireAll(layout)
        var tree = MerkleTree()
        let end = size ?? .max
        for first in segments.found where first < end {
            if first != segments.found.last, end - first >= layout.segmentSize,
                case .hash(let root) = try LeafTable.seal(ofSegment: first, layout: layout, files: files)
            {
                tree.append(subtree: root, width: layout.segmentSize)
                continue
            }
            try read(from: LogPosition(startOf: first), upTo: min(end, first + layout.segmentSize)) {
                _, line, _ in
                tree.append(leaf: MerkleHash.leaf(line))
            }
        }
        return tree.root
    }
}
