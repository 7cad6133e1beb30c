import DaftarLog
import DaftarTesting
import Glibc
import Testing

/// What a writer refuses to append to.
struct DamageTests {
    /// Changes a sound log of 10 lines in segments of 4, and expects opening to fail and to change nothing.
    private func expectRefusal(
        _ code: LogError.Code, index: Int?, sourceLocation: SourceLocation = #_sourceLocation,
        after change: (TemporaryJournal) throws -> Void
    ) throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<10))
        try change(journal)
        let before = try journal.contents()
        let error = #expect(throws: LogError.self, sourceLocation: sourceLocation) {
            try journal.writer()
        }
        #expect(error?.code == code, sourceLocation: sourceLocation)
        #expect(error?.index == index, sourceLocation: sourceLocation)
        #expect(try journal.contents() == before, sourceLocation: sourceLocation)
        #expect(try !journal.verify().isIntact, sourceLocation: sourceLocation)
    }

    @Test(arguments: [0, 4]) func `a segment is missing`(first: Int) throws {
        try expectRefusal(.damaged(.segmentMissing(first: first)), index: first) {
            try $0.remove($0.layout.segment(first))
        }
    }

    @Test func `the last segment is missing and its leaves are not`() throws {
        try expectRefusal(.damaged(.segmentMissing(first: 8)), index: 8) {
            try $0.remove($0.layout.segment(8))
        }
    }

    @Test func `a line of the last segment was edited`() throws {
        let found = naiveRoot([sampleLines(9..<10)[0].replacing("Баткен", with: "Исфара")])
        let expected = naiveRoot(sampleLines(9..<10)[...])
        try expectRefusal(.damaged(.lineDiffers(expected: expected, found: found)), index: 9) {
            let path = $0.layout.segment(8)
            let text = String(decoding: try $0.bytes(path), as: UTF8.self)
            try $0.overwrite(path, with: text.replacing("Баткен №9", with: "Исфара №9").utf8)
        }
    }

    @Test func `the last line was cut off`() throws {
        try expectRefusal(.damaged(.leafWithoutLine), index: 9) {
            let path = $0.layout.segment(8)
            let first = sampleLines(8..<9)[0].utf8.count + 1
            try $0.overwrite(path, with: $0.bytes(path).prefix(first))
        }
    }

    @Test func `a leaf of the last segment is not one`() throws {
        try expectRefusal(.damaged(.leafMalformed), index: 8) {
            let path = $0.layout.leaves(8)
            var bytes = try $0.bytes(path)
            bytes[5] = UInt8(ascii: "G")
            try $0.overwrite(path, with: bytes)
        }
    }

    @Test(arguments: [0, 3]) func `a segment that is followed has lost leaves`(kept: Int) throws {
        try expectRefusal(.damaged(.leafMissing), index: 4 + kept) {
            try $0.overwrite($0.layout.leaves(4), with: $0.bytes($0.layout.leaves(4)).prefix(kept * 65))
        }
    }

    @Test(arguments: [4, 8]) func `the leaves of a segment are gone altogether`(first: Int) throws {
        try expectRefusal(.damaged(.leafMissing), index: first) { try $0.remove($0.layout.leaves(first)) }
    }

    @Test func `lines of two appends have no leaves`() throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<10))
        let leaves = journal.layout.leaves(8)
        try journal.overwrite(leaves, with: [])
        func verify(_ canLoseLeaves: @escaping LeafLoss) throws -> LogVerification {
            try LogVerifier(journal.layout).verify(canLoseLeaves: canLoseLeaves)
        }
        #expect(try verify { first, last in [first, last] == sampleLines(8..<10).asBytes }.isIntact)
        #expect(try verify { _, _ in false }.findings.map(\.indexes) == [8..<10])
        #expect(try !verify { _, _ in false }.isIntact)
        let error = #expect(throws: LogError.self) {
            try LogWriter(journal.layout, waitingFor: .seconds(10)) { _, _ in false }
        }
        #expect(error?.code == .damaged(.leafMissing) && error?.index == 8 && error?.path == leaves)
        #expect(try journal.bytes(leaves) == [])
    }

    @Test func `the seal of a segment is not one`() throws {
        try expectRefusal(.damaged(.sealMalformed), index: 8) {
            let path = $0.layout.leaves(4)
            var bytes = try $0.bytes(path)
            bytes[4 * 65] = UInt8(ascii: "t")
            try $0.overwrite(path, with: bytes)
        }
    }

    @Test func `a segment is short and has no seal`() throws {
        try expectRefusal(.damaged(.segmentShort(lines: 3)), index: 7) {
            let path = $0.layout.segment(4)
            let last = sampleLines(7..<8)[0].utf8.count + 1
            try $0.overwrite(path, with: $0.bytes(path).dropLast(last))
            try $0.overwrite($0.layout.leaves(4), with: $0.bytes($0.layout.leaves(4)).prefix(3 * 65))
        }
    }

    @Test func `the last segment is overfull`() throws {
        try expectRefusal(.damaged(.segmentOverfull), index: 12) {
            let path = $0.layout.segment(8)
            try $0.overwrite(path, with: $0.bytes(path) + Array("c\nd\ne\n".utf8))
        }
    }

    @Test(arguments: ["jsonl", "leaves"]) func `a pipe or a device in a file's place holds nobody`(
        kind: String
    )
        throws
    {
        let journal = try TemporaryJournal().append(sampleLines(0..<10))
        let path = "\(journal.layout.log)/0000000008.\(kind)"
        try journal.remove(path)
        for make in [{ mkfifo(path, 0o644) }, { symlink("/dev/zero", path) }] {
            #expect(make() == 0)
            let error = #expect(throws: LogError.self) { try journal.writer() }
            #expect(error?.code == .damaged(.notAFile))
            #expect(error?.path == path)
            #expect(try !journal.verify().isIntact)
            try journal.remove(path)
        }
    }

    @Test func `files of other names are nobody's business`() throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<10))
        for name in [
            "notes.txt", "0000000004.jsonl.bak", "4.jsonl", "0000000005.jsonl", ".0000000008.jsonl.swp",
        ] {
            try journal.overwrite(journal.layout.log + "/" + name, with: [1, 2, 3])
        }
        #expect(try journal.writer().size == 10)
        #expect(try journal.lines() == sampleLines(0..<10))
        #expect(try journal.verify().findings.isEmpty)
    }
}
