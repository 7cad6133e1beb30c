extension LogReader {
    /// The RFC 6962 root over every complete line: sealed segments by their seals, the last one line by line.
    ///
    /// The seals are believed; ``LogVerifier`` checks them. A line that is read is held against its leaf.
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
            let table = try LeafTable(ofSegment: first, layout: layout, files: files)
            try read(from: LogPosition(startOf: first), upTo: min(end, first + layout.segmentSize)) {
                index, line, _ in
                let leaf = MerkleHash.leaf(line)
                if case .hash(let noted) = table[index - first], noted != leaf {
                    throw LogError(
                        .damaged(.lineDiffers(expected: noted, found: leaf)), path: layout.segment(first),
                        index: index)
                }
                tree.append(leaf: leaf)
            }
        }
        return tree.root
    }
}
