import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import DaftarTesting
import Foundation
import Testing

struct RecordingTests {
    @Test func `what is recorded is in the log and in the read models`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        let recording = try opened.record([.logging("a"), .logging("b")], at: 7)
        #expect(
            recording.receipts.map(\.index) == [1, 2] && recording.receipts.allSatisfy { !$0.isRepetition })
        #expect(recording.tornTail == nil && !recording.readModelsBehind)
        #expect(try opened.event(at: 2) == recording.receipts[1].recorded)
        #expect(recording.receipts[1].recorded.time.description == "2024-01-02T00:00:07Z")
        #expect(recording.receipts[1].recorded.event.subject == "d2")
        #expect(try opened.titles() == ["a", "b"])
        #expect(try journal.differences() == [])
    }

    @Test(arguments: ["a\0b", "a b", "a\n", ":a", "ä"])
    func `an id that is no key is refused`(id: String) throws {
        let journal = try TemporaryJournal()
        let refused = #expect(throws: RefusedRequest.self) {
            try journal.open().record([.logging("a", id: id)], at: 1)
        }
        let reason = try #require(refused?.reason as? Rejection)
        #expect(reason == .invalid(field: "key", text: id, .unreadable))
    }

    @Test func `what could not be read back is not recorded`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        #expect(throws: RefusedRequest.self) {
            try opened.record(
                [.logging("a")], by: "an\0a", at: TemporaryJournal.start, waitingFor: .seconds(300))
        }
        #expect(try journal.lines().count == 1)
        #expect(try opened.record([.logging("b")], at: 1).receipts.map(\.index) == [1])
    }

    @Test func `nothing to record is nothing recorded`() throws {
        let journal = try TemporaryJournal()
        #expect(try journal.open().record([], at: 1).receipts.isEmpty)
        #expect(try journal.lines().count == 1)
    }

    @Test func `later commands of a batch build on earlier ones`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        let recording = try opened.record([.logging("a"), .retracting(1, id: "r"), .logging("b")], at: 1)
        #expect(recording.receipts.map(\.recorded.event.subject) == ["d1", "d1", "d2"])
        #expect(try opened.titles() == ["b"])
    }

    @Test func `a command is made on the journal as it stands under the lock`() throws {
        let journal = try TemporaryJournal().log("a")
        let opened = try journal.open()
        try journal.log("b")
        var last: Int?
        let request = Request(id: "c") { state in
            last = try state.lastNumbers.development
            return .retractDevelopment(DevelopmentID(2), because: "an error")
        }
        _ = try opened.record([request], at: 1)
        #expect(last == 2)
        #expect(try opened.titles() == ["a"])
    }

    @Test func `a batch is recorded whole or not at all`() throws {
        let journal = try TemporaryJournal().log("a")
        let opened = try journal.open()
        let before = try journal.lines()
        let requests: [Request] = [
            .logging("b"), .retracting(1, id: "r"), .retracting(1, id: "s"), .logging("c"),
        ]
        let refusal = #expect(throws: RefusedRequest.self) { try opened.record(requests, at: 1) }
        #expect(refusal?.position == 2)
        #expect(refusal?.reason as? Rejection == .noLongerStands("d1", .retracted))
        #expect(try journal.lines() == before)
        #expect(try opened.titles() == ["a"])
        #expect(try journal.differences() == [])
        #expect(try opened.record([.logging("b")], at: 1).receipts.map(\.recorded.event.subject) == ["d2"])
    }

    @Test func `a trial says what would be recorded, and changes nothing`() throws {
        let journal = try TemporaryJournal().log("a")
        let opened = try journal.open()
        let before = try journal.lines()
        let trial = try opened.record([.logging("b"), .retracting(2, id: "r")], at: 1, isDryRun: true)
        #expect(trial.receipts.map(\.index) == [2, 3])
        #expect(trial.receipts.map(\.recorded.event.subject) == ["d2", "d2"])
        #expect(try journal.lines() == before)
        #expect(try opened.titles() == ["a"] && opened.head == 1)
        #expect(throws: RefusedRequest.self) {
            try opened.record([.retracting(9, id: "r")], at: 1, isDryRun: true)
        }
        let recording = try opened.record([.logging("b"), .retracting(2, id: "r")], at: 1)
        #expect(recording.receipts.map(\.recorded) == trial.receipts.map(\.recorded))
        #expect(try journal.differences() == [])
    }

    @Test func `a journal whose writer is busy is not waited for longer than asked`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        let writer = try LogWriter(journal.layout)
        let error = #expect(throws: LogError.self) {
            try opened.record(
                [.logging("a")], by: "ana", at: TemporaryJournal.start, waitingFor: .milliseconds(20))
        }
        guard case .busy? = error?.code else {
            Issue.record("\(String(describing: error))")
            return
        }
        _ = consume writer
        #expect(try opened.titles() == [])
    }

    @Test func `a line longer than any is refused, and says how long`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        // Six letters of two bytes and a space: 13 bytes a word.
        let text = Array(repeating: "дафтар", count: 250).joined(separator: " ")
        let draft = Development(
            id: DevelopmentID(1), title: "a", occurred: "2022-09-16", kind: .meeting,
            claims: (1...60).map { Claim(id: ClaimID($0), text: "\(text) \($0)") })
        let refusal = #expect(throws: RefusedRequest.self) {
            try opened.record([Request(id: "long", .logDevelopment(draft, allowSimilar: true))], at: 1)
        }
        guard case .lineTooLong(let bytes, limit: 65_535)? = refusal?.reason as? Rejection else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(bytes > 60 * 250 * 13)
        #expect(try opened.titles() == [] && journal.lines().count == 1)
    }

    // MARK: Time

    @Test func `recorded time never runs backwards`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        var times: [Int] = []
        for now in [10, 20, 18, 15, 21, 16, 30] {
            let recording = try opened.record([.logging("at-\(now)-after-\(times.count)")], at: now)
            times.append(recording.receipts[0].recorded.time.seconds - TemporaryJournal.start.seconds)
        }
        #expect(times == [10, 20, 20, 20, 21, 21, 30])
    }

    @Test func `a clock that is behind by more than a little is refused`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        _ = try opened.record([.logging("a")], at: 100)
        let error = #expect(throws: JournalError.self) { try opened.record([.logging("b")], at: 94) }
        guard case .clockBehind(let now, let last, lastIndex: 1)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(last.seconds - now.seconds == 6)
        #expect(try opened.record([.logging("b")], at: 95).receipts[0].recorded.time == last)
        #expect(try opened.titles() == ["a", "b"])
    }

    // MARK: What others leave behind

    @Test func `an unfinished write is set aside and reported`() throws {
        let journal = try TemporaryJournal().log("a")
        try journal.change(journal.layout.segment(0)) { $0 += Data(#"{"data":{"#.utf8) }
        let opened = try journal.open()
        #expect(try opened.titles() == ["a"] && opened.damage == nil)
        let recording = try opened.record([.logging("b")], at: 1)
        let torn = try #require(recording.tornTail)
        #expect(torn.index == 2 && torn.count == 9)
        #expect(try String(contentsOfFile: torn.path, encoding: .utf8) == #"{"data":{"#)
        #expect(recording.receipts.map(\.index) == [2])
        #expect(try opened.titles() == ["a", "b"])
        #expect(try opened.record([.logging("c")], at: 1).tornTail == nil)
    }

    @Test func `two that have the journal open see each other's events`() throws {
        let journal = try TemporaryJournal()
        let first = try journal.open()
        let second = try journal.open()
        for number in 1...6 {
            let (writer, reader) = number.isMultiple(of: 2) ? (first, second) : (second, first)
            #expect(try writer.record([.logging("\(number)")], at: number).receipts.map(\.index) == [number])
            #expect(try reader.titles() == (1...number).map(String.init))
            #expect(try reader.head == number)
        }
        #expect(try journal.differences() == [])
    }
}
