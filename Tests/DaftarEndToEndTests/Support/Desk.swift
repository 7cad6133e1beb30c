import Foundation
import Testing

/// A journal of four developments in a folder of its own, with the program to use on it.
///
/// The registry is events #1 to #11, the developments d1 to d4 are #12 to #15; all were recorded on
/// 2023-09-16 at 18:00 by aigul. What a test records is dated 2023-09-20 at 08:00.
struct Desk {
    let daftar: Daftar
    var journal: String { daftar.folder.path }
    var log: String { daftar.folder.appending("log/0000000000.jsonl") }

    /// An empty folder, and a clock.
    init(empty: Void) throws {
        daftar = try Daftar(environment: ["DAFTAR_AUTHOR": "aigul", "DAFTAR_NOW": "2023-09-20T08:00:00Z"])
    }

    init() throws {
        try self.init(empty: ())
        try copyContents(of: try Self.first.get().journal, to: journal)
    }

    /// Made once through the program, and copied for every test.
    private static let first = Result {
        let desk = try Desk(empty: ())
        desk.removeAtExit()
        let then = ["DAFTAR_NOW": "2023-09-16T18:00:00Z"]
        try desk.record("init", ".", "--title", "The border desk", "--slug", "border-desk", environment: then)
        try desk.record("log", "-F", "-", stdin: DeskEntries.text, environment: then)
        return desk
    }

    func removeAtExit() {
        daftar.folder.removeAtExit()
        daftar.home.removeAtExit()
    }

    func run(
        _ arguments: String..., stdin: String = "", environment: [String: String] = [:],
        in folder: String? = nil
    ) throws -> Outcome {
        try run(arguments, stdin: stdin, environment: environment, in: folder)
    }

    func run(
        _ arguments: [String], stdin: String = "", environment: [String: String] = [:],
        in folder: String? = nil
    ) throws -> Outcome {
        try daftar.program(arguments, environment: environment, in: folder).run(stdin: Data(stdin.utf8))
    }

    /// What it says on stdout, without the last line end; it must succeed.
    @discardableResult
    func record(
        _ arguments: String..., stdin: String = "", environment: [String: String] = [:],
        in folder: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let outcome = try run(arguments, stdin: stdin, environment: environment, in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)", sourceLocation: sourceLocation)
        return outcome.stdout.text.trimmingCharacters(in: .newlines)
    }

    /// The answer with `--json`; it must succeed.
    func answer(
        _ arguments: String..., stdin: String = "", environment: [String: String] = [:],
        in folder: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> JSON {
        let outcome = try run(arguments + ["--json"], stdin: stdin, environment: environment, in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)", sourceLocation: sourceLocation)
        return try JSON(outcome.stdout.data)
    }

    /// How it fails, in lines; with `--json` it must fail with the same words, and neither run may record anything.
    func refusal(
        of arguments: String..., stdin: String = "", environment: [String: String] = [:],
        in folder: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Refusal {
        let before = try? Data(contentsOf: URL(filePath: log))
        let outcome = try run(arguments, stdin: stdin, environment: environment, in: folder)
        let refusal = Refusal(lines: outcome)
        let twin = try run(arguments + ["--json"], stdin: stdin, environment: environment, in: folder)
        #expect(try Refusal(json: twin) == refusal, sourceLocation: sourceLocation)
        #expect(refusal.exitCode != 0, sourceLocation: sourceLocation)
        #expect(refusal.mend != nil, "every problem says how to mend it", sourceLocation: sourceLocation)
        let after = try? Data(contentsOf: URL(filePath: log))
        #expect(before == after, "nothing is recorded", sourceLocation: sourceLocation)
        return refusal
    }

    /// A process that holds the writer's lock on the log, and says its own id on a line once it does.
    func holdLog(seconds: Int) throws -> RunningProgram {
        let script = "echo $PPID; exec sleep \(seconds)"
        let holder = try Program(
            executable: "flock", arguments: ["log", "sh", "-c", script], folder: journal
        )
        .start()
        guard holder.waitForOutput("\n") else { throw HarnessError("flock: \(holder.stderr.text)") }
        return holder
    }

    /// The lines of the log, as JSON.
    var events: [JSON] {
        get throws {
            try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map {
                try JSON(Data($0.utf8))
            }
        }
    }

    /// The text of a file in the journal's folder.
    func text(of name: String) throws -> String {
        try String(contentsOfFile: daftar.folder.appending(name), encoding: .utf8)
    }

    /// Puts a file into the journal's folder, and says where it is.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let path = daftar.folder.appending(name)
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }
}

/// Copies what a folder holds into another that exists.
func copyContents(of folder: String, to target: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(target)/\(name)")
    }
}
