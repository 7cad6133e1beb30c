import GRDB

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

extension ReadModelError {
    /// Why a projector cannot take an event that repeats another.
    static func repetition(in projector: String) -> String {
        projector == ChangesProjector.name
            ? "its id is that of an earlier event" : "it brings in what is there already"
    }

    init(_ error: DatabaseError, path: String) {
        let message = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, message: message)
        default:
            // What cannot grow the file that readers and writers share meets a full disk, too.
            let isFull =
                error.resultCode == .SQLITE_FULL || error.extendedResultCode == .SQLITE_IOERR_SHMSIZE
            self = .storage(path: path, message: message, isFull: isFull)
        }
    }
}
