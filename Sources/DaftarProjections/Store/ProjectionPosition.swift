/// How far the read models have read: the place in the log behind the last projected event, and
/// that event's leaf hash.
///
/// The hash tells whether the log is still the one that was read. It is empty before the first event.
package struct ProjectionPosition: Hashable, Sendable {
    package var index: Int
    package var segment: Int
    package var offset: Int
    package var leaf: String

    package static let start = ProjectionPosition(index: 0, segment: 0, offset: 0, leaf: "")

    /// Whether it can be a place in a log: what somebody else wrote there may be anything.
    var isPossible: Bool {
        let sizes = 0...1 << 40
        return sizes.contains(index) && (0...index).contains(segment) && sizes.contains(offset)
            && (index > segment) == (offset > 0)
    }

    package init(index: Int, segment: Int, offset: Int, leaf: String) {
        self.index = index
        self.segment = segment
        self.offset = offset
        self.leaf = leaf
    }
}
