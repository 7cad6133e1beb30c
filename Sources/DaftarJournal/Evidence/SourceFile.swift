internal import Glibc

/// A file that somebody names as a source's text, read whole.
package struct SourceFile: Sendable {
    /// The largest file that is read, in bytes.
    package static let limit = 64 << 20

    package let path: String
    package let bytes: [UInt8]

    package init(_ path: String) throws(EvidenceError) {
        self.path = path
        bytes = try Self.read(path, following: true)
        if bytes.isEmpty { throw .empty(path: path) }
    }

    /// The bytes of a regular file of bounded size.
    /// - Parameter following: whether `path` may be a link.
    static func read(_ path: String, following: Bool) throws(EvidenceError) -> [UInt8] {
        // A pipe in a file's place would hold whoever opens it, and a device never ends.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (following ? 0 : O_NOFOLLOW))
        guard file >= 0 else {
            if errno == ELOOP, !following { throw .notAFile(path: path) }
            throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .notAFile(path: path)
        }
        guard status.st_size <= limit else { throw .tooLarge(path: path, limit: limit) }
        var bytes = [UInt8](repeating: 0, count: status.st_size)
        var count = 0
        while count < bytes.count {
            let read = bytes.withUnsafeMutableBytes {
                Glibc.read(file, $0.baseAddress! + count, $0.count - count)
            }
            if read < 0, errno == EINTR { continue }
            if read < 0 { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
            if read == 0 { break }
            count += read
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}
