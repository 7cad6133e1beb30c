import DaftarLog
import DaftarTesting
import Testing

/// Reading that holds lines against their leaves, on 11 lines in segments of 4.
struct CheckedReadingTests {
    private let journal: TemporaryJournal
    private let lines = sampleLines(0..<11)

    init() throws { journal = try TemporaryJournal().append(lines) }

    /// How many lines are read before the damage, and what that is.
    private func damage(from start: LogPosition = .start) throws -> (Int, LogError?) {
        var count = 0
        let error = #expect(throws: LogError.self) {
            try LogReader(journal.layout).readChecked(from: start) { _, _, _ in count += 1 }
        }
        return (count, error)
    }

    private func edit(_ line: Int) throws {
        let path = journal.layout.segment(line / 4 * 4)
        let text = String(decoding: try journal.bytes(path), as: UTF8.self)
        try journal.overwrite(path, with: text.replacing("Баткен №\(line) ", with: "Исфара №\(line) ").utf8)
    }

    @Test func `a sound log is read as it stands, from every position`() throws {
        let reader = try LogReader(journal.layout)
        var positions: [LogPosition] = [.start]
        try reader.read(from: .start) { _, _, next in positions.append(next) }
        for position in positions {
            var rest: [String] = []
            let head = try reader.readChecked(from: position) { _, line, _ in
                rest.append(String(decoding: line, as: UTF8.self))
            }
            #expect(head == positions.last)
            #expect(rest == Array(lines[position.index...]))
            for end in position.index...11 {
                let reached = try reader.readChecked(from: position, upTo: end) { _, _, _ in }
                #expect(reached == positions[end])
            }
        }
    }

    @Test(arguments: 0..<11) func `an edited line ends it there`(line: Int) throws {
        try edit(line)
        let (count, error) = try damage()
        #expect(count == line)
        #expect(error?.index == line)
        guard case .damaged(.lineDiffers)? = error?.code else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `what stands before the position is not looked at`() throws {
        var third = LogPosition.start
        try LogReader(journal.layout).read(from: .start, upTo: 3) { _, _, next in third = next }
        try edit(1)
        #expect(try LogReader(journal.layout).readChecked(from: third) { _, _, _ in }.index == 11)
    }

    @Test func `a line without a leaf is read, a leaf without its line is not passed over`() throws {
        let leaves = journal.layout.leaves(8)
        try journal.overwrite(leaves, with: journal.bytes(leaves).prefix(65))
        #expect(try LogReader(journal.layout).readChecked(from: .start) { _, _, _ in }.index == 11)
        let segment = journal.layout.segment(8)
        try journal.overwrite(segment, with: [])
        let (count, error) = try damage()
        #expect(count == 8)
        #expect(error?.code == .damaged(.leafWithoutLine))
        #expect(error?.index == 8)
    }
}
