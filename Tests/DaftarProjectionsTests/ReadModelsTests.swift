import DaftarDomain
import DaftarProjections
import DaftarTesting
import Foundation
import GRDB
import Testing

struct ReadModelsTests {
    let folder = try! TemporaryFolder()
    let events = RandomJournal.events(80, seed: 5)

    private func size(_ models: ReadModels) throws -> Int { try models.read { try $0.position.index } }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

    @Test func `where there is nothing, there is nothing to open`() throws {
        #expect(try ReadModels.open(in: folder.path) == nil)
        #expect(try ReadModels.open(in: folder("absent")) == nil)
    }

    @Test func `a rebuild takes the place of what was there, under the next number`() throws {
        let old = try ReadModels.rebuilt(from: events.prefix(20), in: folder.path)
        let new = try ReadModels.rebuilt(from: events, in: folder.path)
        #expect(old.path == folder("readmodel-1.sqlite") && new.path == folder("readmodel-2.sqlite"))
        #expect(try size(#require(try ReadModels.open(in: folder.path))) == 80)
        #expect(
            names.filter { $0.hasSuffix(".sqlite") }.sorted() == ["readmodel-1.sqlite", "readmodel-2.sqlite"])
        let newest = try ReadModels.rebuilt(from: events, in: folder.path)
        #expect(newest.path == folder("readmodel-3.sqlite"))
        #expect(
            names.filter { $0.hasSuffix(".sqlite") }.sorted() == [
                "readmodel-2.sqlite", "readmodel-3.sqlite",
            ],
            "the one just replaced stays for who is about to open it")
        #expect(try size(old) == 20, "whoever has the old one open reads on")
    }

    @Test func `a rebuild that fails leaves the old one in service`() throws {
        struct Interrupted: Error {}
        _ = try ReadModels.rebuilt(from: events, in: folder.path)
        #expect(throws: Interrupted.self) {
            try ReadModels.rebuild(in: folder.path) { writer in
                for index in 0..<40 { try writer.apply(events[index], at: index) }
                throw Interrupted()
            }
        }
        #expect(try size(#require(try ReadModels.open(in: folder.path))) == 80)
        #expect(try ReadModels.rebuilt(from: events, in: folder.path).path == folder("readmodel-2.sqlite"))
    }

    @Test func `a rebuild is not needed once somebody else has made it`() throws {
        let made = try ReadModels.rebuilt(from: events, in: folder.path)
        let taken = try ReadModels.rebuild(in: folder.path, unless: { made }) { _ in
            Issue.record("rebuilt all the same")
            return .start
        }
        #expect(taken === made)
    }

    @Test func `a transaction that fails leaves rows and position as they were`() throws {
        struct Interrupted: Error {}
        let models = try ReadModels.rebuilt(from: events.prefix(40), in: folder.path)
        #expect(throws: Interrupted.self) {
            try models.write { writer in
                for index in 40..<60 { try writer.apply(events[index], at: index) }
                try writer.move(to: ProjectionPosition(eventsBefore: 60))
                throw Interrupted()
            }
        }
        let other = try ReadModels.rebuilt(from: events.prefix(40), in: folder("other"))
        #expect(try models.differences(from: other.path) == [])
    }

    @Test(arguments: [0, 1, 100, 16_384, 40_000])
    func `a truncated file is not opened`(length: Int) throws {
        let path = try ReadModels.rebuilt(from: events, in: folder.path).path
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try #require(bytes.count > length)
        try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
        #expect(try ReadModels.open(in: folder.path) == nil)
        #expect(try size(.rebuilt(from: events, in: folder.path)) == 80)
    }

    @Test func `a file of something else is not opened`() throws {
        try Data("SQLite format 4, or not".utf8).write(to: URL(fileURLWithPath: folder("readmodel-7.sqlite")))
        #expect(try ReadModels.open(in: folder.path) == nil)
        try DatabaseQueue(path: folder("readmodel-8.sqlite")).write {
            try $0.execute(sql: "CREATE TABLE projections (a)")
        }
        #expect(try ReadModels.open(in: folder.path) == nil)
        #expect(try ReadModels.rebuilt(from: events, in: folder.path).path == folder("readmodel-9.sqlite"))
    }

    @Test(arguments: [
        "UPDATE projections SET version = version + 1 WHERE name = 'timeline'",
        "DELETE FROM projections WHERE name = 'search'",
        "INSERT INTO projections (name, version) VALUES ('weather', 1)",
    ])
    func `read models of another version are not opened`(change: String) throws {
        let path = try ReadModels.rebuilt(from: events, in: folder.path).path
        #expect(try ReadModels.open(in: folder.path) != nil)
        try DatabaseQueue(path: path).write { try $0.execute(sql: change) }
        #expect(try ReadModels.open(in: folder.path) == nil)
    }

    @Test func `what is written is read by whoever else has the file open`() throws {
        let first = try ReadModels.rebuilt(from: events.prefix(40), in: folder.path)
        let second = try #require(try ReadModels.open(in: folder.path))
        try first.catchUp(with: events, upTo: 50)
        #expect(try size(second) == 50)
        try second.catchUp(with: events, upTo: 60)
        #expect(try size(first) == 60)
    }

    @Test func `the file can be read with other tools`() throws {
        let path = try ReadModels.rebuilt(from: events, in: folder.path).path
        try DatabaseQueue(path: path).read { db in
            let views = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
            #expect(views.count >= 8)
            for view in views {
                #expect(try Row.fetchAll(db, sql: "SELECT * FROM \(view)").isEmpty == false, "\(view)")
            }
            let loose = try String.fetchAll(
                db,
                sql:
                    """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'
                    """
            )
            #expect(loose == [])
            #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
            #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
        }
    }
}
