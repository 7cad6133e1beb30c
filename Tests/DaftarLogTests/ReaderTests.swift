import DaftarLog
import DaftarTesting
import Glibc
import Testing

struct ReaderTests {
    private let lines = sampleLines(0..<11)

    @Test func `reading goes on from any position given out`() throws {
        let journal = try TemporaryJournal().append(lines)
        let reader = try LogReader(journal.layout)
        var positions: [LogPosition] = [.start]
        let head = try reader.read(from: .start) { _, _, next in positions.append(next) }
        #expect(positions.last == head)
        #expect(positions.map(\.index) == Array(0...11))
        #expect(positions[4] == LogPosition(index: 4, segment: 4, offset: 0))
        for position in positions {
            var rest: [String] = []
            #expect(
                try reader.read(from: position) {
                    rest.append(String(decoding: $1, as: UTF8.self)); _ = ($0, $2)
                } == head)
            #expect(rest == Array(lines[position.index...]))
            for end in position.index...11 {
                #expect(try reader.read(from: position, upTo: end) { _, _, _ in } == positions[end])
            }
        }
    }

    @Test func `a segment that is begun while a reader looks for it is read`() throws {
        let journal = try TemporaryJournal().append(lines)
        let files = FailingFiles()
        let reader = try LogReader(journal.layout, files: files)
        files.restart(.error(ENOENT), atCall: 0)
        let head = try reader.read(from: LogPosition(index: 8, segment: 8, offset: 0)) { _, _, _ in }
        #expect(head.index == 11)
        #expect(files.calls > 1)
    }

    @Test func `a line and its leaf are found by index`() throws {
        let journal = try TemporaryJournal().append(lines)
        let reader = try LogReader(journal.layout)
        for (index, line) in lines.enumerated() {
            #expect(try reader.line(at: index) == Array(line.utf8))
            #expect(try reader.leaf(at: index) == naiveRoot([line]))
        }
        #expect(try reader.leaf(at: 11) == nil)
        #expect(try reader.leaf(at: 400) == nil)
        for index in [11, 12, 400] {
            #expect(throws: LogError.self) { try reader.line(at: index) }
        }
        #expect(try reader.size() == 11)
    }

    @Test func `an unfinished line at the end is left alone`() throws {
        let journal = try TemporaryJournal().append(lines)
        let path = journal.layout.segment(8)
        try journal.overwrite(path, with: journal.bytes(path) + Array("{\"unfin".utf8))
        #expect(try journal.lines() == lines)
        let before = try journal.contents()
        #expect(try LogReader(journal.layout).size() == 11)
        #expect(try journal.contents() == before)
    }

    @Test func `a log that ends before a position says so`() throws {
        let journal = try TemporaryJournal().append(lines)
        let reader = try LogReader(journal.layout)
        let positions = [
            LogPosition(index: 11, segment: 8, offset: 1_000), LogPosition(index: 12, segment: 12, offset: 0),
            LogPosition(index: 40, segment: 40, offset: 0), LogPosition(index: 41, segment: 40, offset: 7),
            // In the middle of a line: another log than the one the position is from.
            LogPosition(index: 9, segment: 8, offset: 5), LogPosition(index: 9, segment: 8, offset: 0),
        ]
        for position in positions {
            let error = #expect(throws: LogError.self) { try reader.read(from: position) { _, _, _ in } }
            #expect(error?.code == .logShorter, "\(position)")
        }
    }

    @Test func `the end of a full segment is a position before the next exists`() throws {
        let journal = try TemporaryJournal().append(Array(lines[..<8]))
        let reader = try LogReader(journal.layout)
        let head = try reader.head()
        #expect(head == LogPosition(index: 8, segment: 8, offset: 0))
        #expect(try reader.head(after: head) == head)
        try journal.append(Array(lines[8...]))
        #expect(try reader.head(after: head).index == 11)
    }

    @Test func `a reader of damaged files says where the damage is`() throws {
        let journal = try TemporaryJournal().append(lines)
        let path = journal.layout.segment(4)
        let whole = try journal.bytes(path)
        let reader = try LogReader(journal.layout)
        func expectDamage(_ damage: LogDamage, index: Int, after change: () throws -> Void) throws {
            try change()
            let error = #expect(throws: LogError.self) { try reader.head() }
            #expect(error?.code == .damaged(damage))
            #expect(error?.index == index)
            #expect(error?.path == path)
        }
        try expectDamage(.lineUnterminated, index: 7) { try journal.overwrite(path, with: whole.dropLast()) }
        try expectDamage(.segmentShort(lines: 0), index: 4) { try journal.overwrite(path, with: []) }
        try expectDamage(.segmentMissing(first: 4), index: 4) { try journal.remove(path) }
        #expect(throws: LogError.self) { try reader.size() }
        try expectDamage(.notAFile, index: 4) { #expect(symlink("nowhere", path) == 0) }
        try journal.remove(path)
        try expectDamage(.lineTooLong(length: 70_000), index: 4) {
            try journal.overwrite(path, with: [UInt8](repeating: 120, count: 70_000) + [10] + whole)
        }
    }
}
