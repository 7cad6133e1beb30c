import DaftarLog
import DaftarTesting
import Testing

/// Every single bit of a log of two hundred events, in three full segments and one that is not.
///
/// What a line is judged by is its own bytes and its own leaf. So the same bit is flipped in every other line at once,
/// and exactly those lines must be named; then in the others. Where that would not be the same as one flip in one line,
/// because a line end comes or goes, there is one flip at a time; and so for a random few of all. ``VerifierTests`` goes
/// through a shorter log one bit at a time.
struct BitFlipTests {
    private static let lines = Array(ProofVectors.lines[..<200])
    private static let segmentSize = 64

    private let layout: LogLayout
    private let files: MemoryFiles
    /// Where a line begins in its segment.
    private let starts: [Int]

    init() throws {
        let journal = try TemporaryJournal(segmentSize: Self.segmentSize)
        let writer = try journal.writer()
        _ = try writer.append(Self.lines.asBytes)
        layout = journal.layout
        files = try journal.inMemory()
        var starts: [Int] = []
        for (index, line) in Self.lines.enumerated() {
            let isFirst = index % Self.segmentSize == 0
            starts.append(isFirst ? 0 : starts[index - 1] + Self.lines[index - 1].utf8.count + 1)
            precondition(!line.utf8.contains(10))
        }
        self.starts = starts
    }

    private func findings() throws -> [LogFinding] { try LogVerifier(layout, files: files).verify().findings }

    private func segment(_ index: Int) -> String { layout.segment(layout.segmentHolding(index)) }

    /// Flips one bit of one line, and expects the first finding to name that line.
    private func expectOne(_ bits: UInt8, at offset: Int, ofLine index: Int) throws {
        let path = segment(index)
        files.flip(bits, at: starts[index] + offset, of: path)
        let first = try #require(try findings().first { $0.isDamage })
        #expect(first.indexes.lowerBound == index, "byte \(offset), bits \(bits)")
        #expect(
            first.path == path && first.line == index % Self.segmentSize + 1 && first.offset == starts[index])
        files.flip(bits, at: starts[index] + offset, of: path)
    }

    @Test func `every bit of every line`() throws {
        #expect(try findings().isEmpty)
        let longest = Self.lines.map(\.utf8.count).max()!
        var flips = 0
        for offset in 0...longest {
            for bit in 0..<8 {
                let bits = UInt8(1) << bit
                for turn in 0..<2 {
                    var flipped: [Int] = []
                    for index in Self.lines.indices
                    where index % 2 == turn && offset < Self.lines[index].utf8.count {
                        let byte = Array(Self.lines[index].utf8)[offset]
                        if byte ^ bits == 10 {
                            try expectOne(bits, at: offset, ofLine: index)
                        } else {
                            files.flip(bits, at: starts[index] + offset, of: segment(index))
                            flipped.append(index)
                        }
                        flips += 1
                    }
                    if flipped.isEmpty { continue }
                    let found = try findings()
                    #expect(found.count { $0.isDamage } == found.count)
                    let lines = found.filter { !$0.indexes.isEmpty }
                    #expect(lines.map(\.indexes) == flipped.map { $0..<$0 + 1 }, "byte \(offset), bit \(bit)")
                    #expect(lines.map(\.offset) == flipped.map { starts[$0] })
                    // The seals of the full segments differ then, too.
                    let seals = found.filter(\.indexes.isEmpty).map(\.path)
                    #expect(
                        seals
                            == Set(flipped.map { $0 / 64 * 64 }).filter { $0 < 192 }.sorted().map(
                                layout.leaves))
                    for index in flipped { files.flip(bits, at: starts[index] + offset, of: segment(index)) }
                }
            }
        }
        #expect(flips == Self.lines.reduce(0) { $0 + $1.utf8.count * 8 })
        #expect(try findings().isEmpty)
    }

    @Test func `every bit of every line end`() throws {
        for index in Self.lines.indices {
            for bit in 0..<8 { try expectOne(1 << bit, at: Self.lines[index].utf8.count, ofLine: index) }
        }
        #expect(try findings().isEmpty)
    }

    @Test func `any bit of any line, one at a time`() throws {
        var generator = SeededGenerator(seed: 20_230_914)
        for _ in 0..<300 {
            let index = generator.int(0...199)
            let offset = generator.int(0...Self.lines[index].utf8.count)
            try expectOne(1 << generator.int(0...7), at: offset, ofLine: index)
        }
    }

    @Test func `every bit of every leaf and of every seal`() throws {
        // Each leaf has 64 digits and an LF, a seal five letters more, so nothing moves.
        for offset in 0..<65 {
            for bit in 0..<8 {
                for turn in 0..<2 {
                    let flipped = Self.lines.indices.filter { $0 % 2 == turn }
                    let flip = {
                        for index in flipped {
                            let path = layout.leaves(layout.segmentHolding(index))
                            files.flip(1 << bit, at: index % Self.segmentSize * 65 + offset, of: path)
                        }
                    }
                    flip()
                    let found = try findings()
                    #expect(found.count { $0.isDamage } == found.count)
                    #expect(found.map(\.indexes) == flipped.map { $0..<$0 + 1 }, "byte \(offset), bit \(bit)")
                    flip()
                }
            }
        }
        let full = [0, 64, 128]
        for offset in 0..<70 {
            for bit in 0..<8 {
                let flip = {
                    for first in full {
                        files.flip(1 << bit, at: Self.segmentSize * 65 + offset, of: layout.leaves(first))
                    }
                }
                flip()
                let found = try findings()
                #expect(found.count { $0.isDamage } == found.count)
                #expect(found.map(\.path) == full.map(layout.leaves), "byte \(offset), bit \(bit)")
                #expect(found.map(\.line) == [65, 65, 65])
                flip()
            }
        }
        #expect(try findings().isEmpty)
    }
}
