import DaftarDomain
import DaftarProjections
import Testing

@Suite struct TimelineFacetTests {
    /// Two clashes, the second of the north against the south, and a meeting of both.
    private func story() throws -> Story {
        var story = try Story.twoStates()
        try story.log("One", on: "2022-09-01") {
            $0.kind = .clash
            $0.actors = [Participant(actor: "north")]
        }
        try story.log("Two", on: "2022-09-02") {
            $0.kind = .clash
            $0.actors = [Participant(actor: "north")]
            $0.targets = [Participant(actor: "south")]
        }
        try story.log("Three", on: "2022-09-03") {
            $0.kind = .meeting
            $0.actors = [Participant(actor: "north"), Participant(actor: "south")]
        }
        return story
    }

    private func counts(
        _ facet: TimelineFacet, _ story: Story, _ filter: TimelineFilter = TimelineFilter(),
        at moment: AsOf = .now, limit: Int = 9
    ) throws -> [String] {
        try story.ask { try $0.counts(of: facet, in: filter, at: moment, limit: limit) }
            .map { "\($0.value) \($0.count)" }
    }

    @Test func `the most frequent value comes first, and each development counts once for it`() throws {
        #expect(try counts(.kind, story()) == ["clash 2", "meeting 1"])
        #expect(try counts(.actor, story()) == ["north 3", "south 2"])
        #expect(try counts(.kind, story(), limit: 1) == ["clash 2"])
        #expect(try counts(.issue, story()).isEmpty)
    }

    @Test func `only what the filter and the moment let through is counted`() throws {
        var story = try story()
        #expect(try counts(.actor, story, .filter { $0.kind = .meeting }) == ["north 1", "south 1"])
        #expect(try counts(.kind, story, at: AsOf(asof: Day("2022-09-02"))) == ["clash 2"])
        try story.tell(.retractDevelopment(DevelopmentID(1), because: "it was not so"))
        #expect(try counts(.kind, story) == ["clash 1", "meeting 1"])
        #expect(
            try counts(.kind, story, .filter { $0.includesTakenBack = true }) == ["clash 2", "meeting 1"])
    }
}
