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
