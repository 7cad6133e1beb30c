import DaftarJournal
import Foundation

/// Keeps what somebody typed until it is recorded: `drafts/last.yaml` in the journal, or in the
/// home folder where that cannot be written to.
///
/// A draft gives way to a newer one and stays beside it as `draft-1.yaml` and so on. Recording an entry clears the
/// drafts of its title; others can be deleted at will. Two editors open at once on one journal share `last.yaml`.
struct Drafts {
    /// The draft that `daftar log --recover` goes on with.
    let path: String
    let folder: String

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

    /// The drafts that gave way to others.
    var setAside: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasPrefix("draft-") && $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
    }

    /// The draft that is kept, if there is one.
    var kept: String? { try? load() }

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

    /// Lets go of a text that is recorded now, and of drafts with the same title. A draft of something else stays.
    func discard(_ text: String) {
        for path in [path] + setAside {
            guard let draft = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            let title = Self.titleLine(of: draft)
            if draft == text || (title != nil && title == Self.titleLine(of: text)) {
                try? FileManager.default.removeItem(atPath: path)
            }
        }
    }

    /// Whether the draft is still what somebody was given to fill in.
    func isUntouched(_ template: String) -> Bool {
        guard let kept else { return true }
        return kept == template || kept.allSatisfy(\.isWhitespace)
    }

    /// Takes a template away again, and puts the draft that gave way to it back in its place.
    func withdraw(for kept: String?) {
        try? FileManager.default.removeItem(atPath: path)
        guard let kept,
            let older = setAside.first(where: { (try? String(contentsOfFile: $0, encoding: .utf8)) == kept })
        else { return }
        try? FileManager.default.moveItem(atPath: older, toPath: path)
    }

    /// The line that names a single development.
    private static func titleLine(of text: String) -> Substring? {
        text.split(separator: "\n").first { $0.hasPrefix("title: ") }
    }

    private func giveWay() throws {
        var number = 1
        while FileManager.default.fileExists(atPath: "\(folder)/draft-\(number).yaml") { number += 1 }
        try FileManager.default.moveItem(atPath: path, toPath: "\(folder)/draft-\(number).yaml")
    }
}
