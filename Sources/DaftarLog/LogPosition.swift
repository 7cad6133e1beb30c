/// A place between two events from which a reader may go on.
///
/// Positions are canonical: behind the last event of a full segment stands the start of the next segment, even
/// before that file exists. A position stays valid as long as the log only grows.
package struct LogPosition: Hashable, Sendable {
    /// How many events come before; also the index of the next event.
    package let index: Int

    /// The first index of the segment that holds, or will hold, the next event.
    package let segment: Int

    /// Where the next event's line begins in that segment, in bytes.
    package let offset: Int

    package init(index: Int, segment: Int, offset: Int) {
        self.index = index
        self.segment = segment
        self.offset = offset
    }

    /// Before the first event.
    package static let start = LogPosition(startOf: 0)

    /// Before the first event of a segment.
    init(startOf segment: Int) {
        self.init(index: segment, segment: segment, offset: 0)
    }

    /// The position behind a line of so many bytes, LF not counted, that starts here.
    func after(lineOf length: Int, in layout: LogLayout) -> LogPosition {
        let next = index + 1
        if next == segment + layout.segmentSize { return LogPosition(startOf: next) }
        return LogPosition(index: next, segment: segment, offset: offset + length + 1)
    }
}
