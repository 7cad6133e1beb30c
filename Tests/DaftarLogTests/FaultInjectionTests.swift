import DaftarLog
import DaftarTesting
import Foundation
import Testing

/// Makes each file operation of each task fail in each way, and looks at what is left.
struct FaultInjectionTests {
    /// Something done to a log of a few lines in segments of 4.
    enum Task: CaseIterable {
        case appendOne, appendGroup, rollWithOne, rollWithGroup, recoverTornTail, recoverLines, recoverLeaves

        var before: Int {
            switch self {
            case .appendOne, .appendGroup, .recoverTornTail, .recoverLines: 5
            case .rollWithOne: 8
            case .rollWithGroup, .recoverLeaves: 6
            }
        }

        /// How many lines are appended in each go.
        var groups: [Int] {
            switch self {
            case .appendOne, .rollWithOne: [1, 1]
            case .appendGroup: [3, 2]
            case .rollWithGroup: [7, 1]
            case .recoverTornTail, .recoverLines, .recoverLeaves: [1]
            }
        }

        /// Lines that are whole and in the file but that nobody was told of.
        var unacknowledged: Int { self == .recoverLines ? 2 : 0 }

        func prepare() throws -> TemporaryJournal {
            let journal = try TemporaryJournal().append(sampleLines(0..<before))
            let last = journal.layout.segment(4)
            switch self {
            case .recoverTornTail:
                try journal.overwrite(last, with: journal.bytes(last) + Array("{\"n\":".utf8))
            case .recoverLines:
                let more = sampleLines(5..<7).joined(separator: "\n") + "\n"
                try journal.overwrite(last, with: journal.bytes(last) + Array(more.utf8))
            case .recoverLeaves:
                for (first, length) in [(0, 4 * 65 + 5), (4, 70)] {
                    let path = journal.layout.leaves(first)
                    try journal.overwrite(path, with: journal.bytes(path).prefix(length))
                }
            default: break
            }
            return journal
        }
    }

    static let faults: [FailingFiles.Fault] = [
        .error(EIO), .error(ENOSPC), .error(EROFS), .diskFull, .shortWrite, .death, .deathMidway,
    ]

    /// What a task was told.
    struct Outcome {
        var acknowledged: [String]
        /// Lines of which it is open whether they are there, at most.
        var open: [String] = []
    }

    /// Opens the log and appends, going on after errors as a caller may.
    private func run(_ task: Task, on journal: TemporaryJournal, files: FailingFiles, isFatal: Bool)
        -> Outcome
    {
        let started = task.before + task.unacknowledged
        var outcome = Outcome(acknowledged: sampleLines(0..<started))
        guard let writer = try? journal.writer(files: files) else { return outcome }
        var next = started
        for count in task.groups {
            let lines = sampleLines(next..<next + count)
            next += count
            do {
                let range = try writer.append(lines.asBytes)
                #expect(range.count == count && range.upperBound == writer.size)
                outcome.acknowledged += lines
            } catch {
                let kept = lines.prefix(writer.size - outcome.acknowledged.count)
                #expect(error.code == .poisoned || error.index == writer.size)
                #expect(error.code != .poisoned || !outcome.open.isEmpty)
                outcome.acknowledged += kept
                if error.mayHaveBeenAppended { outcome.open = Array(lines.dropFirst(kept.count)) }
                if isFatal { return outcome }
            }
        }
        return outcome
    }

    @Test(arguments: Task.allCases, faults)
    func `whatever call fails, what was acknowledged is there once and in order`(
        task: Task, fault: FailingFiles.Fault
    ) throws {
        let counting = FailingFiles()
        let clean = run(task, on: try task.prepare(), files: counting, isFatal: false)
        #expect(clean.acknowledged.count == task.before + task.unacknowledged + task.groups.reduce(0, +))
        try #require(counting.calls > 10)

        let isFatal = fault == .death || fault == .deathMidway
        for call in 0..<counting.calls {
            let journal = try task.prepare()
            let files = FailingFiles(fault, atCall: call)
            let outcome = run(task, on: journal, files: files, isFatal: isFatal)
            let writer = try journal.writer()
            let lines = try journal.lines()
            #expect(lines.starts(with: outcome.acknowledged), "call \(call)")
            #expect(outcome.open.starts(with: lines.dropFirst(outcome.acknowledged.count)), "call \(call)")
            #expect(writer.root == naiveRoot(lines[...]))
            _ = try writer.append(["afterwards"].asBytes)
            #expect(try journal.lines() == lines + ["afterwards"])
            #expect(try journal.verify().findings.isEmpty, "call \(call)")
        }
    }

    @Test func `a full disk is named, the log is as before, and goes on when there is room`() throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<2))
        let counting = FailingFiles()
        _ = try journal.writer(files: counting)
        let files = FailingFiles(.diskFull, atCall: counting.calls)
        let before = try journal.contents()
        do {
            let writer = try journal.writer(files: files)
            let error = #expect(throws: LogError.self) { try writer.append(sampleLines(2..<4).asBytes) }
            #expect(error?.code == .diskFull && error?.errno == ENOSPC && error?.mayHaveBeenAppended == false)
            #expect(error?.index == 2 && error?.path == journal.layout.segment(0))
            #expect(writer.size == 2)
            #expect(try journal.contents() == before)
        }
        try journal.append(sampleLines(2..<4))
        #expect(try journal.lines() == sampleLines(0..<4))
    }

    @Test func `nothing is appended behind lines whose leaves cannot be written`() throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<2))
        let counting = FailingFiles()
        _ = try journal.writer(files: counting)
        // The line is written and synced; then its leaf finds the disk full.
        let files = FailingFiles(.diskFull, atCall: counting.calls + 2)
        do {
            let writer = try journal.writer(files: files)
            _ = try writer.append(sampleLines(2..<3).asBytes)
            let error = #expect(throws: LogError.self) { try writer.append(sampleLines(3..<4).asBytes) }
            #expect(error?.code == .diskFull && error?.path == journal.layout.leaves(0))
            #expect(error?.mayHaveBeenAppended == false && writer.size == 3)
        }
        #expect(try journal.verify().isIntact)
        try journal.append(sampleLines(3..<4))
        #expect(try journal.lines() == sampleLines(0..<4))
        #expect(try journal.verify().findings.isEmpty)
    }

    @Test func `after a failed sync nothing more is appended`() throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<2))
        let counting = FailingFiles()
        _ = try journal.writer(files: counting)
        let files = FailingFiles(.error(EIO), atCall: counting.calls + 1)
        do {
            let writer = try journal.writer(files: files)
            let error = #expect(throws: LogError.self) { try writer.append(["maybe"].asBytes) }
            #expect(error?.code == .ioFailure && error?.systemCall == "fdatasync")
            #expect(error?.mayHaveBeenAppended == true)
            let later = #expect(throws: LogError.self) { try writer.append(["later"].asBytes) }
            #expect(later?.code == .poisoned && later?.mayHaveBeenAppended == false && later?.errno == EIO)
            #expect(writer.size == 2)
        }
        #expect(try journal.append(["later"]).lines() == sampleLines(0..<2) + ["maybe", "later"])
    }

    @Test(arguments: [EROFS, EACCES]) func `a folder that cannot be written to is named`(number: Int32) throws
    {
        let journal = try TemporaryJournal().append(sampleLines(0..<2))
        let codes = (0..<5).map { call -> LogError.Code? in
            do throws(LogError) {
                _ = try journal.writer(files: FailingFiles(.error(number), atCall: call))
                return nil
            } catch {
                return error.code
            }
        }
        #expect(codes.contains(.readOnly))
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
    func `a log in a read-only folder can be read and verified but not appended to`() throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<6))
        for path in [journal.layout.segment(4), journal.layout.leaves(4), journal.layout.log] {
            chmod(path, 0o500)
        }
        defer { chmod(journal.layout.log, 0o700) }
        #expect(try journal.lines() == sampleLines(0..<6))
        #expect(try journal.verify().findings.isEmpty)
        let error = #expect(throws: LogError.self) { try journal.writer() }
        #expect(error?.code == .readOnly)
    }
}
