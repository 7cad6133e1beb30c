import DaftarDomain
import DaftarJournal
import DaftarTesting
import Foundation
import Testing

struct MomentsTests {
    @Test func `known is an event, a second or a day`() throws {
        #expect(KnownBy("#27") == .event(27))
        #expect(KnownBy("#0") == .event(0))
        #expect(KnownBy("2024-01-02T10:00:00Z") == .time(Timestamp("2024-01-02T10:00:00Z")!))
        #expect(KnownBy("2024-01-02") == .time(Timestamp("2024-01-02T23:59:59Z")!))
        for text in ["27", "#", "#-1", "#1x", "2024-01", "2024-02-30", "yesterday", ""] {
            #expect(KnownBy(text) == nil)
        }
    }

    @Test func `a time means the last event recorded by then`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        _ = try opened.record([.logging("a"), .logging("b")], at: 60)
        _ = try opened.record([.logging("c")], at: 86_400)
        func known(_ text: String) throws -> Int? { try opened.moment(known: KnownBy(text)!).known }
        #expect(try known("2024-01-01") == -1)
        #expect(try known("2024-01-02T00:00:00Z") == 0)
        #expect(try known("2024-01-02T00:00:59Z") == 0)
        #expect(try known("2024-01-02T00:01:00Z") == 2)
        #expect(try known("2024-01-02") == 2)
        #expect(try known("2024-01-03") == 3)
        #expect(try known("2030-01-01") == 3)
        #expect(try opened.titles(opened.moment(known: KnownBy("2024-01-02")!)) == ["a", "b"])
        #expect(try opened.titles(opened.moment(known: KnownBy("2024-01-01")!)) == [])
    }

    @Test func `an event must be there`() throws {
        let journal = try TemporaryJournal().log("a")
        let opened = try journal.open()
        #expect(try opened.moment(known: .event(1)) == AsOf(known: 1))
        let error = #expect(throws: JournalError.self) { try opened.moment(known: .event(2)) }
        guard case .noSuchEvent(2, last: 1)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `without known, the moment is the present`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        let day = Day("2024-01-02")
        #expect(try opened.moment(asof: day) == AsOf(asof: day))
        #expect(try opened.moment(reported: day) == AsOf(reported: day))
    }
}
