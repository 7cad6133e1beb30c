import DaftarDomain
import DaftarProjections
import Testing

@Suite struct TimelineCountsTests {
    private func story() throws -> Story {
        var story = try Story.twoStates()
        try story.log("At some time", on: "../2022-08")
        try story.log("First", on: "2022-09-01") { $0.kind = .clash }
        try story.log("Also first", on: "2022-09-01/2022-09-30")
        try story.log("Last", on: "2022-09-16") { $0.kind = .clash }
        return story
    }

    private func counts(
        _ story: Story, _ filter: TimelineFilter = TimelineFilter(), at moment: AsOf = .now
    ) throws -> [String] {
        try story.ask { try $0.counts(byDayOf: filter, at: moment) }.map { "\($0.day.text) \($0.count)" }
    }

    @Test func `each day has how many began on it, and what has no beginning comes first`() throws {
        #expect(try counts(story()) == [".. 1", "2022-09-01 2", "2022-09-16 1"])
    }

    @Test func `only what the filter lets through is counted, as far as its limit goes and beyond`() throws {
        let story = try story()
        #expect(
            try counts(
                story,
                .filter {
                    $0.kind = .clash; $0.limit = 1
                }) == ["2022-09-01 1", "2022-09-16 1"])
        #expect(try counts(story, .filter { $0.words = "also" }) == ["2022-09-01 1"])
        let days = DayInterval(Day("2022-09-16")!)
        #expect(try counts(story, .filter { $0.days = days }) == ["2022-09-01 1", "2022-09-16 1"])
    }

    @Test func `what is later, not known then or taken back is not counted`() throws {
        var story = try story()
        #expect(try counts(story, at: AsOf(asof: Day("2022-09-15"))) == [".. 1", "2022-09-01 2"])
        #expect(try counts(story, at: AsOf(known: story.events.count - 2)) == [".. 1", "2022-09-01 2"])
        #expect(try counts(story, at: AsOf(reported: Day("2022-09-15"))).isEmpty)
        try story.tell(.retractDevelopment(DevelopmentID(2), because: "it was not so"))
        #expect(try counts(story) == [".. 1", "2022-09-01 1", "2022-09-16 1"])
        #expect(
            try counts(story, .filter { $0.includesTakenBack = true })
                == [".. 1", "2022-09-01 2", "2022-09-16 1"])
    }
}
