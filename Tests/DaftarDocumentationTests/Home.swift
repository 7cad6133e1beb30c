import Foundation

/// A home folder of its own with `daftar` on the path, installed as `usr/bin/daftar` and `usr/share/daftar`.
///
/// The clock stands, and `mira` records. Removed when the last reference goes.
final class Home: Sendable {
    /// How the home folder is called in the documentation.
    static let shownAs = "/home/mira"

    private let folder: URL
    var path: String { folder.appending(path: "home").path }

    init() throws {
        let files = FileManager.default
        folder = files.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "daftar-docs-\(UUID().uuidString)")
        for name in ["home", "usr/bin", "usr/share"] {
            try files.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        let program = folder.appending(path: "usr/bin/daftar")
        let built = URL(filePath: try Self.binary)
        do {
            try files.linkItem(at: built, to: program)
        } catch {
            // On another file system.
            try files.copyItem(at: built, to: program)
        }
        try files.copyItem(
            at: Document.repository.appending(path: "Events"),
            to: folder.appending(path: "usr/share/daftar"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What commands print, each on both streams together, in one shell that runs them in order.
    func outputs(of commands: [String]) throws -> [String] {
        let separator = "\u{1E}"
        let script = commands.map { command in
            // The command's own exit code is what the next one sees in `$?`.
            "\(command)\nstatus=$?; printf '\\036'; (exit $status)"
        }
        let printed = try run("/bin/bash", ["-c", "exec 2>&1\n" + script.joined(separator: "\n")])
        return printed.stdout.components(separatedBy: separator).dropLast().map {
            $0.replacing(path, with: Self.shownAs)
        }
    }

    /// Runs `daftar` in the home folder.
    func daftar(_ arguments: [String]) throws -> (stdout: String, stderr: String) {
        try run(folder.appending(path: "usr/bin/daftar").path, arguments)
    }

    private func run(_ executable: String, _ arguments: [String]) throws -> (stdout: String, stderr: String) {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: path)
        process.environment = [
            "PATH": folder.appending(path: "usr/bin").path + ":/usr/bin:/bin", "HOME": path,
            "LANG": "C.UTF-8", "TZ": "UTC", "DAFTAR_AUTHOR": "mira", "DAFTAR_NOW": "2026-11-24T08:00:00Z",
        ]
        let errors = folder.appending(path: "stderr-\(UUID().uuidString)")
        try Data().write(to: errors)
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let stdout = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: stdout, as: UTF8.self), try String(contentsOf: errors, encoding: .utf8))
    }

    /// `DAFTAR_BINARY`, or the one that was built along with the tests.
    private static var binary: String {
        get throws {
            if let given = ProcessInfo.processInfo.environment["DAFTAR_BINARY"] { return given }
            let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            let built = tests.deletingLastPathComponent().appending(path: "daftar").path
            guard FileManager.default.isExecutableFile(atPath: built) else {
                throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: built])
            }
            return built
        }
    }
}
