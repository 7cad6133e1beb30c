import DaftarDomain
import DaftarJournal
import DaftarProjections
import Testing

/// What a form is told about an entry that is not right yet.
struct EntryProblemsTests {
    private let journal: TemporaryJournal
    private let opened: Journal
    private let today = Day(year: 2024, month: 1, day: 2)!

    init() throws {
        journal = try TemporaryJournal().log("a")
        opened = try journal.open()
    }

    private func problems(_ change: (inout DevelopmentEntry) -> Void) throws -> [String] {
        var entry = DevelopmentEntry()
        entry.title = "A meeting"
        entry.on = "2024-01-01"
        entry.kind = "meeting"
        change(&entry)
        return try opened.read { reader in
            entry.problems(Naming(reader.state()), today: today, .plain).map(\.field)
        }
    }

    @Test func `an entry that can be logged has none`() throws {
        #expect(try problems { _ in } == [])
        #expect(try problems { $0.partOf = "d1" } == [])
    }

    @Test func `every field that is wrong is named, and only those`() throws {
        let found = try problems {
            $0.title = ""
            $0.on = "09/10/2023"
            $0.kind = "quarrel"
            $0.actors = ["nobody"]
            $0.place = "Isfara"
            $0.partOf = "d9"
        }
        #expect(Set(found) == ["title", "on", "kind", "actors", "partOf"])
        #expect(found.count == 5)
    }

    @Test func `what only the decision finds is found, too`() throws {
        #expect(try problems { $0.title = String(repeating: "a", count: 301) } == ["title"])
        #expect(try problems { $0.place = "a\u{7}" } == ["place"])
    }

    @Test func `one claim can be wrong in one way at a time`() throws {
        let found = try problems { entry in
            var claim = ClaimEntry()
            claim.text = "They met."
            var account = AccountEntry()
            account.source = "nobody"
            claim.accounts = [account]
            entry.claims = [claim]
        }
        #expect(found == ["source"])
    }

    @Test func `that it looks like another is no problem of a field`() throws {
        #expect(try problems { $0.title = "a" } == [])
    }
}
