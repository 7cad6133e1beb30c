import DaftarDomain
import DaftarProjections
import DaftarTesting
import Testing

/// Events that no journal would have recorded, and that are in the log all the same.
struct PoisonTests {
    static let strays: [JournalEvent] = [
        .developmentRetracted(DevelopmentID(99), because: "an error"),
        .developmentMerged(DevelopmentID(1), into: DevelopmentID(99), because: "the same"),
        .developmentCorrected(
            DevelopmentID(99),
            Revision(changes: [Revision.Change(field: "place", from: .null, to: .string("a"))], because: "b")),
        .claimMade(Claim(id: ClaimID(9), text: "They met."), about: DevelopmentID(99)),
        .claimRetracted(ClaimID(99), because: "an error"),
        .attributionMade(
            Attribution(id: AttributionID(9), relation: .asserts, source: "gazette"), of: ClaimID(99)),
        .attributionRetracted(AttributionID(99), because: "an error"),
        .stanceTaken(
            Stance(id: StanceID(9), actor: "orme", issue: "arms", words: "no arms"), in: DevelopmentID(99)),
        .stanceRetracted(StanceID(99), because: "an error"),
    ]

    private func story(with stray: JournalEvent) throws -> (events: [RecordedEvent], stray: Int) {
        var story = try Story.twoStates()
        try story.log("Talks") { $0.claims = [claim("They met.")] }
        var events = story.events
        let end = events.count
        events.append(
            RecordedEvent(
                id: "stray", journal: "two-states", time: events[end - 1].time, recordedBy: "?", event: stray)
        )
        try story.tell(.addIssue(DaftarDomain.Issue(id: "roads", name: "Roads")))
        try story.log("More talks")
        events += story.events[end...]
        return (events, end)
    }

    @Test(arguments: strays) func `live, it stops its projector and those that read it, and no other`(
        stray: JournalEvent
    ) throws {
        let (events, index) = try story(with: stray)
        let folder = try TemporaryFolder()
        let models = try ReadModels.rebuilt(from: [], in: folder.path)
        try models.catchUp(with: events, upTo: events.count)
        try models.read { (reader) throws in
            let timeline = try #require(try reader.statuses().first { $0.name == "timeline" })
            #expect(timeline.stopped?.event == index)
            #expect(timeline.stopped?.reason.contains("there is no") == true)
            let stopped = try reader.statuses().filter { $0.stopped != nil }.map(\.name)
            #expect(stopped.filter { $0 != "search" } == ["timeline", "stances", "tension"])
            #expect(
                try reader.statuses().filter { $0.stopped != nil }.allSatisfy { $0.stopped?.event == index })
            #expect(try reader.position.index == events.count)
            #expect(try reader.timeline(at: .now).map(\.development.title) == ["Talks"])
            #expect(try reader.issue("roads", at: .now) != nil)
            #expect(try reader.lastChange()?.event == events.count - 1)
        }
        #expect(throws: ReadModelError.self) { try models.write { try $0.requireSound() } }
        let reopened = try #require(try ReadModels.open(in: folder.path))
        #expect(try reopened.read { try $0.statuses() }.contains { $0.stopped?.event == index })
    }

    @Test func `what it had done when it failed is undone`() throws {
        // The second claim of the same number comes when the development and the first are in the tables.
        let claim = Claim(id: ClaimID(2), text: "They met.")
        let development = Development(
            id: DevelopmentID(2), title: "Talks twice", occurred: "2022-09-16", kind: .talks,
            claims: [claim, claim])
        let (events, index) = try story(with: .developmentLogged(development))
        let folder = try TemporaryFolder()
        let models = try ReadModels.rebuilt(from: [], in: folder.path)
        try models.catchUp(with: events, upTo: index + 1)
        try models.read { (reader) throws in
            #expect(
                try reader.statuses().filter { $0.stopped?.event == index }.map(\.name) == [
                    "timeline", "stances", "tension",
                ])
            #expect(try reader.development(DevelopmentID(2), at: .now) == nil)
            #expect(try reader.claim(ClaimID(2), at: .now) == nil)
            #expect(try reader.state().lastNumbers == LastNumbers(development: 1, claim: 1))
        }
    }

    @Test(arguments: strays) func `a rebuild stops and says where`(stray: JournalEvent) throws {
        let (events, index) = try story(with: stray)
        let folder = try TemporaryFolder()
        do {
            _ = try ReadModels.rebuilt(from: events, in: folder.path)
            Issue.record("rebuilt all the same")
        } catch ReadModelError.cannotProject(let event, let projector, let reason) {
            #expect(event == index && projector == "timeline" && reason.contains("there is no"))
        }
    }

    @Test func `a line that stands in the log twice is poison, live and in a rebuild`() throws {
        let events = try Story.twoStates().events
        let twice = events + [events[3]]
        let folder = try TemporaryFolder()
        let models = try ReadModels.rebuilt(from: [], in: folder("live"))
        try models.catchUp(with: twice, upTo: twice.count)
        #expect(
            try models.read { try $0.statuses() }.contains { $0.name == "changes" && $0.stopped?.event == 10 }
        )
        do {
            _ = try ReadModels.rebuilt(from: twice, in: folder("rebuilt"))
            Issue.record("rebuilt all the same")
        } catch ReadModelError.cannotProject(let event, let projector, _) {
            #expect(event == 10 && projector == "changes")
        }
    }
}
