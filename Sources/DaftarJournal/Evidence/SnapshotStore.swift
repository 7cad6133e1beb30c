package import DaftarDomain
package import DaftarLog
internal import Foundation
internal import Glibc

/// The bytes of copies, in `snapshots/`, each in a file that is called by its SHA-256.
///
/// Whoever keeps or erases holds the writer's lock: a file that is begun, `SHA.new-…`, was then left by a crash.
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
        for name in names() where Self.isBegun(name) { unlink("\(folder)/\(name)") }
        if case .bytes? = try? contents(of: sha) { return false }
        do {
            try DurableFile.write(bytes, to: path(of: sha))
        } catch {
            throw .cannotWrite(path: error.path, reason: error.reason)
        }
        return true
    }

    /// Deletes the bytes, durably, if there are any, and what was begun of them.
    func erase(_ sha: SHA256Hex) throws(EvidenceError) {
        // The whole file last: as long as it is there, it is seen that there is something to delete.
        let files = names().filter { Self.hash(in: $0) == sha }.sorted { $0.utf8.count > $1.utf8.count }
        guard !files.isEmpty else { return }
        for name in files {
            let path = "\(folder)/\(name)"
            guard unlink(path) == 0 || errno == ENOENT else {
                throw .cannotErase(path: path, reason: String(cString: strerror(errno)))
            }
        }
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw .cannotErase(path: folder, reason: String(cString: strerror(errno)))
        }
    }

    /// The hashes that files are called by, in order.
    func hashes() -> [SHA256Hex] { names().compactMap(SHA256Hex.init).sorted { $0.text < $1.text } }

    /// The same, with those of files that are only begun.
    func hashesOfAnyBytes() -> [SHA256Hex] {
        Set(names().compactMap(Self.hash)).sorted { $0.text < $1.text }
    }

    private func names() -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    /// The hash that a file is called by, whole or begun.
    private static func hash(in name: String) -> SHA256Hex? {
        SHA256Hex(String(name.prefix(64))).flatMap { name.utf8.count == 64 || isBegun(name) ? $0 : nil }
    }

    private static func isBegun(_ name: String) -> Bool {
        SHA256Hex(String(name.prefix(64))) != nil && name.dropFirst(64).hasPrefix(DurableFile.beginning)
    }
}
