package import DaftarLog
internal import Foundation

/// What an export of tiles did.
package struct TileExport: Sendable {
    package let checkpoint: LogCheckpoint
    /// How many files there are, and how many of them were not there before. The checkpoint counts.
    package private(set) var files = 0
    package private(set) var written = 0

    fileprivate mutating func add(_ bytes: [UInt8], at path: String) throws {
        files += 1
        if let found = FileManager.default.contents(atPath: path) {
            guard found == Data(bytes) else { throw ProofError.tileDiffers(path: path) }
            return
        }
        try put(bytes, at: path)
    }

    /// Comes last: whoever finds it finds all that it speaks of.
    fileprivate mutating func finish(_ note: SignedNote, at path: String) throws {
        files += 1
        let bytes = Array(note.description.utf8)
        if FileManager.default.contents(atPath: path) != Data(bytes) { try put(bytes, at: path) }
    }

    private mutating func put(_ bytes: [UInt8], at path: String) throws {
        do {
            try DurableFile.write(bytes, to: path)
        } catch {
            throw ProofError(error)
        }
        written += 1
    }
}

extension Journal {
    /// Writes what the last checkpoint signs as tiles, which any web server can give to whoever checks logs (C2SP
    /// "tlog-tiles").
    ///
    /// The log is read again first, and must begin with what it was when the folder was last exported to. A folder that
    /// holds an earlier export is added to; no tile in it is written over.
    ///
    /// - Throws: `notTiles`, `tilesUnsigned`, `linkAmongTiles` where the folder holds anything else; `keptByJournal`;
    ///   `tileDiffers`, `rewritten`, `rolledBack`, `otherOrigin`,
    ///   `unsigned`, `notSignedYet`.
    package static func exportTiles(
        _ layout: LogLayout, to folder: String, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> TileExport {
        let checkpoints = Checkpoints(layout)
        guard let newest = try checkpoints.all().last, let verifier = try checkpoints.verifier() else {
            throw ProofError.notSignedYet(index: 0, size: 0)
        }
        let size = newest.checkpoint.size
        let earlier = try earlierExport(in: folder, of: verifier)
        if let earlier, earlier.checkpoint.size > size {
            throw ProofError.notSignedYet(index: earlier.checkpoint.size - 1, size: size)
        }
        let signed = [earlier, newest].compactMap(\.self)
        for one in signed { try one.require(signedBy: [verifier]) }
        let log = try verifiedLog(layout, rootsAt: Set(signed.map(\.checkpoint.size)))
        for one in signed { try requirePrefix(one, of: log) }

        var export = TileExport(checkpoint: newest.checkpoint)
        var tiles = TileBuilder()
        try LogReader(layout).read(from: .start, upTo: size) { index, line, _ in
            for file in tiles.append(line) { try export.add(file.bytes, at: "\(folder)/\(file.path)") }
            progress(index + 1, size)
        }
        for file in tiles.partial { try export.add(file.bytes, at: "\(folder)/\(file.path)") }
        try export.finish(newest.note, at: folder + "/checkpoint")
        return export
    }

    /// Makes sure that what is written into a folder stays in it, and out of every journal.
    private static func requireOwn(_ folder: String) throws {
        guard let real = RealPath.of(folder), JournalFolder.find(from: real) == nil else {
            throw ProofError.keptByJournal(path: folder)
        }
        let names = FileManager.default.enumerator(atPath: real)
        while let name = names?.nextObject() as? String {
            if names?.fileAttributes?[.type] as? FileAttributeType == .typeSymbolicLink {
                throw ProofError.linkAmongTiles(path: "\(folder)/\(name)")
            }
        }
    }

    /// The checkpoint of an earlier export of the same log; nil in a folder that is empty or not there.
    private static func earlierExport(in folder: String, of verifier: NoteVerifier) throws -> Checkpoints
        .Signed?
    {
        try requireOwn(folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        if let stranger = names.sorted().first(where: { !["checkpoint", "tile"].contains($0) }) {
            throw ProofError.notTiles(path: folder, name: stranger)
        }
        guard names.contains("checkpoint") else {
            if names.isEmpty { return nil }
            throw ProofError.tilesUnsigned(path: folder)
        }
        let signed = try Checkpoints.Signed(contentsOf: folder + "/checkpoint")
        guard signed.checkpoint.origin == verifier.name else {
            throw ProofError.otherOrigin(
                path: signed.path, found: signed.checkpoint.origin, expected: verifier.name)
        }
        return signed
    }
}
