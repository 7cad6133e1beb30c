extension LogReader {
    /// The root over the lines of a range, read from the log; whole segments by their seals.
    ///
    /// The seals are believed, as the line hashes are not: what is proved with it is held against a signed root afterwards.
    package func root(of range: Range<Int>) throws -> MerkleHash {
        var tree = MerkleTree()
        var index = range.lowerBound
        while index < range.upperBound {
            let first = layout.segmentHolding(index)
            let end = min(first + layout.segmentSize, range.upperBound)
            if index == first, end == first + layout.segmentSize,
                tree.size.isMultiple(of: layout.segmentSize),
                case .hash(let seal) = try LeafTable.seal(ofSegment: first, layout: layout, files: files)
            {
                tree.append(subtree: seal, width: layout.segmentSize)
            } else {
                try read(from: LogPosition(startOf: first), upTo: end) { at, line, _ in
                    if at >= index { tree.append(leaf: MerkleHash.leaf(line)) }
                }
            }
            guard tree.size == end - range.lowerBound else {
                throw LogError(.logShorter, path: layout.log, index: range.lowerBound + tree.size)
            }
            index = end
        }
        return tree.root
    }
}
