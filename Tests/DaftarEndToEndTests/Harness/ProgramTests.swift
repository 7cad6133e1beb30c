import Foundation
import Glibc
import Testing

@Suite struct ProgramTests {
    private func shell(_ script: String) -> Program {
        Program(executable: "sh", arguments: ["-c", script])
    }

    @Test func `output, errors and the exit code come back apart`() throws {
        let outcome = try shell("echo салом; echo oops >&2; exit 5").run()
        #expect(outcome.ending == .exited(5))
        #expect(outcome.stdout.text == "салом\n")
        #expect(outcome.stderr.text == "oops\n")
    }

    @Test func `input of any size arrives, and then ends`() throws {
        let input = Data((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
        #expect(try shell("cat").run(stdin: input).stdout.data == input)
        #expect(try shell("cat").run().stdout.data.isEmpty)
    }

    @Test func `nothing of our environment is inherited but what is passed`() throws {
        var program = shell("env | cut -d= -f1 | sort | grep -v -e '^_$' -e PWD -e SHLVL")
        program.environment["DAFTAR_NOW"] = "2023-09-19T12:00:00Z"
        #expect(try program.run().stdout.text == "DAFTAR_NOW\nPATH\n")
    }

    @Test func `the working folder is the one asked for`() throws {
        let folder = try TemporaryFolder()
        var program = shell("pwd -P; ls -A")
        program.folder = folder.path
        #expect(try program.run().stdout.text == folder.path + "\n")
    }

    @Test func `a signal is told from an exit code`() throws {
        #expect(try shell("kill -KILL $$").run().ending == .killed(signal: SIGKILL))
        #expect(try shell("exit 137").run().ending == .exited(137))
    }

    @Test func `too long a run is killed with its children, and what it said is kept`() throws {
        let outcome = try shell("echo begun; sleep 60 & echo $!; wait").run(timeLimit: .milliseconds(300))
        #expect(outcome.ending == .outOfTime)
        let lines = outcome.stdout.text.split(separator: "\n")
        #expect(lines.first == "begun")
        let child = try #require(lines.last.flatMap { pid_t($0) })
        let deadline = ContinuousClock.now + .seconds(5)
        while kill(child, 0) == 0, isRunning(child), ContinuousClock.now < deadline { usleep(1000) }
        #expect(!isRunning(child))
    }

    @Test func `a server is started, watched and stopped`() throws {
        let server = try shell("trap 'echo bye; exit 0' TERM; echo listening; while :; do sleep 0.01; done")
            .start()
        #expect(server.waitForOutput("listening"))
        server.send(signal: SIGTERM)
        let outcome = server.wait()
        #expect(outcome.ending == .exited(0))
        #expect(outcome.stdout.text == "listening\nbye\n")
        #expect(!server.waitForOutput("never"))
    }

    @Test func `a program that does not exist is an error of the harness`() {
        #expect(throws: HarnessError.self) { try Program(executable: "/nowhere/daftar").run() }
    }

    @Test func `a temporary folder goes with its last reference`() throws {
        var folder: TemporaryFolder? = try TemporaryFolder()
        let path = try #require(folder?.path)
        let made = try shell("mkdir -p \(path)/a/b && touch \(path)/a/b/c && chmod 500 \(path)/a/b \(path)/a")
            .run()
        #expect(made.exitCode == 0)
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    /// Not gone, and not merely waiting to be collected by whoever adopted it.
    private func isRunning(_ pid: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else {
            return false
        }
        return !status.contains(") Z ")
    }
}
