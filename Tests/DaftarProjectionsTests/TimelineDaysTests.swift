import DaftarDomain
import DaftarProjections
import Testing

@Suite struct TimelineDaysTests {
    private func story() throws -> Story {
        var story = try Story.twoStates()
        try story.log("By then", on: "../2022-08")
        try story.log("First", on: "2022-09-01")
        try story.log("Also first", on: "2022-09-01/2022-09-30")
        try story.log("Last", on: "2022-09-16")
        return story
    }

    @Test func `each day on which something begins is there once`() throws {
        let days = try story().ask { try $0.days(limit: 10, at: .now) }
        #expect(days.map(\.day.text) == ["2022-09-01", "2022-09-16"])
        #expect(days.map(\.developments) == [2, 1])
        #expect(days.map(\.title) == ["Also first", "Last"])
        #expect(days.map(\.last) == [DevelopmentID(3), DevelopmentID(4)])
    }

    @Test func `days before and after another one, nearest first`() throws {
        let story = try story()
        let day = Day("2022-09-16")!
        #expect(
            try story.ask { try $0.days(and: day, isReversed: true, limit: 1, at: .now) }.map(\.day.text) == [
                "2022-09-01"
            ])
        #expect(try story.ask { try $0.days(between: day, limit: 1, at: .now) }.isEmpty)
        #expect(try story.ask { try $0.days(between: day - 1, limit: 1, at: .now) }.map(\.day) == [day])
    }

    @Test func `what was not known then, or is taken back, is no step`() throws {
        var story = try story()
        let known = AsOf(known: story.events.count - 2)
        #expect(try story.ask { try $0.days(limit: 10, at: known) }.map(\.title) == ["Also first"])
        try story.tell(.retractDevelopment(DevelopmentID(4), because: "it was not so"))
        #expect(try story.ask { try $0.days(limit: 10, at: .now) }.map(\.title) == ["Also first"])
    }
}
