import DaftarAnswers
import DaftarDomain
import DaftarJournal
import Foundation
import Glibc

/// Walks through the steps of a replay with keys, a screen a step.
struct StepThrough {
    let steps: [ReplayStep]
    let session: Session

    private enum Key { case next, previous, first, last, leave }

    /// - Parameter screen: what is shown of a step.
    func run(_ screen: (ReplayStep) throws -> String) throws {
        let keyboard = Keyboard()
        defer { keyboard.restore() }
        var current = 0
        while true {
            let step = steps[current]
            // Home, and clear what follows: a terminal that scrolls keeps what stood before.
            try session.put("\u{1B}[H\u{1B}[2J" + (try screen(step)))
            try session.put(
                session.out.bold(
                    "step \(current + 1) of \(steps.count): \(step.development)  \(SafeText.escape(step.heading.title))"
                ))
            try session.put(session.out.dim("n next   p previous   g first   G last   q leave"))
            switch key(keyboard) {
            case .next: current = min(current + 1, steps.count - 1)
            case .previous: current = max(current - 1, 0)
            case .first: current = 0
            case .last: current = steps.count - 1
            case .leave: return
            }
        }
    }

    private func key(_ keyboard: Keyboard) -> Key {
        while true {
            switch keyboard.read() {
            case "n", " ", "j", "\r", "\n", "\u{1B}[C", "\u{1B}[B": return .next
            case "p", "k", "\u{7F}", "\u{1B}[D", "\u{1B}[A": return .previous
            case "g", "\u{1B}[H": return .first
            case "G", "\u{1B}[F": return .last
            case "q", "\u{1B}", "\u{4}", nil: return .leave
            case "\u{3}": keyboard.interrupt()
            default: continue
            }
        }
    }
}

/// The terminal's keys one by one, without an echo, until restored.
private struct Keyboard {
    private let before: termios

    init() {
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        before = settings
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    }

    func restore() {
        var settings = before
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    }

    /// Ends the program as Control-C does, but with the terminal as it was.
    func interrupt() {
        restore()
        signal(SIGINT, SIG_DFL)
        raise(SIGINT)
    }

    /// A key, as what the terminal sends for it; nil at the end of the input.
    func read() -> String? {
        var bytes = [UInt8](repeating: 0, count: 8)
        let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }
}

extension Session {
    /// Whether keys can be read and a screen be drawn.
    var canStep: Bool { out.canRedraw && isatty(STDIN_FILENO) == 1 && !options.noInput }
}
