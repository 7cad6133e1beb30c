extension Decider {
    /// A copy is stored once for each of its sources. What was erased can be stored again: that is a new copy, and the
    /// erasure stays in the log.
    func store(_ snapshot: Snapshot) throws -> JournalEvent {
        _ = try source(snapshot.source, field: "source")
        try TextRule.title.check(snapshot.mediaType, field: "mediaType")
        let sizes = 0...JSONWriter.integers.upperBound
        guard sizes.contains(snapshot.bytes) else {
            throw Rejection.invalid(field: "bytes", text: "\(snapshot.bytes)", .outOfRange(sizes))
        }
        let copies = try state.snapshots(snapshot.sha256)
        if copies.contains(where: { $0.standing == .stands && $0.value == snapshot }) {
            throw Rejection.alreadyStored(snapshot.sha256, of: snapshot.source)
        }
        return .snapshotStored(snapshot)
    }

    /// Erasing is of the bytes, and so for all sources that they are a copy of.
    func erase(_ sha: SHA256Hex, because: String) throws -> JournalEvent {
        let copies = try state.snapshots(sha)
        guard !copies.isEmpty else { throw unknown(.snapshot, sha.text, field: "snapshot") }
        guard copies.contains(where: { $0.standing == .stands }) else {
            throw Rejection.noLongerStands(sha.text, .retracted)
        }
        return .snapshotErased(sha, because: because)
    }
}
