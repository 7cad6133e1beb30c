import DaftarDomain
import DaftarProjections
import Testing

struct TimelineFilterTests {
    @Test func `an actor is found as actor, as target, and through the party of either`() throws {
        var story = try Story.twoStates()
        try story.log("the state itself") { $0.actors = [Participant(actor: "north")] }
        try story.log("its person") { $0.actors = [Participant(actor: "orme")] }
        try story.log("at its person") {
            $0.actors = [Participant(actor: "south")]
            $0.targets = [Participant(actor: "orme")]
        }
        try story.log("nobody of it") { $0.actors = [Participant(actor: "vale")] }
        let before = story.events.count - 1
        #expect(try story.timeline(.filter { $0.actor = "north" }) == [1, 2, 3])
        #expect(try story.timeline(.filter { $0.actor = "orme" }) == [2, 3])
        #expect(try story.timeline(.filter { $0.actor = "south" }) == [3, 4])
        #expect(try story.timeline(.filter { $0.actor = "nobody" }) == [])
        try story.tell(
            .reviseActor("orme", [FieldEdit(field: "party", value: .string("south"))], because: "left"))
        #expect(try story.timeline(.filter { $0.actor = "north" }) == [1])
        #expect(try story.timeline(.filter { $0.actor = "north" }, at: AsOf(known: before)) == [1, 2, 3])
    }

    @Test func `issue and kind, each as known`() throws {
        var story = try Story.twoStates()
        let first = try story.log("arms") { $0.issues = ["arms"] }
        try story.log("both") { $0.issues = ["water", "arms"] }
        try story.log("a clash") { $0.kind = .clash }
        let before = story.events.count - 1
        let edits = [
            FieldEdit(field: "issues", value: .array([.string("water")])),
            FieldEdit(field: "kind", value: .string("clash")),
        ]
        try story.tell(.correctDevelopment(first, edits, because: "misread"))
        #expect(try story.timeline(.filter { $0.issue = "arms" }) == [2])
        #expect(try story.timeline(.filter { $0.issue = "water" }) == [1, 2])
        #expect(try story.timeline(.filter { $0.issue = "arms" }, at: AsOf(known: before)) == [1, 2])
        #expect(try story.timeline(.filter { $0.kind = .clash }) == [1, 3])
        #expect(try story.timeline(.filter { $0.kind = .clash }, at: AsOf(known: before)) == [3])
    }

    @Test func `days let through what may have been on one of them`() throws {
        var story = try Story.twoStates()
        for date: EDTFDate in [
            "2022-09-14", "2022-09-15", "2022-09-16", "2022-09", "2022-08-30/2022-09-15", "2022-10",
        ] {
            try story.log("met", on: date)
        }
        let days = DayInterval(lower: Day("2022-09-15")!, upper: Day("2022-09-15")!)
        #expect(try story.timeline(.filter { $0.days = days }) == [5, 4, 2])
    }

    @Test func `words are looked for in title, place, note and claims`() throws {
        var story = try Story.twoStates()
        try story.log("Talks at the bridge")
        try story.log("Talks") { $0.place = "Old Bridge" }
        try story.log("Talks") { $0.note = "The bridge was closed." }
        try story.log("Talks") { $0.claims = [claim("Guards closed the bridge.")] }
        try story.log("Talks in town")
        #expect(try story.timeline(.filter { $0.words = "bridge" }) == [1, 2, 3, 4])
        #expect(try story.timeline(.filter { $0.words = "bri clo" }) == [3, 4])
        #expect(try story.timeline(.filter { $0.words = "?!" }) == [])
    }

    @Test func `a limit leaves the first, or of a reversed timeline the latest`() throws {
        var story = try Story.twoStates()
        for date: EDTFDate in ["2022-09-16", "2022-09-15", "2022-09", "2022-09-16", "2022-10", "../2022-08"] {
            try story.log("met", on: date)
        }
        let before = story.events.count - 1
        try story.tell(.retractDevelopment(DevelopmentID(4), because: "twice"))
        try story.log("met", on: "2022-09-14")
        let first = TimelineFilter.filter { $0.limit = 3 }
        let latest = TimelineFilter.filter { ($0.limit, $0.isReversed) = (2, true) }
        #expect(try story.timeline(first) == [6, 3, 7])
        #expect(try story.timeline(first, at: AsOf(known: before)) == [6, 3, 2])
        #expect(try story.timeline(latest) == [5, 1])
        #expect(try story.timeline(latest, at: AsOf(asof: Day("2022-09-30"), known: before)) == [4, 1])
        #expect(try story.timeline(latest, at: AsOf(asof: Day("2022-09-14"))) == [7, 3])
        #expect(try story.timeline(.filter { $0.isReversed = true }) == [5, 1, 2, 7, 3, 6])
        let september = DayInterval(lower: Day("2022-09-15")!, upper: Day("2022-09-15")!)
        #expect(try story.timeline(.filter { ($0.days, $0.limit) = (september, 1) }) == [3])
        #expect(try story.timeline(.filter { ($0.words, $0.isReversed, $0.limit) = ("met", true, 1) }) == [5])
    }

    @Test func `conditions are joined by and`() throws {
        var story = try Story.twoStates()
        try story.log("Talks at the bridge") { $0.actors = [Participant(actor: "orme")] }
        try story.log("Talks at the bridge") {
            $0.actors = [Participant(actor: "orme")]
            $0.kind = .talks
        }
        try story.log("Talks at the bridge") { $0.kind = .talks }
        let filter = TimelineFilter.filter {
            $0.actor = "north"
            $0.kind = .talks
            $0.words = "bridge"
        }
        #expect(try story.timeline(filter) == [2])
    }
}
