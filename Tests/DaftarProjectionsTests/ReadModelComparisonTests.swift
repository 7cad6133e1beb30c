import DaftarDomain
import DaftarProjections
import DaftarTesting
import GRDB
import Testing

struct ReadModelComparisonTests {
    let folder = try! TemporaryFolder()
    let events = RandomJournal.events(80, seed: 6)

    /// Read models, and others of the same events that were then changed by hand.
    private func differences(after change: String) throws -> [ReadModelDifference] {
        let models = try ReadModels.rebuilt(from: events, in: folder("here"))
        let other = try ReadModels.rebuilt(from: events, in: folder("there"))
        #expect(try models.differences(from: other.path) == [])
        try DatabaseQueue(path: other.path).write { try $0.execute(sql: change) }
        return try models.differences(from: other.path)
    }

    @Test func `a changed row differs on both sides`() throws {
        let found = try differences(
            after: "UPDATE claims SET text = 'other words' WHERE id = 3 AND known_to IS NULL")
        #expect(found.map(\.table) == ["claims"])
        #expect(found[0].here == 1 && found[0].there == 1)
        #expect(found[0].example.hasPrefix("id: 3, known_from: "))
        #expect(!found[0].example.contains("other words"))
    }

    @Test func `missing and added rows differ on one side`() throws {
        let found = try differences(
            after: "DELETE FROM stances WHERE id <= 2; INSERT INTO issues VALUES ('x', 0, NULL, 'X', NULL)")
        #expect(found.map(\.table) == ["issues", "stances"])
        #expect(found.map(\.here) == [0, 2] && found.map(\.there) == [1, 0])
        #expect(found[0].example == #"id: "x", known_from: 0, known_to: NULL, name: "X", note: NULL"#)
    }

    @Test func `words of the search index differ by themselves`() throws {
        let found = try differences(
            after: "INSERT INTO search_words (rowid, words) VALUES (9999, 'two words')")
        #expect(found.map(\.table) == ["search_words"])
        #expect(found[0].here == 0 && found[0].there == 2)
    }

    @Test func `how far they have read differs`() throws {
        let models = try ReadModels.rebuilt(from: events, in: folder("here"))
        try models.write { try $0.move(to: ProjectionPosition(index: 80, segment: 0, offset: 9, leaf: "")) }
        let other = try ReadModels.rebuilt(from: events, in: folder("there"))
        #expect(try models.differences(from: other.path).map(\.table) == ["log_position"])
    }

    @Test func `tables and views that are not defined alike differ as such`() throws {
        let found = try differences(
            after: """
                ALTER TABLE claims ADD COLUMN language TEXT; DROP VIEW current_stances;
                CREATE TABLE notes (text TEXT) STRICT; UPDATE stances SET words = 'x y' WHERE id = 1
                """)
        #expect(found.map(\.table) == ["sqlite_schema", "stances"])
        #expect(found[0].here == 2 && found[0].there == 2)
    }

    @Test func `files in service are compared as they are, and none is changed`() throws {
        let models = try ReadModels.rebuilt(from: events.prefix(40), in: folder("here"))
        let other = try ReadModels.rebuilt(from: events.prefix(30), in: folder("there"))
        for end in 41...80 { try models.catchUp(with: events, upTo: end) }
        try other.catchUp(with: events, upTo: 80)
        #expect(try models.differences(from: other.path) == [])
        try models.write { writer in
            try writer.move(to: .start)
            #expect(try models.differences(from: other.path) == [], "what is not committed does not count")
            try writer.move(to: ProjectionPosition(eventsBefore: 80))
        }
        #expect(try models.differences(from: other.path) == [])
    }

    @Test func `there must be a file to compare with`() throws {
        let models = try ReadModels.rebuilt(from: events, in: folder("here"))
        #expect(throws: ReadModelError.self) { try models.differences(from: folder("absent.sqlite")) }
    }
}
