import DaftarProjections
internal import Glibc

extension Journal {
    /// Writes the read models of a prefix of the log into a file of their own: an ordinary SQLite database, complete in
    /// one file, that nothing here opens again.
    ///
    /// - Parameters:
    ///   - known: the last event included; nil for all.
    ///   - path: where no file is yet. Nothing is left there when this fails.
    package func writeReadModels(
        known: Int?, to path: String, progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) throws {
        guard access(path, F_OK) != 0 else { throw JournalError.fileExists(path: path) }
        let end = try known ?? head
        let building = "\(path).building-\(getpid())"
        do {
            var found: Damage?
            try ReadModels.build(at: building, isOrdinary: true) { writer in
                var projecting = try self.projecting
                projecting.progress = progress
                let result = try projecting.project(from: .start, into: writer, total: end + 1, upTo: end + 1)
                found = result.damage
                return result.position
            }
            if let found { throw found.error }
            // Unlike a rename, a link takes nobody's place.
            guard link(building, path) == 0 else {
                throw errno == EEXIST
                    ? JournalError.fileExists(path: path)
                    : JournalError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
            }
        } catch ReadModelError.storage(_, let message, _) {
            unlink(building)
            throw JournalError.cannotWrite(path: path, reason: message)
        } catch {
            unlink(building)
            throw error
        }
        unlink(building)
    }
}
