import DaftarLog
import DaftarTesting
import Testing

struct AppendTests {
    @Test func `a folder without a log is not one`() throws {
        let layout = LogLayout(journal: try TemporaryJournal().layout.journal + "/elsewhere")
        let error = #expect(throws: LogError.self) { try LogWriter(layout) }
        #expect(error?.code == .notALog)
        let readingError = #expect(throws: LogError.self) { try LogReader(layout) }
        #expect(readingError?.code == .notALog)
    }

    @Test func `an empty log has no lines, no last line and the empty root`() throws {
        let journal = try TemporaryJournal()
        let writer = try journal.writer()
        #expect(writer.size == 0)
        #expect(writer.position == .start)
        #expect(writer.lastLine == nil)
        #expect(writer.tornTail == nil)
        #expect(writer.root == naiveRoot([]))
        #expect(try LogReader(journal.layout).size() == 0)
        #expect(try writer.append([]) == 0..<0)
    }

    @Test func `an appended line is the file's next line and its hash the next leaf`() throws {
        let journal = try TemporaryJournal()
        let writer = try journal.writer()
        #expect(try writer.append([Array("one".utf8)]) == 0..<1)
        #expect(try writer.append(["two", "three"].asBytes) == 1..<3)
        #expect(
            try journal.bytes(journal.layout.log + "/0000000000.jsonl") == Array("one\ntwo\nthree\n".utf8))
        // printf '\0one' | sha256sum, and so on.
        let leaves = """
            d0d7360ab79f58ab1e1e3fe64ad77e2ea0bc07e36b5f46ed2223edd9298df9e9
            ab1ab7f07c7c8fe0eff4ba6faa53c7e4412e91a599153e8aa4e01beece5b7825
            671f146c5e471e8a1a83a3c214ce4ba907b8f3a5888d14cc8cd3ce75bb12ef94

            """
        #expect(try journal.bytes(journal.layout.log + "/0000000000.leaves") == Array(leaves.utf8))
        #expect(writer.lastLine == Array("three".utf8))
        #expect(writer.position == LogPosition(index: 3, segment: 0, offset: 14))
    }

    @Test(arguments: [1, 3, 4, 5, 70]) func `segments roll when they are full`(groupSize: Int) throws {
        let journal = try TemporaryJournal()
        let lines = sampleLines(0..<70)
        let writer = try journal.writer()
        for start in stride(from: 0, to: lines.count, by: groupSize) {
            let group = lines[start..<min(start + groupSize, lines.count)]
            #expect(try writer.append(Array(group).asBytes) == group.indices)
            #expect(writer.size == group.endIndex)
            #expect(writer.root == naiveRoot(lines[..<group.endIndex]))
        }
        #expect(try journal.lines() == lines)
        #expect(
            try journal.bytes(journal.layout.segment(64)) == Array(
                lines[64..<68].joined(separator: "\n").utf8) + [10])
        #expect(try journal.bytes(journal.layout.leaves(68)).count == 2 * 65)
        let seal = try journal.bytes(journal.layout.leaves(64)).suffix(70)
        #expect(Array(seal) == Array("root \(naiveRoot(lines[64..<68]))\n".utf8))
        #expect(try journal.verify().findings.isEmpty)
    }

    @Test func `roots and positions are the same after opening anew, at every size`() throws {
        let journal = try TemporaryJournal()
        let lines = sampleLines(0..<70)
        for size in 0...70 {
            let writer = try journal.writer()
            #expect(writer.size == size)
            #expect(writer.root == naiveRoot(lines[..<size]))
            #expect(writer.lastLine == (size == 0 ? nil : Array(lines[size - 1].utf8)))
            #expect(writer.position == (try LogReader(journal.layout).head()))
            if size < 70 { _ = try writer.append([Array(lines[size].utf8)]) }
        }
        let verification = try LogVerifier(journal.layout).verify(rootsAt: Set(0...71))
        #expect(verification.roots.count == 71)
        for (size, root) in verification.roots { #expect(root == naiveRoot(lines[..<size])) }
        #expect(verification.size == 70)
        #expect(verification.root == naiveRoot(lines[...]))
    }

    @Test(arguments: ["", "a\nb", "a\n", "a\0b", String(repeating: "x", count: 65_536)])
    func `what cannot be a line is refused and nothing is written`(line: String) throws {
        let journal = try TemporaryJournal()
        let writer = try journal.writer()
        let error = #expect(throws: LogError.self) { try writer.append(["good", line].asBytes) }
        let expected: LogError.Code = line.utf8.count > 65_535 ? .lineTooLong(length: 65_536) : .lineMalformed
        #expect(error?.code == expected)
        #expect(error?.index == 1)
        #expect(writer.size == 0)
        #expect(try journal.contents().isEmpty)
    }

    @Test func `the longest line is a line`() throws {
        let journal = try TemporaryJournal()
        let longest = String(repeating: "д", count: 32_767) + "x"
        try journal.append([longest, "short", longest])
        #expect(try journal.lines() == [longest, "short", longest])
        #expect(try journal.writer().lastLine == Array(longest.utf8))
        #expect(try journal.verify().findings.isEmpty)
    }
}
