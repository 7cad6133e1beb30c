import DaftarLog
import DaftarTesting
import Testing

struct VerifierTests {
    private static let lines = sampleLines(0..<12)

    /// Calls `body` with each byte of a file changed in each of its bits in turn.
    private func forEachBitFlip(
        of path: String, in journal: TemporaryJournal, _ body: (_ offset: Int, _ bit: Int) throws -> Void
    ) throws {
        var bytes = try journal.bytes(path)
        for offset in bytes.indices {
            for bit in 0..<8 {
                bytes[offset] ^= 1 << bit
                try journal.overwrite(path, with: bytes)
                try body(offset, bit)
                bytes[offset] ^= 1 << bit
            }
        }
        try journal.overwrite(path, with: bytes)
    }

    @Test(arguments: [0, 8]) func `every flipped bit of a line is found in that line`(first: Int) throws {
        let journal = try TemporaryJournal(segmentSize: 8).append(Self.lines)
        let path = journal.layout.segment(first)
        let lineOfOffset = Self.lines[first..<min(first + 8, 12)].enumerated().flatMap { line, text in
            Array(repeating: line, count: text.utf8.count + 1)
        }
        try forEachBitFlip(of: path, in: journal) { offset, bit in
            let finding = try #require(try journal.verify().findings.first { $0.isDamage })
            #expect(finding.indexes.lowerBound == first + lineOfOffset[offset], "byte \(offset), bit \(bit)")
            #expect(finding.line == lineOfOffset[offset] + 1)
            #expect(finding.offset == lineOfOffset.firstIndex(of: lineOfOffset[offset]))
            #expect(finding.path == path)
        }
        #expect(try journal.verify().findings.isEmpty)
    }

    @Test(arguments: [0, 8]) func `every flipped bit of a leaf is found in that leaf`(first: Int) throws {
        let journal = try TemporaryJournal(segmentSize: 8).append(Self.lines)
        try forEachBitFlip(of: journal.layout.leaves(first), in: journal) { offset, bit in
            let findings = try journal.verify().findings
            #expect(findings.count == 1 && findings[0].isDamage)
            let line = min(offset / 65, 8)
            #expect(findings.first?.indexes.lowerBound == first + line, "byte \(offset), bit \(bit)")
            #expect(findings.first?.line == line + 1)
        }
        #expect(try journal.verify().findings.isEmpty)
    }

    @Test func `lines that differ are told apart by run, with what was expected of the first`() throws {
        let journal = try TemporaryJournal(segmentSize: 8).append(Self.lines)
        let path = journal.layout.segment(0)
        var lines = Array(Self.lines[..<8])
        (lines[1], lines[2], lines[5]) = (lines[2], lines[1], "{}")
        try journal.overwrite(path, with: Array((lines.joined(separator: "\n") + "\n").utf8))
        let verification = try journal.verify()
        #expect(verification.findings.map(\.indexes) == [1..<3, 5..<6, 8..<8])
        guard case .damage(.lineDiffers(let expected, let found)) = verification.findings[1].fact else {
            Issue.record("not a line that differs")
            return
        }
        #expect(expected == naiveRoot([Self.lines[5]]) && found == naiveRoot(["{}"]))
        #expect(verification.findings[1].line == 6)
        #expect(verification.root == naiveRoot(lines[...] + Self.lines[8...]))
    }

    @Test func `flaws are named`() throws {
        let cases: [(String, LogDamage)] = [
            ("", .lineEmpty), ("a\0b", .lineHoldsNUL(at: 1)),
            (String(repeating: "y", count: 2_000_000), .lineTooLong(length: 2_000_000)),
        ]
        for (text, damage) in cases {
            let journal = try TemporaryJournal(segmentSize: 8).append(Self.lines)
            let path = journal.layout.segment(0)
            var lines = Array(Self.lines[..<8])
            lines[3] = text
            try journal.overwrite(path, with: Array((lines.joined(separator: "\n") + "\n").utf8))
            let finding = try #require(try journal.verify().findings.first)
            guard case .damage(damage) = finding.fact else {
                Issue.record("\(finding.fact)")
                continue
            }
            #expect(finding.indexes == 3..<4)
        }
    }

    @Test func `a missing segment is named, the others are still read, and there is no root`() throws {
        let journal = try TemporaryJournal().append(Self.lines)
        try journal.remove(journal.layout.segment(4))
        let verification = try LogVerifier(journal.layout).verify(rootsAt: [3, 6, 10])
        #expect(verification.findings.map(\.indexes) == [4..<8])
        #expect(verification.size == 8)
        #expect(verification.root == nil)
        #expect(verification.roots == [3: naiveRoot(Self.lines[..<3])])
    }

    @Test func `only the last segment may end with an unfinished write`() throws {
        let journal = try TemporaryJournal().append(Self.lines)
        for (first, isDamage) in [(4, true), (8, false)] {
            let path = journal.layout.segment(first)
            try journal.overwrite(path, with: journal.bytes(path).dropLast(5))
            try journal.remove(journal.layout.leaves(first))
            let finding = try #require(
                try journal.verify().findings.first { $0.path == path && $0.indexes.lowerBound == first + 3 })
            #expect(finding.isDamage == isDamage)
        }
    }

    @Test func `the caller's check sees every line once and its refusals are findings`() throws {
        struct Odd: Error, Equatable { let index: Int }
        let journal = try TemporaryJournal().append(Self.lines)
        let verification = try LogVerifier(journal.layout).verify(check: { index, line in
            guard Array(line) == Array(Self.lines[index].utf8) else { throw Odd(index: -1) }
            if index % 5 == 1 { throw Odd(index: index) }
        })
        let refused = verification.findings.compactMap { finding -> Int? in
            guard case .refused(let error) = finding.fact else { return nil }
            return (error as? Odd)?.index
        }
        #expect(refused == [1, 6, 11])
        #expect(!verification.isIntact)
    }

    @Test func `verifying changes nothing, whatever it finds`() throws {
        let journal = try TemporaryJournal().append(Self.lines)
        try journal.remove(journal.layout.leaves(4))
        try journal.overwrite(journal.layout.segment(8), with: Array("torn".utf8))
        let before = try journal.contents()
        #expect(try !journal.verify().isIntact)
        #expect(try journal.contents() == before)
    }
}
