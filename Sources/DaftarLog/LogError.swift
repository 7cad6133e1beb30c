internal import Glibc

/// Why the log could not be read or appended to, as facts.
///
/// Sentences for people, and what to do about it, are made by those who talk to people.
package struct LogError: Error, Hashable, Sendable {
    package enum Code: Hashable, Sendable {
        /// The folder has no log.
        case notALog
        /// Another process appends to this log: its process id, where the system tells.
        case busy(holder: Int32?)
        /// The folder cannot be written to.
        case readOnly
        /// There is no room left: on the disk, in the quota, or under the limit on file sizes.
        case diskFull
        /// A system call failed for another reason.
        case ioFailure
        /// An earlier append failed in a way that leaves the end of the log unknown. Open the log anew.
        case poisoned
        /// The line to append is longer than ``LogLine/maximumLength``.
        case lineTooLong(length: Int)
        /// The line to append is empty or holds an LF or a NUL.
        case lineMalformed
        /// The log is not what was once written.
        case damaged(LogDamage)
        /// The log ends before the event or position asked for.
        case logShorter
    }

    package private(set) var code: Code

    /// The file or folder at fault.
    package let path: String

    /// The system call that failed, and the error number it set.
    package var systemCall: String?
    package var errno: Int32?

    /// The event concerned, and where its line begins in the file at ``path``, in bytes.
    package var index: Int?
    package var offset: Int?

    /// Whether the lines of the failed append may nevertheless be found when the log is opened again.
    ///
    /// False means that they are not, and that the append can be tried again.
    package var mayHaveBeenAppended = false

    package init(_ code: Code, path: String, index: Int? = nil, offset: Int? = nil) {
        self.code = code
        self.path = path
        self.index = index
        self.offset = offset
    }

    /// A failed system call.
    ///
    /// - Parameter writing: whether a refusal means that the folder is read-only.
    package init(errno: Int32, in systemCall: String, path: String, writing: Bool = true) {
        let code: Code =
            switch errno {
            case ENOSPC, EDQUOT, EFBIG: .diskFull
            case EROFS, EACCES, EPERM: writing ? .readOnly : .ioFailure
            default: .ioFailure
            }
        self.init(code, path: path)
        self.systemCall = systemCall
        self.errno = errno
    }

    var isNoSuchFile: Bool { errno == ENOENT || errno == ENOTDIR }

    /// The same failure, of an append that may or may not have had an effect.
    var unsettled: LogError {
        var error = self
        error.mayHaveBeenAppended = true
        return error
    }

    /// What a later append is told after this failure.
    var asPoison: LogError {
        var error = self
        error.code = .poisoned
        error.mayHaveBeenAppended = false
        return error
    }
}

extension LogError: CustomStringConvertible {
    package var description: String {
        var parts = ["\(code)", path]
        if let systemCall, let errno { parts.append("\(systemCall): \(String(cString: strerror(errno)))") }
        if let index { parts.append("event #\(index)") }
        if let offset { parts.append("byte \(offset)") }
        return parts.joined(separator: ", ")
    }
}
