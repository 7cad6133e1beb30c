import DaftarAnswers

/// One line on a terminal's stderr that says how far long work has come.
///
/// It is redrawn at most ten times a second, first a tenth of a second after the start, so that quick work shows
/// nothing; in a pipe nothing is ever written. The caller says what time it is, and erases the bar when done.
struct ProgressBar {
    private static let pause = Duration.milliseconds(100)
    private static let cells = 12

    private let label: String
    private let unit: String
    private let total: Int
    private let terminal: Terminal
    private let start: ContinuousClock.Instant
    private let write: (String) -> Void
    private var drawn: ContinuousClock.Instant
    private var isVisible = false

    /// - Parameters:
    ///   - label: what is being done, "rebuilding".
    ///   - unit: what is counted, in the plural: "events".
    ///   - write: puts text on the terminal, unbuffered.
    init(
        _ label: String, total: Int, unit: String, on terminal: Terminal, start: ContinuousClock.Instant,
        write: @escaping (String) -> Void
    ) {
        self.label = label
        self.unit = unit
        self.total = max(0, total)
        self.terminal = terminal
        self.start = start
        self.drawn = start
        self.write = write
    }

    mutating func update(done: Int, at now: ContinuousClock.Instant) {
        guard terminal.canRedraw, total > 0, now - drawn >= Self.pause else { return }
        drawn = now
        isVisible = true
        write("\r" + line(done: min(max(0, done), total), elapsed: now - start) + "\u{1B}[K")
    }

    /// Leaves the line empty, as it was found.
    mutating func erase() {
        guard isVisible else { return }
        isVisible = false
        write("\r\u{1B}[K")
    }

    /// As much as fits in one line: a line that wraps cannot be drawn over.
    private func line(done: Int, elapsed: Duration) -> String {
        let fraction = Double(done) / Double(total)
        let percent = String(Int(fraction * 100))
        var parts = [
            label,
            Self.bar(fraction) + String(repeating: " ", count: 5 - percent.count) + percent + " %",
            "\(done.grouped) of \(total.grouped) \(unit)",
        ]
        if let left = Self.timeLeft(fraction: fraction, elapsed: elapsed) { parts.append(left) }
        while parts.count > 1, DisplayWidth.of(parts.joined(separator: "  ")) >= terminal.columns ?? .max {
            parts.removeLast()
        }
        return parts.joined(separator: "  ")
    }

    /// Block elements in eighths of a cell.
    private static func bar(_ fraction: Double) -> String {
        let eighths = Int(fraction * Double(cells * 8))
        let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        let bar = String(repeating: "█", count: eighths / 8) + part
        return bar + String(repeating: " ", count: cells - bar.count)
    }

    /// Supposes that the rest goes as fast as what is done.
    private static func timeLeft(fraction: Double, elapsed: Duration) -> String? {
        guard fraction > 0 else { return nil }
        let seconds = Int((elapsed / .seconds(1) * (1 - fraction) / fraction).rounded(.up))
        return switch seconds {
        case ..<60: "\(seconds) s left"
        case ..<3600: "\(seconds / 60) min left"
        default: "\(seconds / 3600) h \(seconds % 3600 / 60) min left"
        }
    }
}
