import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import Foundation
import Testing

@Suite struct LiveJournalTests {
    private func titles(_ edition: LiveJournal.Edition) throws -> [String] {
        try edition.read { try $0.timeline(at: .now).map(\.development.title) }
    }

    @Test func `an edition is new when the log has grown, and only then`() throws {
        let journal = try TemporaryJournal().log("First")
        let live = LiveJournal(journal.path)
        let first = try live.edition()
        #expect(try titles(first) == ["First"])
        try journal.log("Second")
        #expect(try titles(live.edition()) == ["First", "Second"])
        // What was being read goes on to be there.
        #expect(try titles(first).first == "First")
    }

    @Test func `many who ask at once all see what was recorded before`() async throws {
        let journal = try TemporaryJournal().log("First")
        let live = LiveJournal(journal.path)
        for number in 2...5 {
            try journal.log("Number \(number)")
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 {
                    group.addTask { try live.edition().read { try $0.timeline(at: .now).count } }
                }
                for try await count in group { #expect(count == number) }
            }
        }
    }

    @Test func `a log that is damaged is read up to there, and says so`() throws {
        let journal = try TemporaryJournal().log("First", "Second")
        let live = LiveJournal(journal.path)
        #expect(try live.edition().damage == nil)
        try journal.change(journal.layout.segment(0)) { data in
            let position = data.lastIndex(of: UInt8(ascii: "S"))!
            data[position] = UInt8(ascii: "T")
        }
        try FileManager.default.removeItem(atPath: journal.derived)
        #expect(try live.edition().damage?.index == 2)
    }

    @Test func `what is no journal is refused each time`() throws {
        let live = LiveJournal("/nowhere")
        for _ in 0..<2 { #expect(throws: (any Error).self) { try live.edition() } }
    }
}
