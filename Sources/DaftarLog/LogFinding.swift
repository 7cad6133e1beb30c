/// Something a verification found, in one line or in a run of neighbouring ones.
package struct LogFinding: Sendable {
    package enum Fact: Sendable {
        /// The log was changed or lost bytes.
        case damage(LogDamage)
        /// The caller's check refused the line.
        case refused(any Error)
        /// A segment could not be read to its end.
        case unreadable(LogError)
        /// No leaf vouches for the line yet. The next writer notes it.
        case leafMissing
        /// A full segment has no seal yet. The next writer notes it.
        case sealMissing
        /// The log ends with an unfinished write of so many bytes, or one is under way.
        case tornTail(count: Int)
    }

    /// What was found, as it is at the first event of ``indexes``.
    package internal(set) var fact: Fact

    /// The events concerned. Empty, but still in its place, where the fact is about a segment or its end.
    package internal(set) var indexes: Range<Int>

    /// The file at fault: a segment or its leaves.
    package let path: String

    /// Which line of the file it is, counted from 1, and where that begins, in bytes.
    package let line: Int
    package let offset: Int

    /// Whether the log is not what was once written, or cannot be told to be.
    package var isDamage: Bool {
        switch fact {
        case .damage, .refused, .unreadable: true
        case .leafMissing, .sealMissing, .tornTail: false
        }
    }

    /// Whether another finding is the same fact about the event right behind.
    func isContinued(by next: LogFinding) -> Bool {
        guard indexes.upperBound == next.indexes.lowerBound, !next.indexes.isEmpty, path == next.path else {
            return false
        }
        return switch (fact, next.fact) {
        case (.damage(.lineDiffers), .damage(.lineDiffers)), (.damage(.lineEmpty), .damage(.lineEmpty)),
            (.damage(.lineTooLong), .damage(.lineTooLong)), (.damage(.lineHoldsNUL), .damage(.lineHoldsNUL)),
            (.damage(.leafMalformed), .damage(.leafMalformed)), (.leafMissing, .leafMissing),
            (.damage(.leafWithoutLine), .damage(.leafWithoutLine)):
            true
        default: false
        }
    }
}
