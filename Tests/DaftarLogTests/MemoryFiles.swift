import DaftarLog
import Glibc
import Synchronization

/// The files of a log in memory, to be read and changed many thousand times. Nothing is written through it.
final class MemoryFiles: LogFiles {
    private let files: Mutex<[String: [UInt8]]>

    /// - Parameter contents: by path.
    init(_ contents: [String: [UInt8]]) { files = Mutex(contents) }

    subscript(path: String) -> [UInt8] {
        get { files.withLock { $0[path] ?? [] } }
        set { files.withLock { $0[path] = newValue } }
    }

    /// Changes one byte, and nothing is copied.
    func flip(_ bits: UInt8, at offset: Int, of path: String) {
        files.withLock { $0[path]?[offset] ^= bits }
    }

    func open(_ path: String, for access: FileAccess) throws(LogError) -> OpenFile {
        let isThere = files.withLock { files in
            files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") }
        }
        guard isThere else { throw LogError(errno: ENOENT, in: "open", path: path) }
        return OpenFile(descriptor: -1, path: path)
    }

    func names(in folder: String) throws(LogError) -> [String] {
        files.withLock { files in
            files.keys.filter { $0.hasPrefix(folder + "/") }.map {
                String($0.dropFirst(folder.utf8.count + 1))
            }
        }
    }

    func length(of file: OpenFile) throws(LogError) -> Int { files.withLock { $0[file.path]?.count ?? 0 } }

    func read(_ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(LogError)
        -> Int
    {
        files.withLock { files in
            guard let bytes = files[file.path], offset < bytes.count else { return 0 }
            return bytes.withUnsafeBytes { bytes in
                let count = min(buffer.count, bytes.count - offset)
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
                return count
            }
        }
    }

    func makeFolder(_ path: String) throws(LogError) { throw readOnly(path) }
    func syncFolder(_ path: String) throws(LogError) { throw readOnly(path) }
    func truncate(_ file: OpenFile, to length: Int) throws(LogError) { throw readOnly(file.path) }
    func sync(_ file: OpenFile) throws(LogError) { throw readOnly(file.path) }
    func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile, at offset: Int) throws(LogError) -> Int {
        throw readOnly(file.path)
    }

    private func readOnly(_ path: String) -> LogError { LogError(.readOnly, path: path) }
}

extension TemporaryJournal {
    /// The files of its log as they are now.
    func inMemory() throws -> MemoryFiles {
        let contents = try contents().map { ("\(layout.journal)/\($0.key)", $0.value) }
        return MemoryFiles(Dictionary(uniqueKeysWithValues: contents))
    }
}
