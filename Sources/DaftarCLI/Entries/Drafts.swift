import DaftarJournal
import Foundation

/// Keeps what somebody typed until it is recorded: `drafts/last.yaml` in the journal, or in the
/// home folder where that cannot be written to.
///
/// A draft gives way to a newer one and stays beside it as `draft-1.yaml` and so on. Two editors
/// open at once on one journal share `last.yaml`.
struct Drafts {
    /// The draft that `daftar log --recover` goes on with.
    let path: String
    private let folder: String

    init(journal: String, environment: [String: String]) {
        let inside = journal + "/drafts"
        let files = FileManager.default
        if files.isWritableFile(atPath: files.fileExists(atPath: inside) ? inside : journal) {
            folder = inside
        } else {
            let home = environment["HOME"] ?? NSTemporaryDirectory()
            folder = (environment["XDG_STATE_HOME"] ?? home + "/.local/state") + "/daftar"
        }
        path = folder + "/last.yaml"
    }

    /// How many older drafts gave way to others.
    var setAside: Int {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .count { $0.hasPrefix("draft-") && $0.hasSuffix(".yaml") }
    }

    func save(_ text: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            if let kept = try? load(), kept != text { try giveWay() }
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

    /// Lets go of a text that is recorded now. A draft that says something else stays.
    func discard(_ text: String) {
        if (try? load()) == text { try? FileManager.default.removeItem(atPath: path) }
    }

    private func giveWay() throws {
        var number = 1
        while FileManager.default.fileExists(atPath: "\(folder)/draft-\(number).yaml") { number += 1 }
        try FileManager.default.moveItem(atPath: path, toPath: "\(folder)/draft-\(number).yaml")
    }
}
