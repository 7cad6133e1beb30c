internal import Glibc

/// One line as it stands in a file.
struct ScannedLine {
    /// The bytes without the LF, valid until the scanner moves on; empty if the line is too long to be one.
    let bytes: UnsafeRawBufferPointer
    /// Where the line begins in the file.
    let offset: Int
    /// How many bytes the line has, the LF not counted.
    let length: Int
    /// False for what follows the last LF of the file.
    let isTerminated: Bool

    /// What is wrong with the line in itself.
    var flaw: LogDamage? {
        length > LogLine.maximumLength ? .lineTooLong(length: length) : LogLine.flaw(in: bytes)
    }
}

/// Finds the lines of a file from an offset on, in large reads and without allocating for a line.
///
/// After the last line, ``next()`` returns what is left without an LF, or nil. Called again it reads again, and finds
/// what was appended in the meantime.
struct LineScanner: ~Copyable {
    private let file: OpenFile
    private let files: any LogFiles
    private let buffer: UnsafeMutableRawBufferPointer

    /// The part of the buffer that is read but not yet returned, and how far it is known to hold no LF.
    private var pending = 0..<0
    private var searched = 0

    /// Where in the file the pending part begins.
    private var offset: Int

    /// The bytes before ``offset`` that belong to the same, over-long line and were let go.
    private var dropped = 0

    init(_ file: OpenFile, at offset: Int, files: any LogFiles, chunk: Int = 1 << 20) {
        self.file = file
        self.files = files
        self.offset = offset
        // A longest line with its LF must fit.
        buffer = .allocate(byteCount: max(chunk, LogLine.maximumLength + 1), alignment: 16)
    }

    deinit { buffer.deallocate() }

    /// The next line, whether terminated or not, or nil at the end of the file.
    mutating func next() throws(LogError) -> ScannedLine? {
        while true {
            let rest = UnsafeRawBufferPointer(rebasing: buffer[searched..<pending.upperBound])
            if let found = rest.firstOffset(of: LogLine.lineFeed) {
                return take(to: searched + found)
            }
            searched = pending.upperBound
            guard try fill() else {
                return pending.isEmpty && dropped == 0
                    ? nil : line(to: pending.upperBound, isTerminated: false)
            }
        }
    }

    /// Returns the pending bytes up to an LF and moves behind it.
    private mutating func take(to end: Int) -> ScannedLine {
        let line = line(to: end, isTerminated: true)
        offset += end + 1 - pending.lowerBound
        pending = end + 1..<pending.upperBound
        searched = end + 1
        dropped = 0
        return line
    }

    private func line(to end: Int, isTerminated: Bool) -> ScannedLine {
        let bytes = dropped == 0 ? buffer[pending.lowerBound..<end] : buffer[0..<0]
        return ScannedLine(
            bytes: UnsafeRawBufferPointer(rebasing: bytes), offset: offset - dropped,
            length: dropped + end - pending.lowerBound, isTerminated: isTerminated)
    }

    /// Reads on, and returns false at the end of the file.
    private mutating func fill() throws(LogError) -> Bool {
        if pending.count == buffer.count {
            dropped += pending.count
            offset += pending.count
            pending = 0..<0
        } else if pending.lowerBound > 0 {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[pending]))
            pending = 0..<pending.count
        }
        searched = pending.upperBound
        let space = UnsafeMutableRawBufferPointer(rebasing: buffer[pending.upperBound...])
        let count = try files.read(file, at: offset + pending.count, into: space)
        pending = 0..<pending.upperBound + count
        return count > 0
    }
}
