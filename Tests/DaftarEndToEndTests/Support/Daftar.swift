import Foundation

/// The built `daftar`, with a home and a working folder of its own, both removed afterwards.
///
/// Its environment holds `PATH`, `LANG`, `TZ` (UTC), `HOME` and `TMPDIR`, and nothing of ours but what a test passes.
struct Daftar: Sendable {
    /// Where it runs unless told otherwise.
    let folder: TemporaryFolder
    let home: TemporaryFolder
    /// Added to every run.
    var environment: [String: String]
    private let binary: String

    init(environment: [String: String] = [:]) throws {
        self.folder = try TemporaryFolder()
        self.home = try TemporaryFolder()
        self.environment = environment
        self.binary = try Self.locate()
    }

    func run(
        _ arguments: String..., stdin: Data = Data(), environment: [String: String] = [:],
        in folder: String? = nil, timeLimit: Duration = .seconds(60)
    ) throws -> Outcome {
        try program(arguments, environment: environment, in: folder).run(stdin: stdin, timeLimit: timeLimit)
    }

    func runInTerminal(
        _ arguments: String..., columns: Int = 80, input: [Keystrokes] = [],
        environment: [String: String] = [:],
        in folder: String? = nil, timeLimit: Duration = .seconds(60)
    ) throws -> TerminalOutcome {
        try program(arguments, environment: environment, in: folder)
            .runInTerminal(columns: columns, input: input, timeLimit: timeLimit)
    }

    /// For arguments in an array, and for what is started, watched and stopped, such as a server.
    func program(
        _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil
    ) -> Program {
        let always = [
            "PATH": Program.path, "LANG": "C.UTF-8", "TZ": "UTC", "HOME": home.path, "TMPDIR": home.path,
        ]
        return Program(
            executable: binary, arguments: arguments,
            environment: always.merging(self.environment) { $1 }.merging(environment) { $1 },
            folder: folder ?? self.folder.path)
    }

    /// `DAFTAR_BINARY`, or the one that was built along with the tests.
    private static func locate() throws -> String {
        if let given = ProcessInfo.processInfo.environment["DAFTAR_BINARY"] { return given }
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let built = tests.deletingLastPathComponent().appending(path: "daftar").path
        guard FileManager.default.isExecutableFile(atPath: built) else {
            throw HarnessError("there is no \(built): build it, or say where it is in DAFTAR_BINARY")
        }
        return built
    }
}
