import Foundation

/// File systems that only one program and its children see.
struct Namespace {
    private let script: String

    /// The folder cannot be written to, whoever asks.
    static func readOnly(_ folder: String) -> Namespace {
        Namespace(script: "mount --bind '\(folder)' '\(folder)' && mount -o remount,bind,ro '\(folder)'")
    }

    /// The folder is an empty disk of a certain size, and gone with the program.
    static func small(_ folder: String, kilobytes: Int) -> Namespace {
        Namespace(script: "mount -t tmpfs -o size=\(kilobytes)k none '\(folder)'")
    }

    /// Whether this system lets us.
    static let isPossible: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        let program = Program(executable: "true", folder: folder.path)
        return [readOnly(folder.path), small(folder.path, kilobytes: 64)].allSatisfy {
            (try? $0.running(program).run().exitCode) == 0
        }
    }()

    func running(_ program: Program) -> Program {
        var wrapped = program
        wrapped.executable = "unshare"
        let enter = "\(script) && cd '\(program.folder)' && exec \"$0\" \"$@\""
        wrapped.arguments =
            ["--map-root-user", "--mount", "sh", "-c", enter, program.executable] + program.arguments
        return wrapped
    }
}
