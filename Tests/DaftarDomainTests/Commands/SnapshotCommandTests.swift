import DaftarDomain
import DaftarTesting
import Testing

@Suite struct SnapshotCommandTests {
    private let sha = SHA256Hex(String(repeating: "ab", count: 32))!

    private func copy(of source: String = "herald", as type: String = "text/html", bytes: Int = 1200)
        -> Snapshot
    {
        Snapshot(sha256: sha, source: slug(source), mediaType: type, bytes: bytes)
    }

    @Test func `a copy is stored for a known source`() throws {
        #expect(try Lake.calm.when(.storeSnapshot(copy())) == .recorded(.snapshotStored(copy())))
        #expect(
            try Lake.calm.when(.storeSnapshot(copy(bytes: -1)))
                == .rejected(.invalid(field: "bytes", text: "-1", .outOfRange(0...9_007_199_254_740_992))))
        #expect(
            try Lake.calm.when(.storeSnapshot(copy(as: "text/html\u{0}")))
                == .rejected(.invalid(field: "mediaType", text: "text/html\u{0}", .controlCharacter)))
        #expect(
            try Lake.calm.when(.storeSnapshot(copy(of: "nobody")))
                == .rejected(.unknown(.source, "nobody", field: "source", near: [])))
    }

    @Test func `the same copy of the same source is not stored twice`() throws {
        let stored = try Lake.calm.given(.storeSnapshot(copy()))
        #expect(
            try stored.when(.storeSnapshot(copy())) == .rejected(.alreadyStored(sha, of: slug("herald"))))
        // Another source may have the same text, and what sort of file it is may have been misjudged.
        for other in [copy(of: "ministry"), copy(as: "text/plain")] {
            #expect(try stored.when(.storeSnapshot(other)) == .recorded(.snapshotStored(other)))
        }
    }

    @Test func `a copy is erased once, for all its sources, and can be stored anew`() throws {
        let erasing = Command.eraseSnapshot(sha, because: "asked to")
        #expect(
            try Lake.calm.when(erasing)
                == .rejected(.unknown(.snapshot, sha.text, field: "snapshot", near: [])))
        let stored = try Lake.calm.given(.storeSnapshot(copy()), .storeSnapshot(copy(of: "ministry")))
        #expect(try stored.when(erasing) == .recorded(.snapshotErased(sha, because: "asked to")))
        let erased = try stored.given(erasing)
        #expect(try erased.when(erasing) == .rejected(.noLongerStands(sha.text, .retracted)))
        #expect(try erased.when(.storeSnapshot(copy())) == .recorded(.snapshotStored(copy())))
        let again = try erased.given(.storeSnapshot(copy()))
        #expect(try again.when(erasing) == .recorded(.snapshotErased(sha, because: "asked to")))
        #expect(
            try stored.when(.eraseSnapshot(sha, because: " "))
                == .rejected(.invalid(field: "because", text: " ", .empty)))
    }
}
