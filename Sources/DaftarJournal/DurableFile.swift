internal import Glibc

/// Writes files that are there whole or not at all, and outlast a power cut.
enum DurableFile {
    /// Why a file could not be written, in the system's words.
    struct Failure: Error {
        let path: String
        let reason: String
    }

    /// What is added to the name of a file while it is written.
    static let beginning = ".new-"

    /// Writes a file beside, syncs it, renames it into place, and syncs the folder. The folders above are made.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(Failure) {
        let folder = folder(of: path)
        try makeFolders(folder)
        let building = "\(path)\(beginning)\(getpid())"
        let file = open(building, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard file >= 0 else { throw failure(path) }
        let isWritten = write(bytes, to: file) && fsync(file) == 0
        let error = failure(path)
        close(file)
        guard isWritten, rename(building, path) == 0 else {
            let error = isWritten ? failure(path) : error
            unlink(building)
            throw error
        }
        try sync(folder)
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private static func makeFolders(_ folder: String) throws(Failure) {
        if access(folder, F_OK) == 0 { return }
        let parent = Self.folder(of: folder)
        if parent != folder { try makeFolders(parent) }
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw failure(folder) }
        try sync(parent)
    }

    private static func sync(_ folder: String) throws(Failure) {
        let file = open(folder, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(folder) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure(folder) }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func failure(_ path: String) -> Failure {
        Failure(path: path, reason: String(cString: strerror(errno)))
    }
}
