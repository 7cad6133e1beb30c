import DaftarDomain
import DaftarJournal
import DaftarProjections
import Testing

/// A15, A18, A19, and what time does to findings.
struct CorrectionRuleTests {
    let newsroom = try! Newsroom()

    private func stance(_ actor: Slug, on claim: Int?, direction: Int? = 1) -> Stance {
        Stance(
            id: StanceID(1), actor: actor, issue: "arms", direction: direction, words: "arms itself",
            claim: claim.map { ClaimID($0) })
    }

    @Test func `A18: a stance whose claim was retracted`() throws {
        try newsroom.log {
            $0.claims += [claim("They armed.", .asserts("gazette"))]
            $0.stances = [stance("orme", on: 1), stance("vale", on: 2), stance("vale", on: nil)]
        }
        #expect(try newsroom.found("A18") == [:])
        try newsroom.record(.retractClaim(ClaimID(2), because: "misread"))
        #expect(try newsroom.found("A18") == ["rests on c2, which no longer stands": ["s2"]])
    }

    @Test func `A18: links to what was retracted or merged`() throws {
        let first = try newsroom.log { $0.title = "Shots at the bridge" }
        let second = try newsroom.log { $0.title = "More shots at the bridge" }
        try newsroom.log { $0.respondsTo = [Response(to: first)] }
        try newsroom.log { $0.partOf = second }
        #expect(try newsroom.found("A18") == [:])
        try newsroom.record(.retractDevelopment(first, because: "it was thunder"))
        try newsroom.record(.mergeDevelopments(second, into: DevelopmentID(3), because: "the same"))
        #expect(
            try newsroom.found("A18") == [
                "answers d1, which was retracted": ["d3"], "is part of d2, which was merged into d3": ["d4"],
            ])
    }

    @Test func `A18: what had not begun by the moment was not taken back`() throws {
        let whole = try newsroom.log { $0.occurred = "2022-09-20" }
        try newsroom.log { $0.partOf = whole }
        #expect(try newsroom.found("A18", at: AsOf(asof: Day("2022-09-18"))) == [:])
    }

    @Test func `A19: a position that only others tell of`() throws {
        try newsroom.log { $0.stances = [stance("orme", on: 1)] }
        #expect(
            try newsroom.found("A19") == [
                "the position is told by gazette, herald, not by who holds it": ["s1"]
            ])
    }

    @Test func `A19: own words, those of an office or of an official are near misses`() throws {
        try newsroom.log {
            $0.claims = [
                claim("We arm.", .asserts("orme", via: ["gazette"]), .asserts("herald")),
                claim("They arm.", .asserts("herald")),
            ]
            $0.stances = [
                stance("orme", on: 1), stance("north", on: 1), stance("north-office", on: 1),
                stance("vale", on: 2, direction: nil), stance("vale", on: nil),
            ]
        }
        #expect(try newsroom.found("A19") == [:])
    }

    @Test func `A15: a row that the log does not know of`() throws {
        try newsroom.log()
        #expect(try newsroom.found("A15") == [:])
        let stranger = RecordedEvent(
            id: "stranger", journal: TemporaryJournal.slug,
            time: Timestamp(seconds: TemporaryJournal.start.seconds + 999), recordedBy: "?",
            event: .issueAdded(DaftarDomain.Issue(id: "water", name: "Water")))
        let next = try newsroom.journal.head + 1
        try newsroom.journal.models.write { try $0.apply(stranger, at: next) }
        let found = try newsroom.found("A15")
        #expect(
            found["the table issues says otherwise than the log: 1 rows only in it, 0 only by replay"] == [])
    }

    @Test func `a finding mended later is still there at the event before`() throws {
        try newsroom.log { $0.occurred = "2022-09" }
        let before = try newsroom.journal.head
        try newsroom.record(
            .correctDevelopment(
                DevelopmentID(1), [FieldEdit(field: "occurred", value: .string("2022-09-16"))],
                because: "the Herald prints the day"))
        #expect(try newsroom.found("A02") == [:])
        #expect(try newsroom.found("A02", at: AsOf(known: before)) == ["dated to the month": ["d1"]])
        #expect(try newsroom.found("A02", at: AsOf(known: before - 1)) == [:])
    }

    @Test func `only what had begun, and had been reported, is audited`() throws {
        try newsroom.log(.asserts("gazette"), .asserts("herald"))
        try newsroom.log { $0.occurred = "2022-10" }
        #expect(try newsroom.found("A02", at: AsOf(asof: Day("2022-09-30"))) == [:])
        #expect(
            try newsroom.found("A02", at: AsOf(asof: Day("2022-10-01"))) == ["dated to the month": ["d2"]])
        #expect(
            try newsroom.found("A03", at: AsOf(reported: Day("2022-10-04"))) == [
                "all that is said of it comes from gazette": ["d1", "d2"]
            ])
        #expect(try newsroom.found("A03", at: AsOf(reported: Day("2022-10-05"))) == [:])
    }
}
