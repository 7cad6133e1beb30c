import Foundation
import Glibc

/// A program with all that decides what it does, ready to be run any number of times.
struct Program: Sendable {
    /// A path, or a name to look up in our `PATH`.
    var executable: String
    var arguments: [String] = []
    /// The whole environment: nothing is inherited.
    var environment: [String: String] = ["PATH": Self.path]
    /// Where it runs.
    var folder: String = "/"

    static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

    static func isInstalled(_ name: String) -> Bool {
        path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
    }

    /// Runs it to its end, with neither input nor output on a terminal.
    ///
    /// - Throws: ``HarnessError`` if it cannot be started. How it ends is never an error here.
    func run(stdin: Data = Data(), timeLimit: Duration = .seconds(60)) throws -> Outcome {
        try start(stdin: stdin).wait(timeLimit: timeLimit)
    }

    func start(stdin: Data = Data()) throws -> RunningProgram {
        try RunningProgram(self, stdin: stdin)
    }
}
