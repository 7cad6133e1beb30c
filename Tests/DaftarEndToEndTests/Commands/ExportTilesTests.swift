import Foundation
import Testing

/// `daftar export --tiles`: what the last checkpoint signs, for a web server to give away.
@Suite struct ExportTilesTests {
    private let desk: Desk
    private let target: String

    init() throws {
        desk = try Desk()
        target = desk.daftar.home.appending("tiles")
        try desk.record("key", "--name", "example.org/desk", "--key", desk.daftar.home.appending("desk.key"))
    }

    private func sign() throws {
        try desk.record("checkpoint", "--key", desk.daftar.home.appending("desk.key"))
    }

    private func log() throws { try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark") }

    /// The files of an export, by path.
    private func files() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: target) {
            files[name] = FileManager.default.contents(atPath: "\(target)/\(name)")
        }
        return files.filter { !$0.value.isEmpty }
    }

    @Test func `sixteen events are one bundle, one tile and the checkpoint`() throws {
        try sign()
        let row = try desk.answer("export", "--tiles", target)["tiles"][0]
        #expect(row["events"] == 16 && row["files"] == 3 && row["written"] == 3)
        #expect(row["origin"] == "example.org/desk")
        let files = try files()
        #expect(files.keys.sorted() == ["checkpoint", "tile/0/000.p/16", "tile/entries/000.p/16"])
        #expect(
            try files["checkpoint"] == Data(desk.text(of: "checkpoints/0000000016.checkpoint").utf8))
        // Each line behind its length in two bytes.
        let bundle = try desk.text(of: "log/0000000000.jsonl").split(separator: "\n").flatMap { line in
            [UInt8(line.utf8.count >> 8), UInt8(line.utf8.count & 255)] + Array(line.utf8)
        }
        #expect(files["tile/entries/000.p/16"] == Data(bundle))
        let leaves = try desk.text(of: "log/0000000000.leaves").split(separator: "\n")
        let tile = try #require(files["tile/0/000.p/16"])
        #expect(tile.map { String(format: "%02x", $0) }.joined() == leaves.joined())
    }

    @Test func `a later export only adds, and one of nothing new writes nothing`() throws {
        try sign()
        try desk.record("export", "--tiles", target)
        let before = try files()
        #expect(try desk.answer("export", "--tiles", target)["tiles"][0]["written"] == 0)
        try log()
        #expect(try desk.answer("export", "--tiles", target)["tiles"][0]["events"] == 16)
        try sign()
        #expect(try desk.answer("export", "--tiles", target)["tiles"][0]["written"] == 3)
        let after = try files()
        for (path, bytes) in before where path != "checkpoint" { #expect(after[path] == bytes) }
        #expect(after["checkpoint"] != before["checkpoint"])
        #expect(after["tile/0/000.p/17"]?.prefix(16 * 32) == before["tile/0/000.p/16"])
    }

    @Test func `nothing is exported that nobody signed, nor into a folder of others`() throws {
        #expect(try desk.refusal(of: "export", "--tiles", target).exitCode == 4)
        #expect(try desk.refusal(of: "export").exitCode == 64)
        try sign()
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
        try Data("mine".utf8).write(to: URL(filePath: target + "/notes.txt"))
        let refusal = try desk.refusal(of: "export", "--tiles", target)
        #expect(refusal.exitCode == 5 && refusal.what == "this folder holds something else than tiles")
        #expect(refusal.why?.contains("notes.txt") == true)
        #expect(try files().keys.sorted() == ["notes.txt"])
    }

    @Test func `nothing is exported through a link, beside tiles of nobody, into a journal or nowhere`()
        throws
    {
        try sign()
        let outside = desk.daftar.home.appending("outside")
        for folder in [outside, target] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        }
        try FileManager.default.createSymbolicLink(
            atPath: target + "/tile", withDestinationPath: "../outside")
        let link = try desk.refusal(of: "export", "--tiles", target)
        #expect(link.exitCode == 5 && link.what == "there is a link among the tiles")
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == [])

        try FileManager.default.removeItem(atPath: target + "/tile")
        try FileManager.default.createDirectory(
            atPath: target + "/tile", withIntermediateDirectories: false)
        let foreign = try desk.refusal(of: "export", "--tiles", target)
        #expect(foreign.exitCode == 5 && foreign.what == "nobody can tell whose tiles these are")

        try FileManager.default.createSymbolicLink(
            atPath: desk.daftar.home.appending("lnk"), withDestinationPath: desk.journal)
        for folder in [".", "public", "log/public", desk.daftar.home.appending("lnk/public")] {
            let inside = try desk.refusal(of: "export", "--tiles", folder)
            #expect(inside.exitCode == 5 && inside.what == "this place belongs to a journal", "\(folder)")
        }
        #expect(try desk.refusal(of: "export", "--tiles", "").exitCode == 64)

        // The folder itself may be a link: it was named.
        try FileManager.default.createSymbolicLink(
            atPath: desk.daftar.home.appending("www"), withDestinationPath: outside)
        try desk.record("export", "--tiles", desk.daftar.home.appending("www"))
        #expect(FileManager.default.fileExists(atPath: outside + "/checkpoint"))
    }

    @Test func `an export of another log, a longer one, and a changed tile are told apart`() throws {
        try sign()
        try desk.record("export", "--tiles", target)
        let before = try files()

        let other = try Desk()
        let key = other.daftar.home.appending("other.key")
        try other.record("key", "--name", "example.org/other", "--key", key)
        try other.record("checkpoint", "--key", key)
        let refusal = try other.refusal(of: "export", "--tiles", target)
        #expect(refusal.exitCode == 5 && refusal.what == "this is about another log")

        try Data([1, 2, 3]).write(to: URL(filePath: target + "/tile/0/000.p/16"))
        let changed = try desk.refusal(of: "export", "--tiles", target)
        #expect(changed.exitCode == 6 && changed.what == "this tile is not what the log says")
        try #require(before["tile/0/000.p/16"]).write(to: URL(filePath: target + "/tile/0/000.p/16"))

        try log()
        try sign()
        try desk.record("export", "--tiles", target)
        try FileManager.default.removeItem(
            atPath: desk.daftar.folder.appending("checkpoints/0000000017.checkpoint"))
        let longer = try desk.refusal(of: "export", "--tiles", target)
        #expect(longer.exitCode == 4 && longer.why == "the last one is of 16 events")
    }
}
