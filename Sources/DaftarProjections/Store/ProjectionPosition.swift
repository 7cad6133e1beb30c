/// How far the read models have read: the place in the log behind the last projected event, and that event's leaf hash.
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

/// How a read model is doing.
package struct ProjectionStatus: Hashable, Sendable {
    package var name: String
    package var version: Int
    /// The event it could not take, with the reason; it reads no further until it is rebuilt.
    package var stopped: Stopped?

    package struct Stopped: Hashable, Sendable {
        package var event: Int
        package var reason: String
    }
}

/// What the read models can fail with, as facts.
package enum ReadModelError: Error, Hashable, Sendable {
    /// A rebuild met an event it cannot project.
    case cannotProject(event: Int, projector: String, reason: String)
    /// A read model has stopped, so the journal cannot be decided on.
    case stopped(projector: String, event: Int, reason: String)
    /// The file is not what was written to it. Made anew, it is.
    case damaged(path: String, message: String)
    /// The file could not be written or read.
    case storage(path: String, message: String, isFull: Bool)
}
