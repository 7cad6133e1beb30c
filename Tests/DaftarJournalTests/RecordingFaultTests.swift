import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import DaftarTesting
import Foundation
import Testing

/// Makes each file operation of a recording fail, and looks at what is left: for whoever has the
/// journal open, and at next opening.
struct RecordingFaultTests {
    static let faults: [FailingFiles.Fault] = [.error(EIO), .diskFull, .shortWrite, .deathMidway]

    /// Three events in segments of four, so that a batch of three goes over into the next.
    private static let template = Result { try TemporaryJournal(segmentSize: 4).log("a", "b") }
    private let batch: [Request] = [.logging("c"), .logging("d"), .logging("e")]

    @Test(arguments: faults)
    func `whatever call fails, nothing is lost, doubled or shown that is not in the log`(
        fault: FailingFiles.Fault
    ) throws {
        let template = try Self.template.get()
        let counting = FailingFiles()
        let clean = try TemporaryJournal(copying: template)
        let undisturbed = try clean.open(counting)
        counting.restart()
        #expect(try undisturbed.record(batch, at: 1).receipts.map(\.index) == [3, 4, 5])
        let calls = counting.calls
        try #require(calls > 20)

        for call in 0..<calls {
            let journal = try TemporaryJournal(copying: template)
            let files = FailingFiles()
            let opened = try journal.open(files)
            files.restart(fault, atCall: call)
            let recording = try? opened.record(batch, at: 1)
            files.restart()
            // The read models may be behind the log, and then say nothing of what may have been
            // appended.
            let shown = try opened.titles()
            let lines = try journal.lines()
            #expect(shown.count + 1 <= lines.count, "call \(call)")
            if recording == nil {
                #expect(shown == ["a", "b"], "call \(call)")
            } else {
                #expect(shown.count == 5, "call \(call)")
            }

            let isReopened = call.isMultiple(of: 2)
            let next = isReopened ? try journal.open() : opened
            let again = try next.record(batch, at: 2)
            #expect(again.receipts.map(\.index) == [3, 4, 5], "call \(call)")
            #expect(again.receipts.map(\.isRepetition) == (3...5).map { $0 < lines.count }, "call \(call)")
            #expect(try next.titles() == ["a", "b", "c", "d", "e"], "call \(call)")
            #expect(try journal.lines().count == 6, "call \(call)")
            #expect(try journal.differences() == [], "call \(call)")
            #expect(try LogVerifier(journal.layout).verify().isIntact, "call \(call)")
        }
    }

    @Test func `a line that was shown and then cut off again is forgotten`() throws {
        // A reader may see a line before it is durable. The append fails, and the line is gone.
        let journal = try TemporaryJournal().log("a")
        let before = try journal.folder.copyOfLog(journal)
        let writer = try journal.open()
        try journal.log("lost")
        #expect(try writer.titles() == ["a", "lost"])
        try before.restore()
        #expect(try journal.open().titles() == ["a"])
        #expect(try journal.open().record([.logging("b")], at: 1).receipts.map(\.index) == [2])
        #expect(try journal.differences() == [])
    }
}

/// The files of a log, to be put back.
struct LogCopy {
    let files: [String: Data]

    func restore() throws {
        for (path, data) in files { try data.write(to: URL(fileURLWithPath: path)) }
    }
}

extension TemporaryFolder {
    func copyOfLog(_ journal: TemporaryJournal) throws -> LogCopy {
        let names = try FileManager.default.contentsOfDirectory(atPath: journal.layout.log)
        let paths = names.map { "\(journal.layout.log)/\($0)" }
        return LogCopy(
            files: Dictionary(
                uniqueKeysWithValues: try paths.map { ($0, try Data(contentsOf: URL(fileURLWithPath: $0))) }))
    }
}
