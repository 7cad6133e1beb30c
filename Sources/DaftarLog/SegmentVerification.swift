/// What re-reading one segment showed.
struct SegmentVerification: Sendable {
    let first: Int

    /// The tree over the lines as they are.
    private(set) var tree = MerkleTree()

    /// The trees over the first lines of the segment, for the sizes asked for.
    private(set) var partialTrees: [Int: MerkleTree] = [:]

    private(set) var findings: [LogFinding] = []

    private let layout: LogLayout
    private var unvouched = UnvouchedLines()

    /// Reads a segment.
    ///
    /// - Parameters:
    ///   - isLast: whether the segment may be short and end with an unfinished write.
    ///   - sizes: the sizes of the log for which ``partialTrees`` are wanted.
    ///   - canLoseLeaves: whether an accident can have taken the leaves of neighbouring lines.
    ///   - check: called for each line in order; what it throws becomes a finding.
    init(
        of first: Int, isLast: Bool, layout: LogLayout, files: any LogFiles, sizes: Set<Int>,
        canLoseLeaves: LeafLoss, check: (_ index: Int, _ line: UnsafeRawBufferPointer) throws -> Void
    ) {
        self.first = first
        self.layout = layout
        do {
            // Leaves first: a writer adds them last, so whatever they vouch for can be read.
            let table = try LeafTable(ofSegment: first, layout: layout, files: files)
            let file = try files.open(layout.segment(first), for: .reading)
            let end = try readLines(of: file, files: files, table: table, isLast: isLast, sizes: sizes, check)
            if !isLast, tree.size < layout.segmentSize {
                report(.damage(.segmentShort(lines: tree.size)), offset: end, count: 0)
            }
            if !unvouched.canBeAccident(isLast: isLast, table: table, canLoseLeaves) { reportTakenLeaves() }
            compareEnd(of: table)
        } catch {
            report(.unreadable(error), offset: 0, count: 0)
        }
    }

    /// Hashes every line, holds it against its leaf, and returns where the whole lines end.
    private mutating func readLines(
        of file: OpenFile, files: any LogFiles, table: LeafTable, isLast: Bool, sizes: Set<Int>,
        _ check: (_ index: Int, _ line: UnsafeRawBufferPointer) throws -> Void
    ) throws(LogError) -> Int {
        var scanner = LineScanner(file, at: 0, files: files)
        var end = 0
        while let line = try scanner.next() {
            guard tree.size < layout.segmentSize else {
                report(.damage(.segmentOverfull), offset: line.offset, count: 0)
                break
            }
            let entry = table[tree.size]
            guard line.isTerminated else {
                let isUnfinished = isLast && entry == .missing
                report(
                    isUnfinished ? .tornTail(count: line.length) : .damage(.lineUnterminated),
                    offset: line.offset, count: isUnfinished ? 0 : 1)
                break
            }
            let leaf = MerkleHash.leaf(line.bytes)
            if let flaw = line.flaw {
                report(.damage(flaw), offset: line.offset)
            } else {
                compare(leaf, with: entry, of: line)
                do {
                    try check(first + tree.size, line.bytes)
                } catch {
                    report(.refused(error), offset: line.offset)
                }
            }
            tree.append(leaf: leaf)
            end = line.offset + line.length + 1
            if sizes.contains(first + tree.size) { partialTrees[first + tree.size] = tree }
        }
        return end
    }

    private mutating func compare(
        _ leaf: MerkleHash, with entry: LeafTable.Entry, of line: ScannedLine
    ) {
        switch entry {
        case .hash(leaf): break
        case .hash(let noted):
            report(.damage(.lineDiffers(expected: noted, found: leaf)), offset: line.offset)
        case .missing:
            unvouched.add(line.bytes, at: tree.size)
            reportLeaf(.leafMissing)
        case .malformed: reportLeaf(.damage(.leafMalformed))
        }
    }

    /// Holds what stands behind the leaves of the lines against what should.
    private mutating func compareEnd(of table: LeafTable) {
        if table.count > tree.size {
            reportLeaf(.damage(.leafWithoutLine), count: table.count - tree.size)
        } else if table.isOverfull {
            reportLeaf(.damage(.segmentOverfull), count: 0)
        }
        guard tree.size == layout.segmentSize else { return }
        switch table.seal {
        case .hash(tree.root): break
        case .hash(let noted): reportLeaf(.damage(.sealDiffers(expected: noted, found: tree.root)), count: 0)
        case .missing: reportLeaf(.sealMissing, count: 0)
        case .malformed: reportLeaf(.damage(.sealMalformed), count: 0)
        }
    }

    /// Turns the notes of missing leaves into damage.
    private mutating func reportTakenLeaves() {
        for index in findings.indices {
            if case .leafMissing = findings[index].fact { findings[index].fact = .damage(.leafMissing) }
        }
    }

    /// Adds a finding about the next line.
    private mutating func report(_ fact: LogFinding.Fact, offset: Int, count: Int = 1) {
        add(fact, path: layout.segment(first), offset: offset, count: count)
    }

    /// Adds a finding about the next line's leaf, or the seal.
    private mutating func reportLeaf(_ fact: LogFinding.Fact, count: Int = 1) {
        add(fact, path: layout.leaves(first), offset: tree.size * LeafTable.width, count: count)
    }

    private mutating func add(_ fact: LogFinding.Fact, path: String, offset: Int, count: Int) {
        let index = first + tree.size
        let finding = LogFinding(
            fact: fact, indexes: index..<index + count, path: path, line: tree.size + 1, offset: offset)
        if let last = findings.last, last.isContinued(by: finding) {
            findings[findings.count - 1].indexes = last.indexes.lowerBound..<finding.indexes.upperBound
        } else {
            findings.append(finding)
        }
    }
}
