import Glibc
import Testing

@Suite struct TerminalSessionTests {
    private func shell(_ script: String) -> Program {
        Program(executable: "sh", arguments: ["-c", script])
    }

    @Test func `all three streams are a terminal of the size asked for`() throws {
        let outcome = try shell("test -t 0 && test -t 1 && test -t 2 && stty size; echo $TERM")
            .runInTerminal(columns: 57, rows: 12)
        #expect(outcome.screen.text == "12 57\r\nxterm-256color\r\n")
        #expect(outcome.ending == .exited(0))
    }

    @Test func `a prompt is answered when it comes`() throws {
        let script =
            "printf 'name? '; read name; sleep 0.1; printf 'name? '; read again; echo $name and $again"
        let outcome = try shell(script)
            .runInTerminal(input: [.init("Japarov\n", after: "name? "), .init("Rahmon\n", after: "name? ")])
        #expect(outcome.screen.text == "name? Japarov\r\nname? Rahmon\r\nJaparov and Rahmon\r\n")
    }

    @Test func `keys typed at once wait for whoever reads them`() throws {
        let outcome = try shell("stty -echo; sleep 0.1; read a; read b; echo $b$a").runInTerminal(input: [
            "1\n", "2\n",
        ])
        #expect(outcome.screen.text.hasSuffix("21\r\n"))
    }

    @Test func `Control-C interrupts and Control-D ends the input`() throws {
        let cat = Program(executable: "cat")
        let interrupted = try cat.runInTerminal(input: ["here\n", .init("\u{3}", after: "here\r\nhere\r\n")])
        #expect(interrupted.ending == .killed(signal: SIGINT))
        let ended = try cat.runInTerminal(input: ["here\n\u{4}"])
        #expect(ended.ending == .exited(0))
    }

    @Test func `much output is read to its end`() throws {
        let outcome = try shell("seq 1 20000").runInTerminal()
        #expect(outcome.screen.text.hasSuffix("\r\n19999\r\n20000\r\n"))
        #expect(outcome.screen.text.split(separator: "\r\n").count == 20000)
    }

    @Test func `a prompt nobody answers runs out of time`() throws {
        let outcome = try shell("read answer").runInTerminal(timeLimit: .milliseconds(200))
        #expect(outcome.ending == .outOfTime)
    }
}
