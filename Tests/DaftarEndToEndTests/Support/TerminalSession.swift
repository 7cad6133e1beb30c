import Foundation
import Glibc

/// Something typed at a terminal.
struct Keystrokes: ExpressibleByStringLiteral, Sendable {
    /// Typed only once this has appeared, after whatever earlier keystrokes waited for; empty for at once.
    let prompt: String
    let keys: String

    init(_ keys: String, after prompt: String = "") {
        self.keys = keys
        self.prompt = prompt
    }

    /// `"y\n"`; control characters work as on a keyboard: `"\u{3}"` interrupts, `"\u{4}"` ends the input.
    init(stringLiteral keys: String) {
        self.init(keys)
    }

    fileprivate func end(ofPromptIn screen: Data) -> Int? {
        prompt.isEmpty ? screen.startIndex : screen.firstRange(of: Data(prompt.utf8))?.upperBound
    }
}

struct TerminalOutcome: Sendable {
    let ending: Ending
    /// All that was written to the terminal, with its escape sequences, the echo of what was typed, and CR LF
    /// for a line break.
    let screen: Output
}

extension Program {
    /// Runs it with all three streams on a terminal of its own.
    ///
    /// `TERM` is `xterm-256color` unless the environment says otherwise.
    func runInTerminal(
        columns: Int = 80, rows: Int = 24, input: [Keystrokes] = [], timeLimit: Duration = .seconds(60)
    ) throws -> TerminalOutcome {
        var program = self
        program.environment.merge(["TERM": "xterm-256color"]) { given, _ in given }
        let terminal = try PseudoTerminal(columns: columns, rows: rows)
        let process = ChildProcess(
            try Spawn(program: program, streams: .terminal(path: terminal.path)).start())
        let deadline = ContinuousClock.now + timeLimit
        var screen = Data()
        var unread = 0
        var input = input[...]
        while true {
            // Asked before reading, so that all a program has said by its end is read.
            let ending = process.poll(deadline: deadline)
            screen += terminal.read()
            if let ending { return TerminalOutcome(ending: ending, screen: Output(data: screen)) }
            while let next = input.first, let found = next.end(ofPromptIn: screen[unread...]) {
                unread = found
                try terminal.type(next.keys)
                input.removeFirst()
            }
            usleep(ChildProcess.pause)
        }
    }
}

/// Both ends of a pseudo-terminal. Our hold on the program's end keeps it open before the program starts.
private final class PseudoTerminal {
    let path: String
    private let ours: Int32
    private let theirs: Int32

    init(columns: Int, rows: Int) throws {
        ours = GNU.posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        guard ours >= 0, GNU.grantpt(ours) == 0, GNU.unlockpt(ours) == 0 else {
            throw HarnessError("posix_openpt", errno)
        }
        var name = [CChar](repeating: 0, count: 128)
        guard GNU.ptsname_r(ours, &name, name.count) == 0 else { throw HarnessError("ptsname_r", errno) }
        path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        theirs = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard theirs >= 0, ioctl(ours, UInt(TIOCSWINSZ), &size) == 0 else { throw HarnessError(path, errno) }
    }

    deinit {
        close(theirs)
        close(ours)
    }

    /// All there is at the moment.
    func read() -> Data {
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = Glibc.read(ours, &buffer, buffer.count), count > 0 {
            data += buffer.prefix(count)
        }
        return data
    }

    /// At most a terminal's line buffer, 4096 bytes, at a time.
    func type(_ keys: String) throws {
        let written = Array(keys.utf8).withUnsafeBytes { write(ours, $0.baseAddress, $0.count) }
        guard written == keys.utf8.count else { throw HarnessError("typing \(keys.debugDescription)", errno) }
    }
}
