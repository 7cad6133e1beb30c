package import DaftarLog
internal import Foundation
internal import Glibc

/// What a witness signed last, of every log it looks after: a line each, `<origin> <size> <root in hex>`.
///
/// It is all that tells a log that only grew from one that was swapped. Keep it with the witness's key.
package struct WitnessState: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package struct Seen: Hashable, Sendable {
        package let size: Int
        package let root: MerkleHash
    }

    /// Reads the last state of a log, lets `body` decide on the next, and keeps that, durably, before it returns.
    ///
    /// Two processes wait for each other, by whatever names they know the file.
    ///
    /// - Parameter body: gets what was signed last, nil if nothing, and returns what is signed now and the result.
    package func advance<Result>(
        _ origin: String, _ body: (Seen?) throws -> (Seen, Result)
    ) throws -> Result {
        // A link is followed first: else the state would take its place, and its target would be forgotten.
        guard let file = RealPath.of(path) else { throw ProofError.stateMalformed(path: path) }
        let lock = try lock(file)
        defer { close(lock) }
        var all = try read(file)
        let (next, result) = try body(all[origin])
        guard all[origin] != next else { return result }
        all[origin] = next
        let text = all.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.size) \($0.value.root)\n" }
            .joined()
        do {
            try DurableFile.write(Array(text.utf8), to: file, mode: 0o600)
        } catch {
            throw ProofError(error)
        }
        return result
    }

    /// A file that cannot be read is no empty one: what it held against is not forgotten by accident.
    private func read(_ file: String) throws -> [String: Seen] {
        var status = stat()
        // Only where there is nothing at all was nothing signed: not behind a link that leads nowhere.
        if lstat(path, &status) != 0, errno == ENOENT { return [:] }
        // The other name would keep what was signed until now, and be believed.
        if stat(file, &status) == 0, status.st_nlink > 1, status.st_mode & S_IFMT == S_IFREG {
            throw ProofError.stateTwiceNamed(path: path)
        }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8), !text.isEmpty else {
            throw ProofError.stateMalformed(path: path)
        }
        var all: [String: Seen] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard words.count == 3, let size = LogCheckpoint.size(words[1]),
                let root = MerkleHash(hex: words[2]),
                all.updateValue(Seen(size: size, root: root), forKey: words[0]) == nil
            else { throw ProofError.stateMalformed(path: path) }
        }
        return all
    }

    private func lock(_ file: String) throws -> Int32 {
        let folder = (file as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let lock = open(file + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
            throw ProofError.cannotWrite(path: file + ".lock", reason: String(cString: strerror(errno)))
        }
        return lock
    }
}
