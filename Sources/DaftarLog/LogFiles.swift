internal import Glibc

/// The file operations that the log is made of.
///
/// Everything that can fail on a bad day goes through here, so that a test can make it fail. Each requirement is one
/// system call, tried again when a signal interrupts it.
package protocol LogFiles: Sendable {
    /// Opens a file; it closes when the last reference goes.
    func open(_ path: String, for access: FileAccess) throws(LogError) -> OpenFile

    /// The names in a folder, in no particular order.
    func names(in folder: String) throws(LogError) -> [String]

    /// Makes a folder in one that exists. Succeeds if there is one already.
    func makeFolder(_ path: String) throws(LogError)

    /// Makes what was created in a folder outlast a power cut.
    func syncFolder(_ path: String) throws(LogError)

    /// The length of a file in bytes.
    func length(of file: OpenFile) throws(LogError) -> Int

    /// Reads what is there, up to the buffer's length, and returns how much; 0 at the end of the file.
    func read(_ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(LogError)
        -> Int

    /// Writes some of the bytes and returns how many: a full disk, for one, may take only a part.
    func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile, at offset: Int) throws(LogError) -> Int

    /// Cuts a file off. Not durable until synced.
    func truncate(_ file: OpenFile, to length: Int) throws(LogError)

    /// Makes a file's bytes and length outlast a power cut. After an error nothing is known about either.
    func sync(_ file: OpenFile) throws(LogError)
}

package enum FileAccess: Sendable {
    case reading
    case writing
    /// Writing, to a file that is created if it does not exist.
    case creating
}

/// A file descriptor with the path it was opened under, closed when the last reference goes.
package final class OpenFile: Sendable {
    package let descriptor: Int32
    package let path: String

    package init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    // An error of close says nothing that a sync before it has not said.
    deinit { close(descriptor) }
}

extension LogFiles {
    /// Writes all the bytes, in as many calls as it takes.
    func writeAll(_ bytes: [UInt8], to file: OpenFile, at offset: Int) throws(LogError) {
        try bytes.span.withUnsafeBytes { buffer throws(LogError) in
            var written = 0
            while written < buffer.count {
                written += try write(.init(rebasing: buffer[written...]), to: file, at: offset + written)
            }
        }
    }

    /// The bytes of a file from one offset up to another, or fewer if it ends before.
    func bytes(of file: OpenFile, in range: Range<Int>) throws(LogError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var count = 0
        var span = bytes.mutableSpan
        try span.withUnsafeMutableBytes { buffer throws(LogError) in
            while count < buffer.count {
                let part = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
                let read = try read(file, at: range.lowerBound + count, into: part)
                if read == 0 { break }
                count += read
            }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// All the bytes of a file, or nil if there is no such file.
    func contents(of path: String) throws(LogError) -> [UInt8]? {
        guard let file = try openIfPresent(path, for: .reading) else { return nil }
        return try bytes(of: file, in: 0..<length(of: file))
    }

    /// Opens a file, or returns nil if there is none.
    func openIfPresent(_ path: String, for access: FileAccess) throws(LogError) -> OpenFile? {
        do {
            return try open(path, for: access)
        } catch  where error.isNoSuchFile {
            return nil
        }
    }
}
