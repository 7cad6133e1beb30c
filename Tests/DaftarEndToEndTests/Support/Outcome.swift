import Foundation

/// How a program ended.
enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It ran longer than it was allowed to, and was killed with all its children.
    case outOfTime

    /// From the status that `waitpid` gives.
    init(status: Int32) {
        let signal = status & 0x7F
        self = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }
}

/// Bytes that a program wrote.
struct Output: Equatable, Sendable {
    let data: Data

    /// With replacement characters for what is not UTF-8.
    var text: String { String(decoding: data, as: UTF8.self) }
}

/// How a program ended and what it said.
struct Outcome: Sendable {
    let ending: Ending
    let stdout: Output
    let stderr: Output

    /// Nil if it did not exit by itself.
    var exitCode: Int32? {
        if case .exited(let code) = ending { code } else { nil }
    }
}
