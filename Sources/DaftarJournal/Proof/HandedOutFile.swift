internal import DaftarLog
internal import Foundation
internal import Glibc

/// A file that a proof or a checkpoint is written to, to be handed to somebody.
///
/// It takes the place of an earlier proof or checkpoint, and of nothing else.
package struct HandedOutFile: Sendable {
    package let path: String
    /// What a journal keeps in folders of its own, none of which is for files of others.
    private static let journalFolders = ["log", "torn", "checkpoints", "snapshots", "entries", ".daftar"]

    package init(_ path: String) { self.path = path }

    /// Makes sure that nothing is lost when the file is written.
    ///
    /// - Throws: `keptByJournal` in a folder of a journal; `wouldOverwrite` where there is something else.
    @discardableResult
    package func requireFree() throws -> String {
        guard let real = RealPath.of(path) else { throw ProofError.wouldOverwrite(path: path) }
        let folder = (real as NSString).deletingLastPathComponent
        if let journal = JournalFolder.find(from: folder),
            Self.journalFolders.contains(where: { (folder + "/").hasPrefix("\(journal)/\($0)/") })
        {
            throw ProofError.keptByJournal(path: path)
        }
        var status = stat()
        guard lstat(real, &status) == 0 else { return real }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= SignedNote.longest,
            let text = try? String(contentsOfFile: real, encoding: .utf8), Self.isHandedOut(text)
        else { throw ProofError.wouldOverwrite(path: path) }
        return real
    }

    /// Writes it, durably.
    package func write(_ text: String) throws {
        do {
            try DurableFile.write(Array(text.utf8), to: requireFree())
        } catch let error as DurableFile.Failure {
            throw ProofError.cannotWrite(path: path, reason: error.reason)
        }
    }

    private static func isHandedOut(_ text: String) -> Bool {
        LogProof(text) != nil || SignedNote(text).flatMap { LogCheckpoint(text: $0.text) } != nil
    }
}
