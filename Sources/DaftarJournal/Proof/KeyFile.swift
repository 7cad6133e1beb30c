package import DaftarLog
internal import Foundation
internal import Glibc

/// A private key in a file of its own, which nobody but its owner can read.
package struct KeyFile: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// Makes sure that it lies in no journal, by whatever links it is reached.
    ///
    /// - Parameter journal: the journal at hand, which need not look like one.
    package func requireOutside(_ journal: String? = nil) throws {
        guard let real = RealPath.of(path) else { throw ProofError.keyMalformed(path: path) }
        let folder = (real as NSString).deletingLastPathComponent
        let isInside = journal.flatMap { RealPath.of($0) }.map { real.hasPrefix($0 + "/") } ?? false
        guard !isInside, JournalFolder.find(from: folder) == nil else {
            throw ProofError.keyInJournal(path: path)
        }
    }

    /// Makes the file, with the folders above it, and never over one that is there.
    package func create(_ signer: NoteSigner) throws {
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty, mkdirAll(folder) != 0 { throw failure }
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw errno == EEXIST ? ProofError.keyExists(path: path) : failure }
        defer { close(file) }
        let bytes = Array((signer.skey + "\n").utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            let error = failure
            unlink(path)
            throw error
        }
    }

    /// - Parameter isWitness: whether the key is to sign the checkpoints of others.
    package func read(isWitness: Bool = false) throws -> NoteSigner {
        var status = stat()
        guard stat(path, &status) == 0 else { throw ProofError.noKey(path: path) }
        let mode = Int(status.st_mode & 0o777)
        guard mode & 0o077 == 0 else { throw ProofError.keyReadable(path: path, mode: mode) }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let signer = NoteSigner(skey: text.trimmingCharacters(in: .newlines))
        else { throw ProofError.keyMalformed(path: path) }
        guard signer.verifier.isWitness == isWitness else {
            throw ProofError.wrongKey(path: path, isWitness: !isWitness)
        }
        return signer
    }

    private var failure: ProofError { .cannotWrite(path: path, reason: String(cString: strerror(errno))) }

    private func mkdirAll(_ folder: String) -> Int32 {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) { return 0 }
        let parent = (folder as NSString).deletingLastPathComponent
        if !parent.isEmpty, mkdirAll(parent) != 0 { return -1 }
        return mkdir(folder, 0o700)
    }
}
