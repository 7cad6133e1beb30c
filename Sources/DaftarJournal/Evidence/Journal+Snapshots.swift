package import DaftarDomain
import DaftarLog
package import DaftarProjections

extension Journal {
    package var snapshotStore: SnapshotStore { SnapshotStore(layout) }

    /// Reads copies as they are now.
    package func snapshots(_ reader: ReadModelReader) -> SnapshotReader {
        SnapshotReader(snapshotStore, reader.state())
    }

    /// Reads copies for a decision.
    package func snapshots(_ state: ReadModelState) -> SnapshotReader { SnapshotReader(snapshotStore, state) }

    /// The request to store a copy. Its bytes are safe on disk before the event is: a crash between the two leaves a file
    /// that nothing speaks of, until it is stored again.
    ///
    /// - Parameters:
    ///   - snapshot: made under the writer's lock.
    ///   - restored: called where the copy is stored already and its bytes were not there any more.
    package func storing(
        _ file: SourceFile, id: String, isDryRun: Bool, restored: @escaping () -> Void,
        _ snapshot: @escaping (ReadModelState, SHA256Hex) throws -> Snapshot
    ) -> Request {
        let sha = SHA256Hex(of: file.bytes)
        let store = snapshotStore
        return Request(id: id) { state in
            let snapshot = try snapshot(state, sha)
            let command = Command.storeSnapshot(snapshot)
            // A repetition stores nothing: its copy may have been erased since.
            guard !isDryRun, state.isHead else { return command }
            do {
                _ = try decide(command, state: state)
                try store.keep(file.bytes, as: sha)
            } catch let rejection as Rejection {
                if case .alreadyStored = rejection, try store.keep(file.bytes, as: sha) { restored() }
                throw rejection
            }
            return command
        }
    }

    /// Deletes the bytes of copies that events have erased, and returns which were still there.
    ///
    /// Called after an erasure is recorded; after a crash between the two, the next call finishes it.
    /// - Parameter erased: was just erased. Read models that could not take that yet do not know it.
    @discardableResult
    package func finishErasures(of erased: SHA256Hex? = nil) throws -> [SHA256Hex] {
        guard try erased != nil || !read(unfinishedErasures).isEmpty else { return [] }
        return try erase(unfinishedErasures)
    }

    /// Deletes a file that no event speaks of, by its SHA-256 or the beginning of that, and returns which it was; nil where
    /// there is none, or several. Nothing is recorded.
    package func eraseUnrecorded(called name: String) throws -> SHA256Hex? {
        func matches(_ reader: ReadModelReader) throws -> [SHA256Hex] {
            guard name.utf8.count >= 8 else { return [] }
            let matches = try unrecordedFiles(reader).filter { $0.text.hasPrefix(name.lowercased()) }
            return matches.count == 1 ? matches : []
        }
        return try read(matches).isEmpty ? nil : erase(matches).first
    }

    /// Deletes files under the writer's lock, so that nobody stores one of them meanwhile.
    private func erase(_ choice: (ReadModelReader) throws -> [SHA256Hex]) throws -> [SHA256Hex] {
        let lock = try LogWriter(
            layout, waitingFor: .seconds(30), files: files, canLoseLeaves: LostHashes.canBeAccident)
        return try withExtendedLifetime(lock) {
            try models.write { writer in
                if let damage = try projecting.catchUp(writer) { throw damage.error }
                let gone = try choice(writer.reader)
                for sha in gone { try snapshotStore.erase(sha) }
                return gone
            }
        }
    }

    /// The copies that were stored and not erased, and whose files are not there.
    func missingCopies(_ reader: ReadModelReader) throws -> [SHA256Hex] {
        let there = Set(snapshotStore.hashes())
        let standing = try reader.snapshots(at: .now).filter { $0.erasure == nil }.map(\.snapshot.sha256)
        return Set(standing).subtracting(there).sorted { $0.text < $1.text }
    }

    /// The copies that events have erased and whose bytes are there all the same.
    package func unfinishedErasures(_ reader: ReadModelReader) throws -> [SHA256Hex] {
        try snapshotStore.hashesOfAnyBytes().filter { sha in
            let copies = try reader.snapshots(sha, at: .now)
            return !copies.isEmpty && copies.allSatisfy { $0.erasure != nil }
        }
    }

    /// The files that no event speaks of: a crash came before it. None where not all events are known.
    func unrecordedFiles(_ reader: ReadModelReader) throws -> [SHA256Hex] {
        guard damage == nil, divergence == nil, try reader.statuses().allSatisfy({ $0.stopped == nil })
        else { return [] }
        return try snapshotStore.hashesOfAnyBytes().filter { try reader.snapshots($0, at: .now).isEmpty }
    }
}
