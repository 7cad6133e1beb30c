import DaftarDomain
import DaftarJournal
import Testing

/// A03, A04, A09, A13: through whom it came.
struct SourceRuleTests {
    let newsroom = try! Newsroom()

    @Test func `A03: two papers that quote one office are one root`() throws {
        try newsroom.log(
            .asserts("north-office", via: ["gazette"]), .asserts("north-site", via: ["herald"]),
            .omits("vale"))
        #expect(try newsroom.found("A03") == ["all that is said of it comes from north-office": ["d1"]])
    }

    @Test func `A03: a second root in any claim, or a denial, is a near miss`() throws {
        try newsroom.log {
            $0.claims = [claim("They met.", .asserts("gazette")), claim("They talked.", .asserts("herald"))]
        }
        try newsroom.log(.asserts("gazette"), .denies("herald"))
        try newsroom.log(.omits("gazette"))
        #expect(try newsroom.found("A03") == [:])
    }

    @Test func `A03: a journal hangs on the source through which most of it comes`() throws {
        for _ in 1...3 { try newsroom.log(.asserts("orme", via: ["gazette"]), .asserts("gazette")) }
        try newsroom.log()
        #expect(try newsroom.found("A03") == [:], "four claims are too few to tell")
        try newsroom.log()
        #expect(try newsroom.found("A03") == ["3 of 5 claims reach us only through it": ["gazette"]])
        try newsroom.log()
        #expect(try newsroom.found("A03") == [:], "half is not more than half")
    }

    @Test func `A04: a source twice, and a speaker who comes back`() throws {
        try newsroom.log(.asserts("orme", via: ["gazette", "orme"]))
        try newsroom.log(.asserts("north-office", via: ["gazette", "north-site"]))
        try newsroom.log(.asserts("gazette", via: ["gazette"]))
        #expect(
            try newsroom.found("A04") == [
                "the chain returns to where it has been: orme → gazette → orme": ["c1"],
                "the chain returns to where it has been: north-office → gazette → north-site": ["c2"],
                "the chain returns to where it has been: gazette → gazette": ["c3"],
            ])
    }

    @Test func `A04: papers that have it from each other`() throws {
        try newsroom.log(.asserts("gazette", via: ["herald"]), .asserts("herald", via: ["gazette"]))
        try newsroom.log(
            .asserts("gazette", via: ["herald"]), .asserts("herald", via: ["blog"]),
            .asserts("blog", via: ["gazette"]))
        #expect(
            try newsroom.found("A04") == [
                "gazette and herald have it from each other": ["c1"],
                "blog and gazette and herald have it from each other": ["c2"],
            ])
    }

    @Test func `A04: a speaker's own page, and two ways from one speaker, are near misses`() throws {
        try newsroom.log(.asserts("north-office", via: ["north-site", "gazette"]))
        try newsroom.log(
            .asserts("orme", via: ["gazette", "herald"]), .asserts("orme", via: ["herald"]),
            .asserts("gazette", via: ["herald"]))
        try newsroom.log(.asserts("gazette", via: ["herald"]))
        try newsroom.log(.asserts("herald", via: ["gazette"]))
        #expect(try newsroom.found("A04") == [:])
    }

    @Test func `A09: groups, nobody at all, and reportedly`() throws {
        try newsroom.log(.asserts("onlookers", via: ["gazette"]))
        try newsroom.log(.asserts("orme", via: ["onlookers", "gazette"]))
        try newsroom.log(.denies("hearsay"))
        try newsroom.log(.asserts("gazette") { $0.hedge = .reportedly })
        #expect(
            try newsroom.found("A09") == [
                "comes from onlookers: nobody is named": ["c1"],
                "passed through onlookers: nobody is named": ["c2"],
                "comes from hearsay: nobody is named": ["c3"],
                "\"reportedly\", says gazette: by whom is not named": ["c4"],
            ])
    }

    @Test func `A09: named speakers, offices, papers, silences and other hedges are near misses`() throws {
        try newsroom.log(
            .asserts("orme", via: ["gazette"]) { $0.hedge = .reportedly }, .asserts("north-office"),
            .asserts("gazette") { $0.hedge = .alleges }, .omits("hearsay"))
        #expect(try newsroom.found("A09") == [:])
    }

    @Test func `A13: ungraded sources that accounts rest on`() throws {
        try newsroom.log(.asserts("hearsay"))
        #expect(try newsroom.found("A13") == [:], "F is a grade, and nothing rests on the blog")
        try newsroom.log(.asserts("orme", via: ["blog"]))
        #expect(try newsroom.found("A13") == ["carries no grade, and accounts rest on it": ["blog"]])
        try newsroom.record(.gradeSource("blog", .unreliable, because: "read it"))
        #expect(try newsroom.found("A13") == [:])
    }
}
