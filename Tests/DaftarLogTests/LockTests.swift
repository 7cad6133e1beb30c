import DaftarLog
import DaftarTesting
import Foundation
import Testing

struct LockTests {
    @Test func `a second writer is told who holds the log, and reading goes on`() throws {
        let journal = try TemporaryJournal().append(sampleLines(0..<3))
        let first = try LogWriter(journal.layout)
        let error = #expect(throws: LogError.self) { try LogWriter(journal.layout) }
        #expect(error?.code == .busy(holder: ProcessInfo.processInfo.processIdentifier))
        #expect(try journal.lines().count == 3)
        #expect(try journal.verify().findings.isEmpty)
        _ = try first.append(["x"].asBytes)
    }

    @Test func `the log is free when its writer is gone`() throws {
        let journal = try TemporaryJournal()
        for size in 0..<3 {
            let writer = try journal.writer()
            #expect(writer.size == size)
            _ = try writer.append(["x"].asBytes)
        }
    }

    @Test func `deleting and making files beside the log does not break its lock`() throws {
        let journal = try TemporaryJournal()
        let writer = try LogWriter(journal.layout)
        _ = try writer.append(["x"].asBytes)
        try journal.remove(journal.layout.leaves(0))
        try journal.overwrite(journal.layout.journal + "/lock", with: [])
        #expect(throws: LogError.self) { try LogWriter(journal.layout) }
        #expect(writer.size == 1)
    }

    @Test func `waiting ends at the bound`() throws {
        let journal = try TemporaryJournal()
        let writer = try LogWriter(journal.layout)
        let waited = ContinuousClock().measure {
            #expect(throws: LogError.self) { try LogWriter(journal.layout, waitingFor: .milliseconds(60)) }
        }
        #expect(waited >= .milliseconds(60) && waited < .seconds(5))
        _ = writer
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
    func `another process holds the log until it ends`() throws {
        let journal = try TemporaryJournal()
        let (input, output) = (Pipe(), Pipe())
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        process.arguments = ["--no-fork", journal.layout.log, "sh", "-c", "echo held; read line"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))

        let error = #expect(throws: LogError.self) { try LogWriter(journal.layout) }
        #expect(error?.code == .busy(holder: process.processIdentifier))

        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(50)) {
            try? input.fileHandleForWriting.close()
        }
        #expect(try LogWriter(journal.layout, waitingFor: .seconds(20)).size == 0)
        process.waitUntilExit()
    }
}
