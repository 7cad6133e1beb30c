/// Says of the first and the last of the lines that have no leaf whether an accident can have taken those leaves.
///
/// Leaves are written after their lines, so a death between the two leaves the lines of one append without; and until
/// their segment is full leaves are not synced, so a power cut takes those that the system had not written yet. Any other
/// gap was made by somebody. Which lines were appended so near to each other only those can say who can read them.
package typealias LeafLoss = @Sendable (_ first: [UInt8], _ last: [UInt8]) -> Bool

/// The lines of one segment that no leaf vouches for, as they are found in order.
struct UnvouchedLines {
    private(set) var first: [UInt8]?
    private var last: [UInt8] = []
    /// How many lines of the segment stand before them.
    private(set) var start = 0

    mutating func add(_ line: UnsafeRawBufferPointer, at position: Int) {
        last = Array(line)
        guard first == nil else { return }
        first = last
        start = position
    }

    /// Whether an accident can have taken their leaves.
    ///
    /// - Parameters:
    ///   - isLast: whether no segment follows. A segment is begun when the leaves of those before it are safe.
    ///   - table: the leaves that are there. Their file is made, and that made to last, before the first line is.
    func canBeAccident(isLast: Bool, table: LeafTable, _ judge: LeafLoss) -> Bool {
        guard let first else { return true }
        return isLast && table.exists && judge(first, last)
    }
}
