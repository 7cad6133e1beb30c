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

    package init(index: Int, segment: Int, offset: Int, leaf: String) {
        self.index = index
        self.segment = segment
        self.offset = offset
        self.leaf = leaf
    }
}
