import Foundation
import Glibc
import Testing

/// Everything but the log is disposable.
@Suite struct RebuildTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private var derived: String { desk.daftar.folder.appending(".daftar") }

    private func readModels() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: derived).filter { $0.hasSuffix(".sqlite") }
    }

    @Test func `a rebuild puts a new file in the place of the old one`() throws {
        let old = try readModels()
        let before = try desk.answer("timeline")
        let row = try desk.answer("rebuild")["rebuilt"][0]
        #expect(row["events"] == 16)
        // The old one stays until the next rebuild, for whoever is about to open it.
        let new = try Set(readModels()).subtracting(old)
        #expect(new.map { "\(derived)/\($0)" } == [row["file"].text])
        #expect(try desk.answer("timeline") == before)
    }

    @Test func `with every derived file gone nothing is lost`() throws {
        let before = try ["timeline", "status"].map { try desk.answer($0) }
        try FileManager.default.removeItem(atPath: derived)
        #expect(try ["timeline", "status"].map { try desk.answer($0) } == before)
        try FileManager.default.removeItem(atPath: derived)
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        #expect(try desk.run("verify").exitCode == 0)
    }

    @Test func `a read model that is no database is made anew`() throws {
        let name = try #require(try readModels().first)
        for garbage in ["not a database", ""] {
            for suffix in ["-wal", "-shm"] { unlink("\(derived)/\(name)\(suffix)") }
            try desk.write(garbage, to: ".daftar/\(name)")
            #expect(try desk.answer("timeline")["developments"].elements.count == 4)
            #expect(try desk.run("verify").exitCode == 0)
        }
    }

    /// What may stand in the place of derived files.
    enum Oddity: CaseIterable {
        case foldersWhereFilesAre, pipe, danglingFolder

        func happen(to derived: String, readModel: String) throws {
            let files = FileManager.default
            switch self {
            case .foldersWhereFilesAre:
                for name in ["building.sqlite", readModel] {
                    try? files.removeItem(atPath: "\(derived)/\(name)")
                    try files.createDirectory(
                        atPath: "\(derived)/\(name)/x", withIntermediateDirectories: true)
                }
            case .pipe:
                try files.removeItem(atPath: "\(derived)/\(readModel)")
                #expect(mkfifo("\(derived)/\(readModel)", 0o644) == 0)
            case .danglingFolder:
                try files.removeItem(atPath: derived)
                try files.createSymbolicLink(atPath: derived, withDestinationPath: "/nowhere/at/all")
            }
        }
    }

    @Test(arguments: Oddity.allCases)
    func `whatever stands in the place of derived files, they are made anew`(oddity: Oddity) throws {
        try oddity.happen(to: derived, readModel: try #require(try readModels().first))
        #expect(try desk.record("rebuild") == "Read models made anew from 16 events.")
        #expect(try desk.answer("timeline")["developments"].elements.count == 4)
        #expect(try desk.run("verify").exitCode == 0)
    }

    @Test(
        .enabled(if: Program.isInstalled("python3")),
        arguments: [
            "\"offset\" = -5", "event = -1", "event = 9223372036854775807", "segment = 17",
            "\"offset\" = 9223372036854775807", "\"offset\" = 0",
        ])
    func `a position that is none is no fault of the log`(change: String) throws {
        try desk.sql("UPDATE log_position SET \(change)")
        #expect(try desk.answer("timeline")["developments"].elements.count == 4)
        #expect(try desk.run("verify").exitCode == 0)
    }

    @Test func `read models of another log are not believed`() throws {
        let other = try Desk()
        try other.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        try FileManager.default.removeItem(atPath: derived)
        try FileManager.default.copyItem(atPath: other.daftar.folder.appending(".daftar"), toPath: derived)
        #expect(try desk.answer("timeline")["developments"].each("id") == ["d1", "d2", "d3", "d4"])
        try desk.record("rebuild")
        #expect(try desk.run("verify").exitCode == 0)
    }

    @Test func `a log restored from an older copy is believed, not the read models`() throws {
        let older = try desk.text(of: "log/0000000000.jsonl")
        let leaves = try desk.text(of: "log/0000000000.leaves")
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        try desk.write(older, to: "log/0000000000.jsonl")
        try desk.write(leaves, to: "log/0000000000.leaves")
        #expect(try desk.answer("timeline")["developments"].elements.count == 4)
        #expect(try desk.record("log", "A report", "--on", "2023-01-02", "--kind", "report", "-q") == "d5")
        try desk.record("rebuild")
        #expect(try desk.run("verify").exitCode == 0)
    }
}
