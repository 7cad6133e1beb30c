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
        let script =
            "import fcntl, os, time; f = os.open('log', 0); fcntl.flock(f, 2); print(1, flush=True); time.sleep(60)"
        let holder = try Program(executable: "python3", arguments: ["-c", script], folder: desk.journal)
            .start()
        #expect(holder.waitForOutput("\n"))
        let waiting = try desk.daftar.program(["log", "A remark", "--on", "2023-01-02", "--kind", "remark"])
            .start()
        usleep(500_000)
        waiting.send(signal: SIGINT)
        #expect(isInterruption(waiting.wait(timeLimit: .seconds(5)).ending))
        #expect(try desk.events.count == 16)
    }

    @Test func `while it reads entries from the terminal`() throws {
        let outcome = try desk.daftar.runInTerminal(
            "log", "-F", "-",
            input: [Keystrokes("title: half\n"), Keystrokes("\u{3}", after: "title: half\r\n")])
        #expect(isInterruption(outcome.ending))
        #expect(try desk.events.count == 16)
    }

    @Test func `a shell says 130`() throws {
        var program = desk.daftar.program([])
        // An interactive shell's way: the child gets the default action, and only it is interrupted.
        let script =
            "import os, signal, subprocess, sys, time; p = subprocess.Popen([sys.argv[1], 'log', '-F', '-'], stdin=subprocess.PIPE); time.sleep(1); p.send_signal(signal.SIGINT); c = p.wait(); print(128 - c if c < 0 else c)"
        program.arguments = ["-c", script, program.executable]
        program.executable = "python3"
        #expect(try program.run().stdout.text == "130\n")
    }
}
