import DaftarLog
import DaftarTesting
import Testing

struct TornTailTests {
    /// The line being written when the power went, with letters of one to four bytes.
    private static let tornLine = sampleLines(99..<100)[0]

    /// How many lines stand before it: none, some, and just as many as fill a segment.
    @Test(arguments: [0, 3, 4])
    func `a tail torn at any byte is set aside, and the next append starts clean`(before: Int) throws {
        let lines = sampleLines(0..<before)
        for length in 1...Self.tornLine.utf8.count {
            let journal = try TemporaryJournal().append(lines)
            let torn = Array(Self.tornLine.utf8.prefix(length))
            let layout = journal.layout
            let path = layout.segment(layout.segmentHolding(before))
            let whole = before % 4 == 0 ? [] : try journal.bytes(path)
            try journal.overwrite(path, with: whole + torn)
            #expect(try journal.lines() == lines)
            let verification = try journal.verify()
            #expect(verification.isIntact && verification.findings.count == 1)

            let writer = try journal.writer()
            let tail = try #require(writer.tornTail)
            #expect(tail.index == before && tail.offset == whole.count && tail.count == length)
            #expect(try journal.bytes(tail.path) == torn)
            #expect(tail.path.hasPrefix(layout.torn + "/\(before)-"))
            #expect(try journal.bytes(path) == whole)
            _ = try writer.append(["next"].asBytes)
            #expect(try journal.bytes(path) == whole + Array("next\n".utf8))
            #expect(try journal.lines() == lines + ["next"])
            #expect(try journal.verify().findings.isEmpty)
        }
    }

    @Test func `whole lines that were never acknowledged are kept and noted`() throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<2))
        let path = journal.layout.segment(0)
        let extra = Array("third\nfourth\n".utf8)
        try journal.overwrite(path, with: journal.bytes(path) + extra)
        #expect(try journal.verify().findings.map(\.indexes) == [2..<4, 4..<4])
        let leaves = try journal.bytes(journal.layout.leaves(0))
        let writer = try journal.writer()
        #expect(writer.size == 4 && writer.tornTail == nil)
        #expect(try journal.bytes(journal.layout.leaves(0)) == leaves, "not before something is appended")
        _ = try writer.append(["fifth"].asBytes)
        #expect(try journal.verify().findings.isEmpty)
    }

    /// What a file system may leave of several pages written at once.
    @Test(arguments: ["third\n\0\0\0\0\nfifth\n", "third\n\nfifth\n", "third\n\0\0\0\0\0\0"])
    func `from the first line that is not whole, all that was not acknowledged is set aside`(
        rest: String
    ) throws {
        let journal = try TemporaryJournal(segmentSize: 8).append(sampleLines(0..<2))
        let path = journal.layout.segment(0)
        try journal.overwrite(path, with: journal.bytes(path) + Array(rest.utf8))
        let writer = try journal.writer()
        #expect(writer.size == 3)
        let tail = try #require(writer.tornTail)
        #expect(try journal.bytes(tail.path) == Array(rest.utf8.dropFirst(6)))
        #expect(try journal.lines() == sampleLines(0..<2) + ["third"])
        _ = try writer.append(["fourth"].asBytes)
        #expect(try journal.verify().findings.isEmpty)
    }

    @Test func `an acknowledged line without its end is damage, and nothing is cut`() throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<3))
        let path = journal.layout.segment(0)
        let whole = try journal.bytes(path)
        let last = sampleLines(2..<3)[0].utf8.count + 1
        for missing in 1..<last {
            try journal.overwrite(path, with: whole.dropLast(missing))
            let before = try journal.contents()
            let error = #expect(throws: LogError.self) { try journal.writer() }
            #expect(error?.code == .damaged(.lineUnterminated))
            #expect(error?.index == 2)
            #expect(error?.offset == whole.count - last)
            #expect(try journal.contents() == before)
            #expect(try !journal.verify().isIntact)
        }
    }

    /// The last segment may lose any leaves, one that is followed its seal alone.
    @Test(arguments: [(0, 4 * 65), (4, 0)])
    func `leaves torn at any byte are computed again`(first: Int, least: Int) throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<6))
        let before = try journal.contents()
        let whole = try journal.bytes(journal.layout.leaves(first))
        for length in least..<whole.count {
            for zeros in [0, 200] {
                for (name, bytes) in before {
                    try journal.overwrite("\(journal.layout.journal)/\(name)", with: bytes)
                }
                let torn = whole.prefix(length) + [UInt8](repeating: 0, count: zeros)
                try journal.overwrite(journal.layout.leaves(first), with: torn)
                #expect(try journal.verify().isIntact)
                let writer = try journal.writer()
                #expect(writer.root == naiveRoot(sampleLines(0..<6)[...]))
                _ = try writer.append(sampleLines(6..<7).asBytes)
                let leaves = try journal.bytes(journal.layout.leaves(first))
                #expect(leaves.starts(with: whole), "\(length) of \(whole.count) bytes")
                #expect(try journal.verify().findings.isEmpty)
            }
        }
    }
}
