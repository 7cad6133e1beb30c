import Glibc
import Testing

/// Control-C, which a shell reports as 130.
@Suite struct InterruptTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private func isInterruption(_ ending: Ending) -> Bool {
        ending == .killed(signal: SIGINT) || ending == .exited(130)
    }

    @Test func `while it waits for another writer`() throws {
        let holder = try desk.holdLog(seconds: 60)
        let waiting = try desk.daftar.program(["log", "A remark", "--on", "2023-01-02", "--kind", "remark"])
            .start()
        usleep(500_000)
        waiting.send(signal: SIGINT)
        #expect(isInterruption(waiting.wait(timeLimit: .seconds(25)).ending))
        #expect(holder.stderr.text == "")
        #expect(try desk.events.count == 16)
    }

    @Test func `while it reads entries from the terminal`() throws {
        let outcome = try desk.daftar.runInTerminal(
            "log", "-F", "-",
            input: [Keystrokes("title: half\n"), Keystrokes("\u{3}", after: "title: half\r\n")])
        #expect(isInterruption(outcome.ending))
        #expect(try desk.events.count == 16)
    }

    @Test(.enabled(if: Program.isInstalled("bash"))) func `a shell says 130`() throws {
        var program = desk.daftar.program(["--norc", "--noprofile", "-i"])
        let log = "'\(program.executable)' -v log -F -\n"
        program.executable = "bash"
        let outcome = try program.runInTerminal(
            input: [
                Keystrokes(log), Keystrokes("\u{3}", after: "opening"),
                Keystrokes("echo code $?\n", after: "^C"),
                Keystrokes("exit\n", after: "code 130"),
            ])
        #expect(outcome.ending == .exited(0), "\(outcome.screen.text)")
    }
}
