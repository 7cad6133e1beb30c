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
    /// Two processes wait for each other.
    ///
    /// - Parameter body: gets what was signed last, nil if nothing, and returns what is signed now and the result.
    package func advance<Result>(
        _ origin: String, _ body: (Seen?) throws -> (Seen, Result)
    ) throws -> Result {
        let lock = try lock()
        defer { close(lock) }
        var all = try read()
        let (next, result) = try body(all[origin])
        guard all[origin] != next else { return result }
        all[origin] = next
        let text = all.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.size) \($0.value.root)\n" }
            .joined()
        do {
            try DurableFile.write(Array(text.utf8), to: path, mode: 0o600)
        } catch {
            throw ProofError(error)
        }
        return result
    }

    /// A file that cannot be read is no empty one: what it held against is not forgotten by accident.
    private func read() throws -> [String: Seen] {
        guard access(path, F_OK) == 0 else { return [:] }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ProofError.stateMalformed(path: path)
        }
        var all: [String: Seen] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard words.count == 3, let size = Int(words[1]), size >= 0, let root = MerkleHash(hex: words[2]),
                all.updateValue(Seen(size: size, root: root), forKey: words[0]) == nil
            else { throw ProofError.stateMalformed(path: path) }
        }
        return all
    }

    private func lock() throws -> Int32 {
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty {
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        let file = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0, flock(file, LOCK_EX) == 0 else {
            throw ProofError.cannotWrite(path: path + ".lock", reason: String(cString: strerror(errno)))
        }
        return file
    }
}
