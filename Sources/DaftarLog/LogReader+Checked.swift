extension LogReader {
    /// Reads as ``read(from:upTo:_:)`` does, and holds every line against the leaf noted for it, where one is.
    ///
    /// Costs a hash of each line and nothing else: the leaves behind the position are read along with the lines. Seals
    /// and segments passed over are left to ``LogVerifier``.
    ///
    /// - Throws: besides, `damaged` at the first line that its leaf does not fit, or that is gone though its leaf is
    ///   there.
    @discardableResult
    package func readChecked(
        from start: LogPosition, upTo end: Int? = nil,
        _ body: (_ index: Int, _ line: UnsafeRawBufferPointer, _ next: LogPosition) throws -> Void
    ) throws -> LogPosition {
        // Leaves first: a writer adds them last, so whatever they vouch for can be read.
        var leaves = try NotedLeaves(from: start, layout: layout, files: files)
        var position = start
        try read(from: start, upTo: end) { index, line, next in
            try leaves.check(line, at: position)
            try body(index, line, next)
            position = next
            if next.segment != leaves.segment {
                leaves = try NotedLeaves(from: next, layout: layout, files: files)
            }
        }
        if position.index < end ?? .max { try leaves.checkEnd(at: position) }
        return position
    }
}

/// The leaves noted for the lines of a segment from one of them on.
private struct NotedLeaves {
    let segment: Int
    private let first: Int
    private let table: LeafTable
    private let layout: LogLayout

    init(from position: LogPosition, layout: LogLayout, files: any LogFiles) throws(LogError) {
        segment = position.segment
        first = position.index
        self.layout = layout
        var bytes: [UInt8] = []
        if let file = try files.openIfPresent(layout.leaves(segment), for: .reading) {
            let start = (first - segment) * LeafTable.width
            bytes = try files.bytes(of: file, in: start..<max(start, files.length(of: file)))
        }
        table = LeafTable(bytes, capacity: segment + layout.segmentSize - first)
    }

    func check(_ line: UnsafeRawBufferPointer, at position: LogPosition) throws(LogError) {
        switch table[position.index - first] {
        case .missing: return
        case .malformed: throw damage(.leafMalformed, at: position.index)
        case .hash(let noted):
            let leaf = MerkleHash.leaf(line)
            guard leaf != noted else { return }
            throw LogError(
                .damaged(.lineDiffers(expected: noted, found: leaf)), path: layout.segment(segment),
                index: position.index, offset: position.offset)
        }
    }

    /// Makes sure that no leaf vouches for a line behind the last one.
    func checkEnd(at position: LogPosition) throws(LogError) {
        guard table.count > position.index - first else { return }
        throw damage(.leafWithoutLine, at: position.index)
    }

    private func damage(_ damage: LogDamage, at index: Int) -> LogError {
        LogError(
            .damaged(damage), path: layout.leaves(segment), index: index,
            offset: (index - segment) * LeafTable.width)
    }
}
