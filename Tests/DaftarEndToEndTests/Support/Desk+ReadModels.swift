import Foundation
import Testing

extension Desk {
    /// Changes the read models behind the program's back.
    func sql(_ statement: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: daftar.folder.appending(".daftar"))
        let name = try #require(names.first { $0.hasPrefix("readmodel-") && $0.hasSuffix(".sqlite") })
        let script =
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.close()"
        let python = Program(
            executable: "python3", arguments: ["-c", script, ".daftar/\(name)", statement], folder: journal)
        let outcome = try python.run()
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
    }
}
