import DaftarDomain
import DaftarProjections
import Testing

struct TimelineTests {
    @Test func `developments stand by first possible day, then last, then number`() throws {
        var story = try Story.twoStates()
        for date: EDTFDate in ["2022-09-16", "2022-09", "2022-09-01", "2022-09-16", "2022", "../2022-09"] {
            try story.log("met on \(date)", on: date)
        }
        #expect(try story.timeline() == [6, 5, 3, 2, 1, 4])
    }

    @Test func `as of a day, what had begun surely or possibly by then is shown and told apart`() throws {
        var story = try Story.twoStates()
        try story.log("on the day", on: "2022-09-16")
        try story.log("in the month", on: "2022-09")
        try story.log("the day after", on: "2022-09-17")
        try story.log("in the year", on: "2022")
        try story.log("one of two days", on: "[2022-09-15,2022-09-16]")
        let entries = try story.ask { try $0.timeline(at: AsOf(asof: Day("2022-09-16"))) }
        #expect(entries.map(\.development.id.number) == [4, 2, 5, 1])
        #expect(entries.map(\.begun) == [.possibly, .possibly, .surely, .surely])
        #expect(try story.timeline(at: AsOf(asof: Day("2022-08-31"))) == [4])
        #expect(try story.timeline(at: AsOf(asof: Day("2021-12-31"))) == [])
        #expect(try story.ask { try $0.timeline(at: .now) }.allSatisfy { $0.begun == .surely })
    }

    @Test func `reported by a day is what some source had said or published by then`() throws {
        var story = try Story.twoStates()
        try story.log("published on 20 September") {
            $0.claims = [claim("They met.", attribution(by: "gazette"))]
        }
        try story.log("said on the 17th, published later") {
            $0.claims = [claim("They met.", attribution(by: "herald", said: "2022-09-17"))]
        }
        try story.log("denied on the 18th") {
            $0.claims = [claim("They met.", attribution(.denies, by: "rumour", said: "2022-09-18"))]
        }
        try story.log("left out on the 17th") {
            $0.claims = [claim("They met.", attribution(.omits, by: "rumour", said: "2022-09-17"))]
        }
        try story.log("no date") { $0.claims = [claim("They met.", attribution(by: "rumour"))] }
        try story.log("no source") { $0.claims = [claim("They met.")] }
        func reported(_ day: String) throws -> [Int] { try story.timeline(at: AsOf(reported: Day(day))) }
        #expect(try reported("2022-09-16") == [])
        #expect(try reported("2022-09-17") == [2])
        #expect(try reported("2022-09-18") == [2, 3])
        #expect(try reported("2022-09-19") == [2, 3])
        #expect(try reported("2022-09-20") == [1, 2, 3])
        #expect(try reported("2030-01-01") == [1, 2, 3])
    }

    @Test func `what was taken back had not been reported`() throws {
        var story = try Story.twoStates()
        try story.log("one account") { $0.claims = [claim("They met.", attribution(by: "gazette"))] }
        try story.log("one claim") { $0.claims = [claim("They met.", attribution(by: "gazette"))] }
        let before = story.events.count - 1
        try story.tell(.retractAttribution(AttributionID(1), because: "misread"))
        try story.tell(.retractClaim(ClaimID(2), because: "misread"))
        let day = Day("2022-12-31")
        #expect(try story.timeline(at: AsOf(reported: day)) == [])
        #expect(try story.timeline(at: AsOf(reported: day, known: before)) == [1, 2])
        #expect(try story.timeline(at: AsOf(reported: day, known: before + 1)) == [2])
    }

    @Test func `a source's date counts as it was known`() throws {
        var story = try Story.twoStates()
        try story.log("met") { $0.claims = [claim("They met.", attribution(by: "herald"))] }
        let before = story.events.count - 1
        try story.tell(
            .reviseSource(
                "herald", [FieldEdit(field: "published", value: .string("2022-09-18"))], because: "misread"))
        let day = Day("2022-09-18")
        #expect(try story.timeline(at: AsOf(reported: day)) == [1])
        #expect(try story.timeline(at: AsOf(reported: day, known: before)) == [])
    }

    @Test func `a corrected date moves a development, and before it was known it stays where it was`() throws
    {
        var story = try Story.twoStates()
        try story.log("first", on: "2022-09-01")
        let second = try story.log("second", on: "2022-09-02")
        let before = story.events.count - 1
        try story.tell(
            .correctDevelopment(
                second, [FieldEdit(field: "occurred", value: .string("2022-08-31"))], because: "misread"))
        #expect(try story.timeline() == [2, 1])
        #expect(try story.timeline(at: AsOf(known: before)) == [1, 2])
        #expect(try story.timeline(at: AsOf(known: before - 1)) == [1])
        #expect(try story.timeline(at: AsOf(asof: Day("2022-08-31"))) == [2])
        #expect(try story.timeline(at: AsOf(asof: Day("2022-08-31"), known: before)) == [])
        #expect(try story.timeline(at: AsOf(known: 3)) == [])
        #expect(try story.timeline(at: AsOf(known: -1)) == [])
    }

    @Test func `retracted and merged developments are shown on request, as such`() throws {
        var story = try Story.twoStates()
        for title in ["stands", "retracted", "merged"] { try story.log(title) }
        try story.tell(.retractDevelopment(DevelopmentID(2), because: "an error"))
        let merging = try story.tell(
            .mergeDevelopments(DevelopmentID(3), into: DevelopmentID(1), because: "the same"))
        #expect(try story.timeline() == [1])
        #expect(try story.timeline(at: AsOf(known: merging - 1)) == [1, 3])
        let all = try story.ask { try $0.timeline(.filter { $0.includesTakenBack = true }, at: .now) }
        #expect(all.map(\.standing) == [.stands, .retracted, .merged(into: DevelopmentID(1))])
        try story.tell(.undo(story.events[merging].event, index: merging, because: "not the same after all"))
        #expect(try story.timeline() == [1, 3])
    }

    @Test func `accounts differ where one source asserts what another denies or leaves out`() throws {
        var story = try Story.twoStates()
        func log(_ claims: Claim...) throws { try story.log("met") { $0.claims = claims } }
        try log(claim("a", attribution(by: "gazette"), attribution(by: "herald")))
        try log(claim("a", attribution(by: "gazette"), attribution(.denies, by: "herald")))
        try log(claim("a", attribution(by: "gazette"), attribution(.omits, by: "herald")))
        try log(claim("a", attribution(by: "gazette")), claim("b", attribution(.denies, by: "herald")))
        try log(claim("a", attribution(.denies, by: "gazette"), attribution(.omits, by: "herald")))
        try log(claim("a"))
        try log(claim("a", attribution(by: "gazette"), attribution(.denies, by: "herald")))
        try story.tell(.retractAttribution(AttributionID(12), because: "misread"))
        let entries = try story.ask { try $0.timeline(at: .now) }
        #expect(entries.map(\.accountsDiffer) == [false, true, true, false, false, false, false])
        #expect(entries.map(\.claims) == [1, 1, 1, 2, 1, 1, 1])
        #expect(entries.map(\.sources) == [2, 2, 2, 2, 2, 0, 1])
    }

    @Test func `what was reported later counts neither as a claim nor as an account`() throws {
        var story = try Story.twoStates()
        try story.log("met") {
            $0.claims = [
                claim("They met.", attribution(by: "gazette"), attribution(.denies, by: "herald")),
                claim("They signed.", attribution(by: "herald")),
            ]
        }
        func entry(_ day: String) throws -> TimelineEntry? {
            try story.ask { try $0.timeline(at: AsOf(reported: Day(day))) }.first
        }
        let early = try #require(try entry("2022-09-20"))
        #expect(early.claims == 1 && early.sources == 1 && !early.accountsDiffer)
        let late = try #require(try entry("2022-10-05"))
        #expect(late.claims == 2 && late.sources == 2 && late.accountsDiffer)
    }
}
