import DaftarDomain
import DaftarTesting
import Testing

@Suite struct `Logging a development` {
    @Test func `ordinals become the next free numbers`() throws {
        var expected = Lake.turnedBack
        expected.id = DevelopmentID(3)
        expected.claims[0].id = ClaimID(3)
        expected.claims[0].attributions[0].id = AttributionID(3)
        expected.claims[0].attributions[1].id = AttributionID(4)
        expected.claims[1].id = ClaimID(4)
        expected.stances[0].id = StanceID(2)
        expected.stances[0].claim = ClaimID(3)
        #expect(try Lake.busy.when(.log(Lake.turnedBack)) == .recorded(.developmentLogged(expected)))
    }

    @Test func `numbers of retracted things are not given again`() throws {
        let after = try Lake.busy.given(
            .retractDevelopment(DevelopmentID(2), because: "x"), .retractClaim(ClaimID(2), because: "x"),
            .retractAttribution(AttributionID(2), because: "x"), .retractStance(StanceID(1), because: "x"))
        #expect(
            after.state.lastNumbers == LastNumbers(development: 2, claim: 2, attribution: 2, stance: 1))
        #expect(try after.when(.log(Lake.turnedBack)) == Lake.busy.when(.log(Lake.turnedBack)))
    }

    @Test func `an unknown actor is refused with who was perhaps meant`() throws {
        let chief = Actor(id: slug("tashiyev"), name: "Kamchybek Tashiyev", kind: .person)
        #expect(
            try Lake.calm.given(.addActor(chief)).when(.log(Lake.development(actors: ["tashiev"])))
                == .rejected(
                    .unknown(
                        .actor, "tashiev", field: "actors",
                        near: [Nearby(id: "tashiyev", name: "Kamchybek Tashiyev")])))
        #expect(
            try Lake.calm.when(.log(Lake.development(targets: ["vost"])))
                == .rejected(
                    .unknown(
                        .actor, "vost", field: "targets", near: [Nearby(id: "mira-vost", name: "Mira Vost")]))
        )
    }

    @Test func `an actor, issue or answer named twice is refused`() throws {
        #expect(
            try Lake.calm.when(.log(Lake.development(actors: ["mira-vost", "mira-vost/mp"])))
                == .rejected(.invalid(field: "actors", text: "mira-vost", .repeated)))
        var draft = Lake.development()
        draft.issues = [slug("level"), slug("level")]
        #expect(
            try Lake.calm.when(.log(draft)) == .rejected(.invalid(field: "issues", text: "level", .repeated)))
        draft.issues = []
        draft.respondsTo = [Response("d1")!, Response("d1?")!]
        #expect(
            try Lake.busy.when(.log(draft)) == .rejected(.invalid(field: "respondsTo", text: "d1", .repeated))
        )
    }

    @Test func `an unknown issue is refused with what was perhaps meant`() throws {
        var draft = Lake.development()
        draft.issues = [slug("levels")]
        #expect(
            try Lake.calm.when(.log(draft))
                == .rejected(
                    .unknown(
                        .issue, "levels", field: "issues", near: [Nearby(id: "level", name: "Water level")])))
    }

    @Test func `a role must be one of the actor's`() throws {
        #expect(
            try Lake.calm.when(.log(Lake.development(actors: ["mira-vost/envoy"])))
                == .rejected(
                    .unknownRole(
                        actor: slug("mira-vost"), role: slug("envoy"), roles: [slug("minister"), slug("mp")]))
        )
    }

    /// Minister from May 2021 until 29 February 2024. Refused only what cannot be.
    @Test(arguments: [
        ("2024-02-29", "held"), ("2024-03-01", "ended"), ("2024-02", "held"), ("2024-03", "ended"),
        ("2024", "held"), ("2024-02-28/2024-03-05", "held"), ("2024-03-01/..", "ended"), ("2025", "ended"),
        ("2021-05-01", "held"), ("2021-04-30", "not begun"), ("2021-05", "held"), ("2021-04", "not begun"),
        ("2021", "held"), ("../2021-04", "not begun"), ("2020~", "not begun"),
    ])
    func `a role must have been held on that date`(occurred: String, expected: String) throws {
        let outcome = try Lake.calm.when(
            .log(Lake.development(on: occurred, targets: ["mira-vost/minister"])))
        switch expected {
        case "held":
            guard case .recorded = outcome else { Issue.record("\(outcome)"); return }
        case "ended":
            #expect(
                outcome
                    == .rejected(
                        .roleEnded(actor: slug("mira-vost"), role: Lake.minister, occurred: date(occurred))))
        default:
            #expect(
                outcome
                    == .rejected(
                        .roleNotBegun(actor: slug("mira-vost"), role: Lake.minister, occurred: date(occurred))
                    ))
        }
    }

    @Test func `what it belongs to or answers must be there and stand`() throws {
        #expect(
            try Lake.busy.when(.log(Lake.development(partOf: 9)))
                == .rejected(.unknown(.development, "d9", field: "partOf", near: [])))
        #expect(
            try Lake.busy.when(.log(Lake.development(partOf: 3)))
                == .rejected(.refersToItself(DevelopmentID(3), field: "partOf")))
        let after = try Lake.busy.given(.retractDevelopment(DevelopmentID(1), because: "it was a drill"))
        #expect(
            try after.when(.log(Lake.development(partOf: 1))) == .rejected(.noLongerStands("d1", .retracted)))
        var draft = Lake.development()
        draft.respondsTo = [Response("d1?")!]
        #expect(try after.when(.log(draft)) == .rejected(.noLongerStands("d1", .retracted)))
        draft.respondsTo = [Response("d4")!]
        #expect(
            try after.when(.log(draft))
                == .rejected(.unknown(.development, "d4", field: "respondsTo", near: [])))
        draft.respondsTo = [Response("d3")!]
        #expect(
            try after.when(.log(draft)) == .rejected(.refersToItself(DevelopmentID(3), field: "respondsTo")))
    }

    @Test(arguments: [0, 1, 3])
    func `a stance rests on a claim of the draft`(ordinal: Int) throws {
        var draft = Lake.development()
        draft.claims = ordinal == 3 ? Lake.turnedBack.claims : []
        draft.stances = [Lake.stance(claim: ordinal)]
        #expect(
            try Lake.busy.when(.log(draft))
                == .rejected(.unknown(.claim, "c\(ordinal)", field: "claim", near: [])))
    }

    @Test func `a similar development is refused unless that is allowed`() throws {
        let draft = Lake.development(
            "Ferry from the south turned back", on: "2024-02-03", kind: .clash, actors: ["south-shore"],
            targets: ["north-shore"])
        guard
            case .rejected(.similar(let similar)) = try Lake.busy.when(
                .logDevelopment(draft, allowSimilar: false))
        else {
            Issue.record("not refused")
            return
        }
        #expect(similar.map(\.development) == [DevelopmentID(1)])
        guard case .recorded = try Lake.busy.when(.logDevelopment(draft, allowSimilar: true)) else {
            Issue.record("refused though allowed")
            return
        }
        let retracted = try Lake.busy.given(.retractDevelopment(DevelopmentID(1), because: "x"))
        guard case .recorded = try retracted.when(.logDevelopment(draft, allowSimilar: false)) else {
            Issue.record("refused for one that was retracted")
            return
        }
    }
}
