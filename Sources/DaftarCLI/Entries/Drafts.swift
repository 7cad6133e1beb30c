import DaftarJournal
import Foundation

/// Keeps what somebody typed until it is recorded: `drafts/last.yaml` in the journal, or in the home folder where that cannot be written to.
struct Drafts {
    let path: String

    init(journal: String, environment: [String: String]) {
        let inside = journal + "/drafts"
        if (try? FileManager.default.createDirectory(atPath: inside, withIntermediateDirectories: true))
            != nil,
            FileManager.default.isWritableFile(atPath: inside)
        {
            path = inside + "/last.yaml"
        } else {
            let state =
                environment["XDG_STATE_HOME"] ?? (environment["HOME"] ?? NSTemporaryDirectory())
                + "/.local/state"
            let folder = state + "/daftar"
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            path = folder + "/last.yaml"
        }
    }

    func save(_ text: String) throws {
        do {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw Problem(
                .failed, "the draft could not be kept", at: path, why: error.localizedDescription,
                mend: "free some room")
        }
    }

    func load() throws -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Problem(
                .notFound, "there is no draft to recover", at: path, why: "the last entry was recorded",
                mend: "daftar log -e")
        }
        return text
    }

    func discard() { try? FileManager.default.removeItem(atPath: path) }
}
