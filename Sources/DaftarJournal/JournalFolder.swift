internal import Foundation
internal import Glibc

/// The folder of a journal, as far as it is not the log's.
package enum JournalFolder {
    /// What a journal's folder tells git not to keep.
    static let ignored = ".daftar/\ndrafts/\n"

    /// Makes the folder, with a `.gitignore` for what is derived. Leaves what is there.
    static func create(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let ignore = folder + "/.gitignore"
            if !FileManager.default.fileExists(atPath: ignore) {
                try ignored.write(toFile: ignore, atomically: true, encoding: .utf8)
            }
        } catch {
            throw JournalError.cannotMakeFolder(path: folder, reason: error.localizedDescription)
        }
    }

    /// The nearest folder at or above `start` that holds a log; nil where there is none.
    package static func find(from start: String) -> String? {
        var folder = URL(fileURLWithPath: start).standardizedFileURL
        while true {
            if isJournal(folder.path) || wasJournal(folder.path) { return folder.path }
            let parent = folder.deletingLastPathComponent()
            if parent.path == folder.path { return nil }
            folder = parent
        }
    }

    /// Whether `folder` holds a log.
    package static func isJournal(_ folder: String) -> Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/log")) ?? []
        return names.contains { $0.hasSuffix(".jsonl") || $0.hasSuffix(".leaves") }
    }

    /// Whether there are read models of a log beside a folder for one.
    private static func wasJournal(_ folder: String) -> Bool {
        ["/log", "/.daftar"].allSatisfy { FileManager.default.fileExists(atPath: folder + $0) }
    }

    /// Copies a journal without its derived files to a new folder.
    package static func copy(_ source: String, to target: String) throws {
        do {
            try create(target)
            for name in ["log", "entries", "checkpoints", "snapshots", "README.md"] {
                let from = "\(source)/\(name)"
                guard FileManager.default.fileExists(atPath: from) else { continue }
                try FileManager.default.copyItem(atPath: from, toPath: "\(target)/\(name)")
            }
        } catch let error as JournalError {
            throw error
        } catch {
            throw JournalError.cannotMakeFolder(path: target, reason: error.localizedDescription)
        }
    }
}

/// Where the derived files of a journal are: in the journal; in the user's cache where the journal
/// cannot be written to; in the folder for temporary files where there is no cache either.
struct DerivedFolder {
    let path: String

    init(of journal: String) {
        let inside = journal + "/.daftar"
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: inside, isDirectory: &isFolder)
        // A link that leads nowhere is there as well, and no folder.
        let exists = (try? FileManager.default.attributesOfItem(atPath: inside)) != nil
        if exists ? isFolder.boolValue && access(inside, W_OK) == 0 : access(journal, W_OK) == 0 {
            path = inside
        } else {
            let environment = ProcessInfo.processInfo.environment
            let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            let home = environment["HOME"] ?? NSTemporaryDirectory()
            let real = URL(fileURLWithPath: journal).resolvingSymlinksInPath().path
            let folder = "\(cache ?? home + "/.cache")/daftar/\(Self.name(for: real))"
            let canMake =
                (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true))
                != nil
            path = canMake ? folder : "\(NSTemporaryDirectory())/daftar-\(getuid())-\(Self.name(for: real))"
        }
    }

    /// A name for a path that stays the same from run to run: FNV-1a, 64 bits, in hexadecimal.
    private static func name(for path: String) -> String {
        let hash = path.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
