import DaftarDomain
import DaftarProjections
import DaftarTesting
import GRDB
import Testing

/// Scores worked out by hand: an account of an ungraded source, without credibility, is believed by half.
struct TensionTests {
    static let dyad = Dyad("north", "south")!
    static let day = Day("2022-09-16")!

    /// A fire fight of that day, told by the Gazette: x = 0.9 · 0.5 = 0.45, T = 100 (1 − e^(−0.45/1.3)) = 29.26.
    static func clash(_ development: inout Development) {
        development.kind = .clash
        development.actors = [Participant(actor: "orme")]
        development.targets = [Participant(actor: "vale")]
        development.claims = [claim("They shot.", attribution(by: "gazette"))]
    }

    private func score(of story: Story, at moment: AsOf = AsOf(), on day: Day = TensionTests.day) throws
        -> Int
    {
        var moment = moment
        moment.asof = moment.asof ?? day
        return try story.ask { reader in
            TensionScore(
                of: try reader.impulses(of: Self.dyad, at: moment), on: day,
                model: try reader.model(at: moment))
        }.tenths
    }

    @Test func `what people do is between their parties`() throws {
        var story = try Story.twoStates()
        try story.log("They shoot", Self.clash)
        #expect(try score(of: story) == 293)
        let impulses = try story.ask { try $0.impulses(of: Self.dyad, at: .now) }
        #expect(impulses.map(\.direction) == [.firstAtSecond])
        #expect(try story.ask { try $0.dyads(at: .now) } == [Self.dyad])
    }

    @Test func `a grade counts from the event that gives it`() throws {
        var story = try Story.twoStates()
        try story.log("They shoot", Self.clash)
        let graded = try story.tell(.gradeSource("gazette", .completely, because: "always right"))
        // ½ (0.95 + 0.5) = 0.725: 0.9 · 0.725 = 0.6525, 39.46.
        #expect(try score(of: story) == 395)
        #expect(try score(of: story, at: AsOf(known: graded - 1)) == 293)
    }

    @Test func `an account counts from the day it was published`() throws {
        var story = try Story.twoStates()
        try story.log("They shoot", Self.clash)
        #expect(try score(of: story, at: AsOf(reported: Day("2022-09-19"))) == 0)
        #expect(try score(of: story, at: AsOf(reported: Day("2022-09-20"))) == 293)
    }

    @Test func `of an open beginning, an account counts from the end`() throws {
        var story = try Story.twoStates()
        try story.log("They shoot") {
            Self.clash(&$0)
            $0.claims = [claim("They shot.", attribution(by: "rumour", said: "../2022-09-18"))]
        }
        #expect(try score(of: story, at: AsOf(reported: Day("2022-09-17"))) == 0)
        #expect(try score(of: story, at: AsOf(reported: Day("2022-09-18"))) == 293)
    }

    @Test func `two texts of one actor are one root`() throws {
        var story = try Story.twoStates()
        for name in ["press", "portal"] as [Slug] {
            try story.tell(.addSource(Source(id: name, name: name.text, kind: .article, actor: "north")))
        }
        try story.log("They shoot") {
            Self.clash(&$0)
            $0.claims = [claim("Shots.", attribution(by: "press"), attribution(by: "portal"))]
        }
        #expect(try score(of: story) == 293)
        try story.tell(
            .reviseSource("portal", [FieldEdit(field: "actor", value: .null)], because: "it is not theirs"))
        // 1 − ½ · ½ = 0.75: 0.675, 40.50.
        #expect(try score(of: story) == 405)
    }

    @Test func `another party moves what an actor did, from then on`() throws {
        var story = try Story.twoStates()
        try story.log("They shoot", Self.clash)
        let moved = try story.tell(
            .reviseActor(
                "orme", [FieldEdit(field: "party", value: .string("south"))], because: "changed sides"))
        #expect(try score(of: story) == 0)
        #expect(try story.ask { try $0.dyads(at: .now) } == [])
        #expect(try score(of: story, at: AsOf(known: moved - 1)) == 293)
        try story.tell(.reviseActor("orme", [FieldEdit(field: "party", value: .null)], because: "nobody's"))
        #expect(try story.ask { try $0.dyads(at: .now) } == [Dyad("orme", "south")!])
    }

    @Test func `a correction of date, kind, deaths or code changes the score`() throws {
        var story = try Story.twoStates()
        let id = try story.log("They shoot", Self.clash)
        func correct(_ field: String, _ value: JSONValue) throws {
            try story.tell(
                .correctDevelopment(id, [FieldEdit(field: field, value: value)], because: "corrected"))
        }
        try correct("occurred", .string("2022-09-17"))
        #expect(try score(of: story) == 0)
        #expect(try score(of: story, on: Self.day + 1) == 293)
        try correct("occurred", .string("2022-09-16"))
        try correct("plover", .string("THREATEN:territory"))
        // 0.4 · 0.5 = 0.2: 14.26.
        #expect(try score(of: story) == 143)
        try correct("plover", .null)
        try correct("kind", .string("statement"))
        #expect(try score(of: story) == 0)
    }
}
