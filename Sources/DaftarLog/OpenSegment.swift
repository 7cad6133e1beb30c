/// The last segment of a log, open for appending.
struct OpenSegment {
    /// The index of the segment's first event.
    let first: Int

    private let lines: OpenFile
    private let leaves: OpenFile
    private let capacity: Int
    private let files: any LogFiles

    /// How many durable lines there are, their length in bytes with LFs, and their hashes.
    private(set) var count = 0
    private(set) var length = 0
    private(set) var tree = MerkleTree()

    /// Leaves, and perhaps the seal, that still have to be written, and where in their file.
    private var pendingLeaves: [UInt8] = []
    private var leavesLength = 0
    private var isSealed = false

    /// How many more lines there is room for.
    var room: Int { capacity - count }

    init(first: Int, lines: OpenFile, leaves: OpenFile, capacity: Int, files: any LogFiles) {
        self.first = first
        self.lines = lines
        self.leaves = leaves
        self.capacity = capacity
        self.files = files
    }

    /// Makes the two files of a new segment.
    init(creating first: Int, layout: LogLayout, files: any LogFiles) throws(LogError) {
        self.init(
            first: first, lines: try files.open(layout.segment(first), for: .creating),
            leaves: try files.open(layout.leaves(first), for: .creating), capacity: layout.segmentSize,
            files: files)
        try files.syncFolder(layout.log)
    }

    /// Writes lines and returns when they are durable.
    ///
    /// After an error nothing was added, unless it says that something may have been: then the file must not be
    /// appended to any more.
    mutating func append(_ newLines: ArraySlice<[UInt8]>) throws(LogError) {
        // Leaves that are missing can be told from leaves that were taken only while they are the last append's.
        try noteLeaves()
        do {
            try write(newLines)
        } catch {
            throw cutBack(after: error)
        }
        do {
            try files.sync(lines)
        } catch {
            throw error.unsettled
        }
        for line in newLines {
            include(leaf: line.withUnsafeBytes(MerkleHash.leaf), lineLength: line.count, isNoted: false)
        }
        // That can fail without harm: they are written before the next append, or computed again by the next writer.
        try? noteLeaves()
    }

    /// Counts a durable line whose leaf may already be in the file.
    mutating func include(leaf: MerkleHash, lineLength: Int, isNoted: Bool) {
        count += 1
        length += lineLength + 1
        tree.append(leaf: leaf)
        if isNoted { leavesLength += LeafTable.width } else { LeafTable.append(leaf, to: &pendingLeaves) }
    }

    /// Takes note of a seal that was found.
    mutating func includeSeal() { isSealed = true }

    /// Makes the leaves and the seal of a full segment outlast a power cut, so that none can be missing by accident.
    mutating func seal() throws(LogError) {
        try noteLeaves()
        try files.sync(leaves)
    }

    /// Writes the leaves that are still to be written, and the seal if the segment is full and has none.
    private mutating func noteLeaves() throws(LogError) {
        var bytes = pendingLeaves
        if room == 0, !isSealed { LeafTable.append(seal: tree.root, to: &bytes) }
        guard !bytes.isEmpty else { return }
        try files.writeAll(bytes, to: leaves, at: leavesLength)
        leavesLength += pendingLeaves.count
        pendingLeaves.removeAll(keepingCapacity: true)
        isSealed = room == 0
    }

    /// Writes lines behind the durable ones, in as few calls as a buffer of about 1 MiB allows.
    private func write(_ newLines: ArraySlice<[UInt8]>) throws(LogError) {
        var buffer: [UInt8] = []
        var end = length
        for line in newLines {
            buffer.append(contentsOf: line)
            buffer.append(LogLine.lineFeed)
            guard buffer.count >= 1 << 20 else { continue }
            try files.writeAll(buffer, to: lines, at: end)
            end += buffer.count
            buffer.removeAll(keepingCapacity: true)
        }
        try files.writeAll(buffer, to: lines, at: end)
    }

    /// Takes back what was written behind the durable lines.
    private func cutBack(after error: LogError) -> LogError {
        do {
            try files.cut(lines, to: length)
            return error
        } catch {
            return error.unsettled
        }
    }
}

extension LogFiles {
    /// Cuts a file off for good: unsynced, a power cut could bring the rest back.
    func cut(_ file: OpenFile, to length: Int) throws(LogError) {
        try truncate(file, to: length)
        try sync(file)
    }
}
