import DaftarDomain
import DaftarJournal
import DaftarProjections
import DaftarTesting
import Testing

/// The same event id twice is a success where it is the same request, and refused where it is not.
struct RepetitionTests {
    private func expectRepetition(
        _ request: Request, at index: Int, of opened: Journal, _ journal: TemporaryJournal
    ) throws {
        let before = try journal.lines()
        let receipt = try #require(try opened.record([request], at: 9).receipts.first)
        #expect(receipt.isRepetition && receipt.index == index)
        #expect(try receipt.recorded == opened.event(at: index))
        #expect(try journal.lines() == before)
    }

    private func expectInUse(_ request: Request, at index: Int, of opened: Journal) throws {
        let refusal = #expect(throws: RefusedRequest.self) { try opened.record([request], at: 9) }
        #expect(refusal?.reason as? Rejection == .idInUse(request.id, index: index))
    }

    @Test func `the same request again returns the first index and adds nothing`() throws {
        let journal = try TemporaryJournal().log("a", "b")
        try expectRepetition(.logging("a"), at: 1, of: journal.open(), journal)
        try expectRepetition(.logging("b"), at: 2, of: journal.open(), journal)
    }

    @Test func `whatever was recorded since`() throws {
        let journal = try TemporaryJournal().log("a", "b")
        let opened = try journal.open()
        let edits = [FieldEdit(field: "title", value: .string("A"))]
        let correction = Request(
            id: "correction", .correctDevelopment(DevelopmentID(1), edits, because: "a capital"))
        let merge = Request(
            id: "merge", .mergeDevelopments(DevelopmentID(1), into: DevelopmentID(2), because: "the same"))
        _ = try opened.record([correction, merge, .retracting(2, id: "gone")], at: 1)
        try expectRepetition(.logging("a"), at: 1, of: opened, journal)
        try expectRepetition(correction, at: 3, of: opened, journal)
        try expectRepetition(merge, at: 4, of: opened, journal)
        try expectRepetition(.retracting(2, id: "gone"), at: 5, of: opened, journal)
        let undo = Request(
            id: "undo", .undo(try opened.event(at: 4).event, index: 4, because: "not the same"))
        _ = try opened.record([undo], at: 1)
        try expectRepetition(undo, at: 6, of: opened, journal)
    }

    @Test func `a request that asks for similar ones is judged on the journal of its time`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        let draft = Development(
            id: DevelopmentID(1), title: "Delegations met at the bridge",
            occurred: "2022-09-16", kind: .meeting)
        let careful = Request(id: "careful", .logDevelopment(draft, allowSimilar: false))
        _ = try opened.record([careful], at: 1)
        try expectRepetition(careful, at: 1, of: opened, journal)
        let again = #expect(throws: RefusedRequest.self) {
            try opened.record([Request(id: "other", .logDevelopment(draft, allowSimilar: false))], at: 1)
        }
        guard case .similar? = again?.reason as? Rejection else {
            Issue.record("\(String(describing: again))")
            return
        }
    }

    @Test func `another request under a used id is refused, with the index of the first`() throws {
        let journal = try TemporaryJournal().log("a", "b")
        let opened = try journal.open()
        try expectInUse(.logging("other", id: "a"), at: 1, of: opened)
        try expectInUse(.retracting(1, id: "b"), at: 2, of: opened)
        try expectInUse(.logging("a", id: "opened"), at: 0, of: opened)
        #expect(try journal.lines().count == 3)
    }

    @Test func `within one batch as well`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        let receipts = try opened.record([.logging("a"), .logging("a"), .logging("b"), .logging("a")], at: 1)
            .receipts
        #expect(
            receipts.map(\.index) == [1, 1, 2, 1]
                && receipts.map(\.isRepetition) == [false, true, false, true])
        #expect(try journal.lines().count == 3)
        let refusal = #expect(throws: RefusedRequest.self) {
            try opened.record([.logging("c"), .logging("d", id: "c")], at: 1)
        }
        #expect(refusal?.position == 1 && refusal?.reason as? Rejection == .idInUse("c", index: nil))
        #expect(try journal.lines().count == 3)
    }

    @Test func `a batch cut short is completed by sending it again`() throws {
        let journal = try TemporaryJournal().log("a", "b")
        let receipts = try journal.open().record(
            [.logging("a"), .logging("b"), .logging("c"), .logging("d")], at: 1
        ).receipts
        #expect(receipts.map(\.index) == [1, 2, 3, 4])
        #expect(receipts.map(\.isRepetition) == [true, true, false, false])
    }

    @Test func `someone else's repetition counts too`() throws {
        let journal = try TemporaryJournal()
        let first = try journal.open()
        let second = try journal.open()
        _ = try first.record([.logging("a")], at: 1)
        let receipt = try second.record([.logging("a")], by: "ben", at: TemporaryJournal.start).receipts[0]
        #expect(receipt.isRepetition && receipt.recorded.recordedBy == "ana")
    }
}
