import DaftarDomain
import DaftarJournal
import Testing

/// A02, A08, A11, A14: when it was.
struct DateRuleTests {
    let newsroom = try! Newsroom()

    @Test func `A02: dates that do not name their days`() throws {
        let dates: [EDTFDate] = [
            "2022-09", "2022", "200X", "2022-21", "2022-09-1X", "2022-09-16/2022-09-XX", "../2022-09-16",
            "2022-09-16/..", "[2022-09-15,2022-09-16]", "2022-09-16?", "2022-08", "2022-09-16~/2022-09-17",
        ]
        for date in dates { try newsroom.log { $0.occurred = date } }
        #expect(
            try newsroom.found("A02") == [
                "dated to the month": ["d1", "d11"], "dated to the year": ["d2"],
                "dated to the decade": ["d3"],
                "dated to the season": ["d4"], "some digits of its date are left open": ["d5"],
                "an end of its date is coarser than a day": ["d6"], "its first day is not given": ["d7"],
                "its last day is not given": ["d8"], "dated to one of several days": ["d9"],
                "its day is marked as uncertain or approximate": ["d10", "d12"],
            ])
    }

    @Test(arguments: [
        "2022-09-16", "2022-09-14/2022-09-16", "{2022-09-14,2022-09-16}", "2022-09-16T10:30:00Z",
    ])
    func `A02: days, exactly given, are near misses`(date: String) throws {
        try newsroom.log { $0.occurred = try! EDTFDate(date) }
        #expect(try newsroom.found("A02") == [:])
    }

    @Test func `A08: dates, links and claims by inference`() throws {
        try newsroom.log { $0.dateBasis = .inferred }
        try newsroom.log { $0.respondsTo = [Response(to: DevelopmentID(1), isInferred: true)] }
        try newsroom.log(.asserts("gazette") { $0.basis = .inference })
        #expect(
            try newsroom.found("A08") == [
                "its date, or part of it, is inferred": ["d1"], "answers d1 by inference": ["d2"],
                "is an inference of gazette": ["c3"],
            ])
    }

    @Test func `A08: what is stated, characterised or stated by another is a near miss`() throws {
        try newsroom.log { $0.occurred = "2022-09" }
        try newsroom.log { $0.respondsTo = [Response(to: DevelopmentID(1))] }
        try newsroom.log(.asserts("gazette") { $0.basis = .characterisation })
        try newsroom.log(.asserts("gazette") { $0.basis = .inference }, .asserts("herald"))
        #expect(try newsroom.found("A08") == [:])
    }

    @Test func `A11: said, published or passed on too early`() throws {
        try newsroom.log {
            $0.occurred = "2022-09-21"
            $0.claims = [claim("They met.", .asserts("gazette"), .asserts("herald"))]
        }
        try newsroom.log(.asserts("orme") { $0.said = "2022-09-15" }, .asserts("herald"))
        try newsroom.log(.asserts("orme", via: ["gazette"]) { $0.said = "2022-09-25" })
        #expect(
            try newsroom.found("A11") == [
                "gazette says so by 2022-09-20, and it happened on 2022-09-21": ["c1"],
                "orme says so by 2022-09-15, and it happened on 2022-09-16": ["c2"],
                "gazette came out by 2022-09-20, and passes on what was said on 2022-09-25": ["c3"],
            ])
    }

    @Test func `A11: dates that may be in order are near misses`() throws {
        try newsroom.log { $0.occurred = "2022-09-20" }
        try newsroom.log { $0.occurred = "2022-09-20/.." }
        try newsroom.log(.asserts("orme", via: ["gazette"]) { $0.said = "2022-09" })
        try newsroom.log(.asserts("orme") { $0.said = "../2022-09-16" })
        try newsroom.log(.omits("gazette"))
        #expect(try newsroom.found("A11") == [:])
        try newsroom.log {
            $0.occurred = "2023"
            $0.claims = [claim("They met.", .omits("gazette"), .asserts("hearsay"))]
        }
        #expect(try newsroom.found("A11") == [:], "a silence reports nothing, and hearsay has no date")
    }

    @Test func `A14: a role that was over, or is not the actor's any more`() throws {
        try newsroom.log { $0.actors = [Participant(actor: "vale", role: "envoy")] }
        try newsroom.log { $0.targets = [Participant(actor: "orme", role: "minister")] }
        #expect(try newsroom.found("A14") == [:])
        let roles = JSONValue.array([
            .object(["id": .string("envoy"), "title": .string("Envoy"), "until": .string("2022-09-10")])
        ])
        try newsroom.record(
            .reviseActor("vale", [FieldEdit(field: "roles", value: roles)], because: "recalled"))
        try newsroom.record(
            .reviseActor("orme", [FieldEdit(field: "roles", value: .null)], because: "never was"))
        #expect(
            try newsroom.found("A14") == [
                "vale was envoy no longer": ["d1"],
                "vale held none of the recorded roles on that date": ["d2"],
                "orme has no role called minister": ["d2"],
                "orme takes part, and no role of theirs is recorded": ["d2"],
            ])
    }

    @Test func `A14: a person without any role is a note`() throws {
        try newsroom.record(.addActor(Actor(id: "doe", name: "Doe", kind: .person)))
        try newsroom.log { $0.actors = [Participant(actor: "doe"), Participant(actor: "crowd")] }
        #expect(try newsroom.found("A14") == ["doe takes part, and no role of theirs is recorded": ["d1"]])
        #expect(try newsroom.journal.audit().findings.first { $0.rule == "A14" }?.severity == .note)
    }

    @Test(arguments: ["2022-12", "2022-12-31", "2022", "../2023", "2022-01"])
    func `A14: bounds that touch are near misses`(date: String) throws {
        try newsroom.log { $0.occurred = try! EDTFDate(date) }
        #expect(try newsroom.found("A14") == [:])
    }

    @Test func `A14: a person who had left, and one who was not there yet`() throws {
        try newsroom.log { $0.occurred = "2023-01-01" }
        try newsroom.log { $0.occurred = "2021-12-31" }
        #expect(
            try newsroom.found("A14") == [
                "vale held none of the recorded roles on that date": ["d1", "d2"],
                "orme held none of the recorded roles on that date": ["d2"],
            ])
    }
}
