/// Brings a segment whose leaves may lag behind its lines into order, and opens it.
///
/// Every line is hashed again and held against its leaf. A line that no leaf vouches for was written but perhaps not
/// acknowledged: a whole one is kept and made durable now, and its leaf written with the next append. From the first that
/// is not whole, the rest of the file is an unfinished write, to be set aside. None of this is done to a segment that
/// others follow unless it is full, nor where leaves are missing that no accident can have taken.
struct SegmentRecovery {
    private(set) var segment: OpenSegment
    private(set) var tornTail: TornTail?

    private let layout: LogLayout
    private let files: any LogFiles
    private let lines: OpenFile
    private let leaves: OpenFile
    private let table: LeafTable
    private var unvouched = UnvouchedLines()

    /// The length of the lines that leaves vouch for.
    private var vouchedLength = 0

    /// - Throws: the first damage, in which case no byte was changed, or whatever a file operation throws.
    init(
        first: Int, isLast: Bool, layout: LogLayout, files: any LogFiles, canLoseLeaves: LeafLoss
    ) throws(LogError) {
        self.layout = layout
        self.files = files
        lines = try files.open(layout.segment(first), for: .writing)
        table = try LeafTable(ofSegment: first, layout: layout, files: files)
        if !table.exists, try Self.hasLine(lines, files: files) {
            throw LogError(.damaged(.leafMissing), path: layout.leaves(first), index: first, offset: 0)
        }
        leaves = try files.open(layout.leaves(first), for: .creating)
        segment = OpenSegment(
            first: first, lines: lines, leaves: leaves, capacity: layout.segmentSize, files: files)
        let tear = try scan()
        try checkLeaves()
        if !unvouched.canBeAccident(isLast: isLast, table: table, canLoseLeaves) {
            throw damage(.leafMissing, ofLeaf: unvouched.start)
        }
        if !isLast, segment.room > 0 { throw damage(.segmentShort(lines: segment.count), at: segment.length) }
        if let tear {
            tornTail = try .setAside(
                of: lines, from: tear, index: first + segment.count, layout: layout, files: files)
        }
        try settle()
        if try files.length(of: leaves) > table.length { try files.truncate(leaves, to: table.length) }
        if table.seal != .missing { segment.includeSeal() }
        if !isLast { try segment.seal() }
    }

    private static func hasLine(_ lines: OpenFile, files: any LogFiles) throws(LogError) -> Bool {
        var scanner = LineScanner(lines, at: 0, files: files)
        return try scanner.next()?.isTerminated == true
    }

    /// Counts the whole lines, and returns where an unfinished write begins, if there is one.
    private mutating func scan() throws(LogError) -> Int? {
        var scanner = LineScanner(lines, at: 0, files: files)
        while let line = try scanner.next() {
            guard segment.room > 0 else { throw damage(.segmentOverfull, at: line.offset) }
            let entry = table[segment.count]
            if let flaw = line.isTerminated ? line.flaw : .lineUnterminated {
                if entry == .missing { return line.offset }
                throw damage(flaw, at: line.offset)
            }
            let leaf = MerkleHash.leaf(line.bytes)
            switch entry {
            case .hash(leaf):
                segment.include(leaf: leaf, lineLength: line.length, isNoted: true)
                vouchedLength = segment.length
            case .missing:
                unvouched.add(line.bytes, at: segment.count)
                segment.include(leaf: leaf, lineLength: line.length, isNoted: false)
            case .hash(let noted): throw damage(.lineDiffers(expected: noted, found: leaf), at: line.offset)
            case .malformed: throw damage(.leafMalformed, ofLeaf: segment.count)
            }
        }
        return nil
    }

    /// Makes sure that the leaves vouch for nothing but the lines found.
    private func checkLeaves() throws(LogError) {
        guard table.count <= segment.count else { throw damage(.leafWithoutLine, ofLeaf: segment.count) }
        guard !table.isOverfull else { throw damage(.segmentOverfull, ofLeaf: segment.count) }
        switch table.seal {
        case .missing, .hash(segment.tree.root): return
        case .hash(let noted):
            throw damage(.sealDiffers(expected: noted, found: segment.tree.root), ofLeaf: segment.count)
        case .malformed: throw damage(.sealMalformed, ofLeaf: segment.count)
        }
    }

    /// Makes lines durable that no leaf vouches for, and the file itself if it is new.
    ///
    /// They are written again because a kernel whose sync has failed may hold their pages to be clean.
    private func settle() throws(LogError) {
        guard table.count < segment.count || segment.count == 0 else { return }
        let unvouched = try files.bytes(of: lines, in: vouchedLength..<segment.length)
        try files.writeAll(unvouched, to: lines, at: vouchedLength)
        try files.sync(lines)
        try files.syncFolder(layout.log)
    }

    private func damage(_ damage: LogDamage, at offset: Int) -> LogError {
        LogError(.damaged(damage), path: lines.path, index: segment.first + segment.count, offset: offset)
    }

    private func damage(_ damage: LogDamage, ofLeaf line: Int) -> LogError {
        LogError(
            .damaged(damage), path: leaves.path, index: segment.first + line, offset: line * LeafTable.width)
    }
}
