package import DaftarDomain
package import DaftarLog
internal import Foundation
internal import Glibc

/// The bytes of copies, in `snapshots/`, each in a file that is called by its SHA-256.
package struct SnapshotStore: Sendable {
    package let folder: String

    package init(_ layout: LogLayout) { folder = layout.snapshots }

    enum Contents {
        case bytes([UInt8])
        case missing
        /// Bytes with another hash; nil where there is something else than a file.
        case altered(SHA256Hex?)
    }

    package func path(of sha: SHA256Hex) -> String { "\(folder)/\(sha)" }

    /// What is there. Bytes are handed out only after their hash was checked.
    func contents(of sha: SHA256Hex) throws(EvidenceError) -> Contents {
        let bytes: [UInt8]
        do {
            bytes = try SourceFile.read(path(of: sha), following: false)
        } catch .cannotRead(let path, let reason) {
            var status = stat()
            if lstat(path, &status) != 0, errno == ENOENT || errno == ENOTDIR { return .missing }
            throw .cannotRead(path: path, reason: reason)
        } catch .notAFile, .tooLarge {
            return .altered(nil)
        }
        let found = SHA256Hex(of: bytes)
        return found == sha ? .bytes(bytes) : .altered(found)
    }

    /// Keeps bytes under their hash, durably. Returns whether they were not there yet, or not whole.
    @discardableResult
    func keep(_ bytes: [UInt8], as sha: SHA256Hex) throws(EvidenceError) -> Bool {
        if case .bytes? = try? contents(of: sha) { return false }
        do {
            try DurableFile.write(bytes, to: path(of: sha))
        } catch {
            throw .cannotWrite(path: error.path, reason: error.reason)
        }
        return true
    }

    /// Deletes the bytes, durably, if there are any.
    func erase(_ sha: SHA256Hex) throws(EvidenceError) {
        let path = path(of: sha)
        guard unlink(path) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return }
            throw .cannotErase(path: path, reason: String(cString: strerror(errno)))
        }
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw .cannotErase(path: folder, reason: String(cString: strerror(errno)))
        }
    }

    /// The hashes that files are called by, in order.
    package func hashes() -> [SHA256Hex] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).compactMap(SHA256Hex.init)
            .sorted { $0.text < $1.text }
    }
}
