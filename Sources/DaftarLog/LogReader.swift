/// Reads the lines of a log, without a lock and without ever writing.
///
/// Any number of readers may read while another process appends. A reader sees whole lines only, in order, but may
/// see a line some microseconds before it is durable; should that append then fail, the line is gone again.
package struct LogReader: Sendable {
    package let layout: LogLayout
    let files: any LogFiles

    /// - Throws: `notALog` if there is no log in the journal's folder.
    package init(_ layout: LogLayout, files: any LogFiles = SystemFiles()) throws(LogError) {
        self.layout = layout
        self.files = files
        guard try files.openIfPresent(layout.log, for: .reading) != nil else {
            throw LogError(.notALog, path: layout.log)
        }
    }

    /// Reads lines from a position on and returns the position behind the last one read.
    ///
    /// What follows the last LF of the log is left alone: it may be a write under way.
    ///
    /// - Parameters:
    ///   - end: the index to stop before; nil reads to the end of the log.
    ///   - body: gets an event's index, its line without the LF, valid only during the call, and the position behind.
    /// - Throws: what `body` throws; `logShorter` if the log ends before the position or has no line end there, in
    ///   which case it is not the log the position was taken from; `damaged`.
    @discardableResult
    package func read(
        from start: LogPosition, upTo end: Int? = nil,
        _ body: (_ index: Int, _ line: UnsafeRawBufferPointer, _ next: LogPosition) throws -> Void
    ) throws -> LogPosition {
        let end = end ?? .max
        var position = start
        while position.index < end {
            var file = try open(position.segment)
            if file == nil {
                if try isEnd(position, isReached: position != start) { break }
                file = try open(position.segment)
            }
            // A name that is listed and cannot be opened is a link that leads nowhere.
            guard let file else { throw damage(.notAFile, at: position) }
            if position == start { try checkLineEnd(before: position, in: file) }
            var scanner = LineScanner(file, at: position.offset, files: files)
            let segment = position.segment
            while position.index < end, position.segment == segment {
                guard let line = try nextLine(from: &scanner, of: file, at: position) else { return position }
                let next = position.after(lineOf: line.length, in: layout)
                try body(position.index, line.bytes, next)
                position = next
            }
        }
        return position
    }

    /// The position behind the last event, found by counting lines from an earlier position on.
    package func head(after position: LogPosition = .start) throws -> LogPosition {
        try read(from: position) { _, _, _ in }
    }

    /// How many events the log holds, found by counting the lines of the last segment.
    package func size() throws -> Int {
        let segments = try SegmentList(layout, files: files)
        try segments.requireAll(layout)
        return try head(after: LogPosition(startOf: segments.found.last ?? 0)).index
    }

    /// The line of one event, found by passing over those before it in its segment.
    package func line(at index: Int) throws -> [UInt8] {
        var found: [UInt8]?
        try read(from: LogPosition(startOf: layout.segmentHolding(index)), upTo: index + 1) { at, line, _ in
            if at == index { found = Array(line) }
        }
        guard let found else { throw LogError(.logShorter, path: layout.log, index: index) }
        return found
    }

    /// The leaf hash noted for an event, or nil if none is noted (yet).
    ///
    /// It is not held against the line here.
    package func leaf(at index: Int) throws(LogError) -> MerkleHash? {
        let first = layout.segmentHolding(index)
        let path = layout.leaves(first)
        guard let file = try files.openIfPresent(path, for: .reading) else { return nil }
        let offset = (index - first) * LeafTable.width
        let bytes = try files.bytes(of: file, in: offset..<offset + LeafTable.width)
        switch LeafTable(bytes, capacity: 1)[0] {
        case .missing: return nil
        case .hash(let hash): return hash
        case .malformed: throw LogError(.damaged(.leafMalformed), path: path, index: index, offset: offset)
        }
    }
}

extension LogReader {
    /// The next whole line of a segment, or nil at the end of the log.
    private func nextLine(
        from scanner: inout LineScanner, of file: OpenFile, at position: LogPosition
    ) throws(LogError) -> ScannedLine? {
        var line = try scanner.next()
        if line?.isTerminated != true {
            guard try open(position.segment + layout.segmentSize) != nil else { return nil }
            // The writer may have gone on to the next segment since, and first have taken back an unfinished line.
            scanner = LineScanner(file, at: position.offset, files: files)
            line = try scanner.next()
        }
        guard let line else {
            throw damage(.segmentShort(lines: position.index - position.segment), at: position)
        }
        guard line.isTerminated else { throw damage(.lineUnterminated, at: position) }
        guard line.length <= LogLine.maximumLength else {
            throw damage(.lineTooLong(length: line.length), at: position)
        }
        return line
    }

    /// Makes sure that the bytes before a position end a line.
    private func checkLineEnd(before position: LogPosition, in file: OpenFile) throws(LogError) {
        guard position.offset > 0 else {
            if position.index > position.segment { throw shorter(than: position) }
            return
        }
        let before = try files.bytes(of: file, in: position.offset - 1..<position.offset)
        guard before == [LogLine.lineFeed] else { throw shorter(than: position) }
    }

    /// Whether the log ends where a segment was not there; false where a writer has begun that segment since.
    ///
    /// - Parameter isReached: whether the lines before the position have just been read.
    /// - Throws: `logShorter` if it ended before.
    private func isEnd(_ position: LogPosition, isReached: Bool) throws -> Bool {
        let segments = try SegmentList(layout, files: files)
        try segments.requireAll(layout)
        if segments.found.contains(position.segment) { return false }
        guard !isReached, position != .start else { return true }
        let previous = LogPosition(startOf: position.segment - layout.segmentSize)
        guard position == LogPosition(startOf: position.segment), segments.found.last == previous.segment,
            try read(from: previous, upTo: position.index, { _, _, _ in }) == position
        else { throw shorter(than: position) }
        return true
    }

    private func open(_ segment: Int) throws(LogError) -> OpenFile? {
        try files.openIfPresent(layout.segment(segment), for: .reading)
    }

    private func shorter(than position: LogPosition) -> LogError {
        LogError(
            .logShorter, path: layout.segment(position.segment), index: position.index,
            offset: position.offset)
    }

    private func damage(_ damage: LogDamage, at position: LogPosition) -> LogError {
        LogError(
            .damaged(damage), path: layout.segment(position.segment), index: position.index,
            offset: position.offset)
    }
}
