import DaftarLog
import Dispatch
import Foundation
import Synchronization
import Testing

/// What somebody does to a log by hand, and what the verifier calls it.
struct AttackTests {
    private static let lines = sampleLines(0..<12)

    /// A log of three segments of four, of which one is changed; what is found first.
    private func firstFinding(
        in segment: Int = 4, _ change: (inout [String]) -> Void
    ) throws -> LogFinding {
        let journal = try TemporaryJournal().append(Self.lines)
        var lines = Array(Self.lines[segment..<segment + 4])
        change(&lines)
        try journal.overwrite(journal.layout.segment(segment), with: lines.map { $0 + "\n" }.joined().utf8)
        return try #require(try journal.verify().findings.first)
    }

    /// That a line is named which is not what it was: by index, line and byte.
    private func expect(
        _ finding: LogFinding, differsAt index: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard case .damage(.lineDiffers(let expected, _)) = finding.fact else {
            Issue.record("\(finding.fact)", sourceLocation: sourceLocation)
            return
        }
        #expect(expected == naiveRoot([Self.lines[index]]), sourceLocation: sourceLocation)
        #expect(finding.indexes.lowerBound == index, sourceLocation: sourceLocation)
        #expect(finding.line == index % 4 + 1, sourceLocation: sourceLocation)
        let before = Self.lines[index - index % 4..<index].reduce(0) { $0 + $1.utf8.count + 1 }
        #expect(finding.offset == before, sourceLocation: sourceLocation)
    }

    @Test func `a line is edited`() throws {
        expect(try firstFinding { $0[2] = $0[2].replacing("Баткен", with: "Исфара") }, differsAt: 6)
    }

    @Test func `a line is dropped`() throws {
        expect(try firstFinding { $0.remove(at: 1) }, differsAt: 5)
    }

    @Test func `two lines are swapped`() throws {
        expect(try firstFinding { $0.swapAt(0, 3) }, differsAt: 4)
    }

    @Test func `a line is there twice`() throws {
        expect(try firstFinding { $0.insert($0[1], at: 1) }, differsAt: 6)
    }

    @Test func `a line is put in between`() throws {
        expect(try firstFinding { $0.insert(#"{"n":99}"#, at: 3) }, differsAt: 7)
    }

    @Test func `a last line is put behind a full segment`() throws {
        let finding = try firstFinding { $0.append(#"{"n":99}"#) }
        guard case .damage(.segmentOverfull) = finding.fact else {
            Issue.record("\(finding.fact)")
            return
        }
        #expect(finding.indexes.lowerBound == 8 && finding.line == 5)
    }

    @Test(arguments: [4, 8]) func `the end of a segment is cut off`(first: Int) throws {
        let finding = try firstFinding(in: first) { $0.removeLast(2) }
        switch finding.fact {
        case .damage(.segmentShort(lines: 2)): #expect(first == 4)
        case .damage(.leafWithoutLine): #expect(first == 8)
        default: Issue.record("\(finding.fact)")
        }
        #expect(finding.indexes.lowerBound == first + 2)
    }

    /// With their leaves, each segment is sound by itself: only a signed root tells.
    @Test func `two segments are swapped`() throws {
        let journal = try TemporaryJournal().append(Self.lines)
        let before = try LogVerifier(journal.layout).verify(rootsAt: [8])
        func swap(_ path: (Int) -> String) throws {
            let (first, second) = try (journal.bytes(path(0)), journal.bytes(path(4)))
            try journal.overwrite(path(0), with: second)
            try journal.overwrite(path(4), with: first)
        }
        try swap(journal.layout.segment)
        let lines = try journal.verify()
        expect(try #require(lines.findings.first), differsAt: 0)
        #expect(lines.findings.filter { !$0.indexes.isEmpty }.map(\.indexes) == [0..<4, 4..<8])
        try swap(journal.layout.leaves)
        let both = try LogVerifier(journal.layout).verify(rootsAt: [8])
        #expect(both.isIntact)
        #expect(both.roots[8] == naiveRoot(Self.lines[4..<8] + Self.lines[..<4]))
        #expect(both.roots[8] != before.roots[8] && both.root != before.root)
    }

    @Test func `of several changed lines the first is named first, whatever segment is done first`() throws {
        for _ in 0..<20 {
            let journal = try TemporaryJournal().append(Self.lines)
            for index in [10, 6, 1] {
                let path = journal.layout.segment(index / 4 * 4)
                let text = String(decoding: try journal.bytes(path), as: UTF8.self)
                try journal.overwrite(path, with: text.replacing("№\(index) ", with: "№0 ").utf8)
            }
            let lines = try journal.verify().findings.filter { !$0.indexes.isEmpty }
            #expect(lines.map(\.indexes) == [1..<2, 6..<7, 10..<11])
        }
    }

    /// Each waits for the other to have begun: one after the other, they would wait until the limit is over.
    @Test(.enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1))
    func `segments are read side by side`() throws {
        let journal = try TemporaryJournal().append(Array(Self.lines[..<8]))
        let begun = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
        let met = Mutex(0)
        _ = try LogVerifier(journal.layout).verify(check: { index, _ in
            guard index % 4 == 0 else { return }
            let segment = index / 4
            begun[segment].signal()
            if begun[1 - segment].wait(timeout: .now() + 20) == .success { met.withLock { $0 += 1 } }
        })
        #expect(met.withLock { $0 } == 2)
    }
}
