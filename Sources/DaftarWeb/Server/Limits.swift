import HummingbirdCore
import NIOCore
internal import Glibc

/// How much of what a client may take.
enum Limits {
    /// Threads that read the journal; as many readings as the read models have connections for.
    static let workers = 4
    /// Open at once; more wait to be let in.
    static let connections = 4096
    /// Until a request has come, and between two of them.
    static let idle = TimeAmount.seconds(20)
    /// Bytes of all the fields before the body.
    static let head = 16 * 1024

    /// From the head of a request until its answer has been taken.
    static let exchange = TimeAmount.seconds(60)
    /// Bytes of a form: an entry has at most 65,535, and each may be written as three.
    static let body = 256 * 1024

    static let channel = HTTP1Channel.Configuration(
        additionalChannelHandlers: [Exchange()], idleTimeout: idle,
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: head, maxHeaderListSize: head, maxHeaderFieldCount: 100))

    /// Every connection is an open file: as many as the system lets this process have.
    static func raiseOpenFiles() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
