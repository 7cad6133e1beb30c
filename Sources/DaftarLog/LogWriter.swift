/// Appends lines to a log, as the only process that may.
///
/// The writer holds the log's lock as long as it lives. Opening brings the last segment into order and costs a pass
/// over it, not over the log. Earlier segments are taken at the word of their seals; only ``LogVerifier`` reads them.
package final class LogWriter {
    package let layout: LogLayout

    /// What recovery set aside when the log was opened, if anything.
    package private(set) var tornTail: TornTail?

    /// The last line of the log.
    package private(set) var lastLine: [UInt8]?

    private let files: any LogFiles
    private let lock: LogLock

    /// The events of the segments before the last, and the last segment, which a new log does not have.
    private var sealed = MerkleTree()
    private var segment: OpenSegment?

    /// The failure after which nothing may be appended any more.
    private var poison: LogError?

    /// Opens a log for appending.
    ///
    /// - Parameters:
    ///   - bound: how long to wait for another writer to finish.
    ///   - canLoseLeaves: whether an accident can have taken the leaves of neighbouring lines.
    /// - Throws: `notALog`, `busy`, `readOnly`, `damaged` or another failure. No line is touched in a damaged segment.
    package init(
        _ layout: LogLayout, waitingFor bound: Duration = .zero, files: any LogFiles = SystemFiles(),
        canLoseLeaves: LeafLoss = { _, _ in true }
    ) throws(LogError) {
        self.layout = layout
        self.files = files
        lock = try LogLock(on: layout.log, waitingFor: bound, files: files)
        let segments = try SegmentList(layout, files: files)
        try segments.requireAll(layout)
        for first in segments.found {
            try open(first, isLast: first == segments.found.last, canLoseLeaves)
        }
        lastLine = try readLastLine()
    }

    /// Makes the folder of a log in a folder that exists. Does nothing if there is one.
    package static func createLog(
        _ layout: LogLayout, files: any LogFiles = SystemFiles()
    ) throws(LogError) {
        try files.makeFolder(layout.log)
        try files.syncFolder(layout.journal)
    }

    /// How many events the log holds durably.
    package var size: Int { sealed.size + (segment?.count ?? 0) }

    /// The root of the Merkle tree over the lines.
    package var root: MerkleHash { tree.root }

    /// Where the next event goes.
    package var position: LogPosition {
        guard let segment, segment.room > 0 else { return LogPosition(startOf: size) }
        return LogPosition(index: size, segment: segment.first, offset: segment.length)
    }

    /// Appends lines and returns their indexes when they are durable.
    ///
    /// There is one sync for each segment touched. Many lines are not one unit: after a failure between two segments
    /// those of the first stay, and ``size`` counts them.
    ///
    /// - Throws: `lineTooLong` or `lineMalformed` before anything is written; `diskFull`, `readOnly` or `ioFailure`
    ///   with ``LogError/index`` set to the first event not appended. If ``LogError/mayHaveBeenAppended`` is set,
    ///   every later append throws `poisoned`, and the log has to be opened anew to see what it holds.
    package func append(_ lines: [[UInt8]]) throws(LogError) -> Range<Int> {
        if let poison { throw poison.asPoison }
        let first = size
        for (line, index) in zip(lines, first...) {
            try LogLine.check(line, index: index, path: layout.segment(layout.segmentHolding(index)))
        }
        var rest = lines[...]
        do {
            while !rest.isEmpty {
                let part = rest.prefix(try makeRoom())
                try segment?.append(part)
                lastLine = part.last
                rest = rest.dropFirst(part.count)
            }
        } catch {
            var error = error
            error.index = size
            if error.mayHaveBeenAppended { poison = error }
            throw error
        }
        return first..<size
    }

    private var tree: MerkleTree {
        var tree = sealed
        if let segment { tree.append(segment.tree) }
        return tree
    }

    /// Begins the next segment if the last is full, and returns how many lines the last has room for.
    private func makeRoom() throws(LogError) -> Int {
        if let segment, segment.room > 0 { return segment.room }
        try segment?.seal()
        let next = try OpenSegment(creating: size, layout: layout, files: files)
        sealed = tree
        segment = next
        return next.room
    }

    /// Takes over one of the segments found.
    private func open(_ first: Int, isLast: Bool, _ canLoseLeaves: LeafLoss) throws(LogError) {
        if !isLast, case .hash(let root) = try LeafTable.seal(ofSegment: first, layout: layout, files: files)
        {
            sealed.append(subtree: root, width: layout.segmentSize)
            return
        }
        let recovery = try SegmentRecovery(
            first: first, isLast: isLast, layout: layout, files: files, canLoseLeaves: canLoseLeaves)
        if isLast {
            segment = recovery.segment
            tornTail = recovery.tornTail
        } else {
            sealed.append(recovery.segment.tree)
        }
    }

    /// Reads the last line back from the end of its segment.
    private func readLastLine() throws(LogError) -> [UInt8]? {
        guard size > 0 else { return nil }
        let file = try files.open(layout.segment(layout.segmentHolding(size - 1)), for: .reading)
        let length = try files.length(of: file)
        let end = try files.bytes(of: file, in: max(0, length - LogLine.maximumLength - 2)..<length)
        return end.dropLast().split(separator: LogLine.lineFeed).last.map(Array.init)
    }
}
