internal import Foundation
internal import Glibc

/// The derived files of a journal: `readmodel-<n>.sqlite`, the highest n in service; `lock`, held
/// by whoever rebuilds.
struct ReadModelFiles {
    let folder: String

    /// The generation in service.
    var newest: String? { generations.max().map(path) }

    /// Where a rebuild writes before it is whole.
    var building: String { folder + "/building.sqlite" }

    private var generations: [Int] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).compactMap { name in
            guard name.hasPrefix("readmodel-"), name.hasSuffix(".sqlite") else { return nil }
            let digits = name.dropFirst(10).dropLast(7)
            return digits.utf8.count < 16 ? Int(digits) : nil
        }
    }

    private func path(_ generation: Int) -> String { "\(folder)/readmodel-\(generation).sqlite" }

    /// Whether it can be opened as a file: whoever opens a pipe waits.
    func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Removes whatever stands where a file is to be made.
    func clear(_ path: String) throws {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch CocoaError.fileNoSuchFile {
        } catch {
            throw ReadModelError.storage(path: path, message: error.localizedDescription, isFull: false)
        }
    }

    /// Syncs the new file, renames it to the next generation, and removes all but the one before.
    ///
    /// Processes that have an older file open keep reading it; they find the new one when they open
    /// the journal again.
    func putInPlace(_ building: String) throws -> String {
        let older = generations
        let next = path((older.max() ?? 0) + 1)
        try sync(building)
        guard rename(building, next) == 0 else { throw failure(next) }
        try sync(folder)
        // The one just replaced stays until the next rebuild: a process may be about to open it.
        for generation in older.sorted().dropLast() {
            for suffix in ["", "-wal", "-shm"] { unlink(path(generation) + suffix) }
        }
        return next
    }

    /// Runs `body` while no other process rebuilds in this folder.
    func whileLocked<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw ReadModelError.storage(path: folder, message: error.localizedDescription, isFull: false)
        }
        let lock = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard lock >= 0 else { throw failure(folder + "/lock") }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure(folder + "/lock") }
        }
        return try body()
    }

    private func sync(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure(path) }
    }

    private func failure(_ path: String) -> ReadModelError {
        .storage(
            path: path, message: String(cString: strerror(errno)), isFull: errno == ENOSPC || errno == EDQUOT)
    }
}
