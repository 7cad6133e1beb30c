import DaftarDomain
import DaftarProjections
import Testing

struct ChangesTests {
    @Test func `every event is a change, with who, when, about what and why`() throws {
        var story = try Story.twoStates()
        let id = try story.log("Talks at Isfana")
        let edits = [
            FieldEdit(field: "title", value: .string("Talks at Isfara")),
            FieldEdit(field: "place", value: .string("Isfara")),
        ]
        let index = try story.tell(.correctDevelopment(id, edits, because: "misread"))
        let change = try #require(try story.ask { try $0.change(index) })
        #expect(change.event == 11 && change.eventID == "event-11" && change.type == .developmentCorrected)
        #expect(change.subject == "d1" && change.recordedBy == "ben" && change.because == "misread")
        #expect(change.recorded == Timestamp("2024-01-13T23:59:59Z"))
        #expect(
            change.fields.map { [$0.field, $0.old, $0.new] } == [
                ["place", "null", #""Isfara""#], ["title", #""Talks at Isfana""#, #""Talks at Isfara""#],
            ])
        let first = try #require(try story.ask { try $0.change(0) })
        #expect(
            first.type == .journalOpened && first.subject == "two-states" && first.because == nil
                && first.fields == [])
        #expect(try story.ask { try $0.change(12) } == nil)
    }

    @Test func `a grade says what the one before was`() throws {
        var story = try Story.twoStates()
        let first = try story.tell(.gradeSource("gazette", .usually, because: "mostly right"))
        let second = try story.tell(.gradeSource("gazette", .fairly, because: "lately wrong"))
        let changes = try story.ask { reader in try [first, second].compactMap(reader.change) }
        let fields = changes.flatMap(\.fields).map { [$0.field, $0.old, $0.new] }
        #expect(fields == [["grade", "null", #""B""#], ["grade", #""B""#, #""C""#]])
    }

    @Test func `events are found by id, subject, author and time`() throws {
        var story = try Story.twoStates()
        try story.log("Talks")
        let index = try story.tell(.retractDevelopment(DevelopmentID(1), because: "an error"))
        try story.ask { (reader) throws in
            #expect(try reader.index(ofEvent: "event-10") == 10)
            #expect(try reader.index(ofEvent: "event-12") == nil)
            #expect(try reader.subject(ofEvent: "event-10") == "d1")
            #expect(try reader.changes(of: ["d1", "gazette"], at: .now).map(\.event) == [5, 10, 11])
            #expect(try reader.changes(of: ["d1"], at: AsOf(known: 10)).map(\.event) == [10])
            #expect(try reader.changes(of: [], at: .now) == [])
            #expect(try reader.changes(after: 8, through: 10).map(\.event) == [9, 10])
            #expect(try reader.lastChange()?.event == index)
            #expect(try reader.lastChange(at: AsOf(known: 4))?.event == 4)
            #expect(try reader.lastChange(by: "ana")?.event == 10)
            #expect(try reader.lastChange(by: "nobody") == nil)
            #expect(try reader.lastEvent(by: Timestamp("2024-01-02T23:59:58Z")!) == nil)
            #expect(try reader.lastEvent(by: Timestamp("2024-01-02T23:59:59Z")!) == 0)
            #expect(try reader.lastEvent(by: Timestamp("2024-01-05T12:00:00Z")!) == 2)
            #expect(try reader.lastEvent(by: Timestamp("2030-01-01T00:00:00Z")!) == index)
        }
    }
}
