import Foundation
import Testing

/// A desk with a key of its own, and a colleague who signs along.
struct SigningDesk {
    let desk: Desk
    let vkey: String
    /// The colleague has a program, a home, and files; never the journal.
    let colleague: Desk
    let witness: String

    init() throws {
        desk = try Desk()
        colleague = try Desk(empty: ())
        vkey = try desk.record(
            "key", "--name", "example.org/desk", "--key", desk.daftar.home.appending("desk.key"))
        witness = try colleague.record(
            "key", "--witness", "--name", "example.net/rustam", "--key",
            colleague.daftar.home.appending("own.key"))
    }

    /// Signs what the log holds, and returns where the checkpoint is.
    @discardableResult
    func sign() throws -> String {
        let row = try desk.answer("checkpoint", "--key", outside("desk.key"))["checkpoints"][0]
        return desk.daftar.folder.appending(
            "checkpoints/" + (row["file"].text ?? "").split(separator: "/").last!)
    }

    func log() throws {
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark", "--allow-similar")
    }

    /// A file beside the journal.
    func outside(_ name: String) -> String { desk.daftar.home.appending(name) }

    /// What the colleague says to a file that was handed over.
    func cosign(_ file: String, to target: String? = nil, trusting key: String? = nil) throws -> Outcome {
        try colleague.run(
            ["cosign", file, "--vkey", key ?? vkey, "--key", colleague.daftar.home.appending("own.key")]
                + (target.map { ["--to", $0] } ?? []))
    }

    /// The text of any file.
    func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }
}
