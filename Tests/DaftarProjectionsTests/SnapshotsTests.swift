import DaftarDomain
import DaftarProjections
import DaftarTesting
import Testing

struct SnapshotsTests {
    private let sha = SHA256Hex(String(repeating: "ab", count: 32))!

    private func copy(of source: Slug, _ sha: SHA256Hex? = nil) -> Snapshot {
        Snapshot(sha256: sha ?? self.sha, source: source, mediaType: "text/plain", bytes: 7)
    }

    @Test func `a copy is listed with what stored it and what erased it, and why`() throws {
        var story = try Story.twoStates()
        let other = SHA256Hex(String(repeating: "cd", count: 32))!
        let first = try story.tell(.storeSnapshot(copy(of: "herald")))
        let second = try story.tell(.storeSnapshot(copy(of: "gazette")))
        let third = try story.tell(.storeSnapshot(copy(of: "herald", other)))
        let erased = try story.tell(.eraseSnapshot(sha, because: "the publisher asked"))
        let again = try story.tell(.storeSnapshot(copy(of: "herald")))
        try story.ask { (reader) throws in
            func list(_ copies: [StoredSnapshot]) -> [String] {
                copies.map {
                    "\($0.snapshot.sha256.text.prefix(2)) \($0.snapshot.source) #\($0.stored)"
                        + ($0.erasure.map { " erased #\($0.event): \($0.because)" } ?? "")
                }
            }
            #expect(try list(reader.snapshots(at: AsOf(known: first - 1))) == [])
            #expect(
                try list(reader.snapshots(at: AsOf(known: third))) == [
                    "ab herald #10", "ab gazette #11", "cd herald #12",
                ])
            #expect(
                try list(reader.snapshots(sha, at: AsOf(known: erased))) == [
                    "ab herald #10 erased #13: the publisher asked",
                    "ab gazette #11 erased #13: the publisher asked",
                ])
            #expect(
                try list(reader.snapshots(at: .now)) == [
                    "ab gazette #11 erased #13: the publisher asked", "cd herald #12", "ab herald #14",
                ])
            #expect(try list(reader.snapshots(of: "gazette", at: .now)).count == 1)
            #expect([first, second, third, erased, again] == [10, 11, 12, 13, 14])
            #expect(
                try reader.state(known: erased).snapshots(sha).map(\.standing) == [.retracted, .retracted])
            #expect(try reader.state().snapshots(sha).map(\.standing) == [.retracted, .stands])
        }
    }

    @Test func `an erasure of what was never stored, as earlier versions recorded it, changes nothing`()
        throws
    {
        let story = try Story.twoStates()
        let stray = RecordedEvent(
            id: "stray", journal: "two-states", time: story.events.last!.time, recordedBy: "ana",
            event: .snapshotErased(sha, because: "asked to"))
        let folder = try TemporaryFolder()
        let models = try ReadModels.rebuilt(from: story.events + [stray], in: folder.path)
        #expect(try models.read { try $0.snapshots(at: .now) } == [])
    }
}
