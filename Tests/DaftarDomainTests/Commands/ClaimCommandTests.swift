import DaftarDomain
import DaftarTesting
import Testing

@Suite struct `Claims and attributions` {
    private func claim(_ text: String = "Papers were asked for.", _ attributions: Attribution...) -> Claim {
        Claim(id: ClaimID(1), text: text, attributions: attributions)
    }

    @Test func `a later claim gets the next numbers, and so do its attributions`() throws {
        var first = Lake.attribution(credibility: 6)
        var second = Lake.attribution("ministry", relation: .denies)
        let outcome = try Lake.busy.when(.makeClaim(claim("Papers.", first, second), about: DevelopmentID(2)))
        first.id = AttributionID(3)
        second.id = AttributionID(4)
        let expected = Claim(id: ClaimID(3), text: "Papers.", attributions: [first, second])
        #expect(outcome == .recorded(.claimMade(expected, about: DevelopmentID(2))))
    }

    @Test func `a claim is about a development that stands`() throws {
        let retracted = try Lake.busy.given(.retractDevelopment(DevelopmentID(2), because: "x"))
        #expect(
            try retracted.when(.makeClaim(claim(), about: DevelopmentID(2)))
                == .rejected(.noLongerStands("d2", .retracted)))
        #expect(
            try Lake.busy.when(.makeClaim(claim(), about: DevelopmentID(3)))
                == .rejected(.unknown(.development, "d3", field: "development", near: [])))
        #expect(
            try Lake.busy.when(.makeClaim(claim(" "), about: DevelopmentID(2)))
                == .rejected(.invalid(field: "text", text: " ", .empty)))
    }

    @Test func `a claim is corrected in its text only, and once retracted no more`() throws {
        func correct(_ field: String, _ value: JSONValue) -> Command {
            .correctClaim(ClaimID(2), [FieldEdit(field: field, value: value)], because: "counted again")
        }
        let change = Revision.Change(
            field: "text", from: .string("It carried forty people."), to: .string("It carried fifty people."))
        #expect(
            try Lake.busy.when(correct("text", .string("It carried fifty people.")))
                == .recorded(
                    .claimCorrected(ClaimID(2), Revision(changes: [change], because: "counted again"))))
        #expect(
            try Lake.busy.when(correct("text", .string("It carried forty people.")))
                == .rejected(.nothingToChange("c2")))
        #expect(
            try Lake.busy.when(correct("attributions", .null))
                == .rejected(.unknownField("attributions", of: .claim, near: [])))
        #expect(
            try Lake.busy.when(correct("text", .null)) == .rejected(.invalid(field: "text", text: "", .empty))
        )
        let retracted = try Lake.busy.given(.retractClaim(ClaimID(2), because: "hearsay"))
        #expect(
            try retracted.when(correct("text", .string("Fifty.")))
                == .rejected(.noLongerStands("c2", .retracted)))
    }

    @Test func `a claim is retracted once`() throws {
        let retraction = Command.retractClaim(ClaimID(2), because: "hearsay")
        #expect(try Lake.busy.when(retraction) == .recorded(.claimRetracted(ClaimID(2), because: "hearsay")))
        #expect(
            try Lake.busy.given(retraction).when(retraction) == .rejected(.noLongerStands("c2", .retracted)))
        #expect(
            try Lake.busy.when(.retractClaim(ClaimID(8), because: "hearsay"))
                == .rejected(.unknown(.claim, "c8", field: "claim", near: [])))
    }

    @Test(arguments: Attribution.Relation.allCases)
    func `a source cannot assert, deny or omit a claim that is not there`(relation: Attribution.Relation)
        throws
    {
        #expect(
            try Lake.busy.when(.attribute(Lake.attribution(relation: relation), to: ClaimID(3)))
                == .rejected(.unknown(.claim, "c3", field: relation.rawValue, near: [])))
        let retracted = try Lake.busy.given(.retractClaim(ClaimID(2), because: "hearsay"))
        #expect(
            try retracted.when(.attribute(Lake.attribution(relation: relation), to: ClaimID(2)))
                == .rejected(.noLongerStands("c2", .retracted)))
    }

    @Test func `an attribution gets the next number`() throws {
        var attribution = Lake.attribution(credibility: 1)
        attribution.via = [slug("ministry")]
        let outcome = try Lake.busy.when(.attribute(attribution, to: ClaimID(2)))
        attribution.id = AttributionID(3)
        #expect(outcome == .recorded(.attributionMade(attribution, of: ClaimID(2))))
    }

    @Test func `sources, also those on the way, must be known`() throws {
        let near = [Nearby(id: "herald", name: "The Lake Herald")]
        #expect(
            try Lake.busy.when(.attribute(Lake.attribution("hera"), to: ClaimID(1)))
                == .rejected(.unknown(.source, "hera", field: "source", near: near)))
        var attribution = Lake.attribution()
        attribution.via = [slug("ministry"), slug("hreald")]
        #expect(
            try Lake.busy.when(.attribute(attribution, to: ClaimID(1)))
                == .rejected(.unknown(.source, "hreald", field: "via", near: near)))
        #expect(
            try Lake.busy.when(.makeClaim(claim("Papers.", attribution), about: DevelopmentID(1)))
                == .rejected(.unknown(.source, "hreald", field: "via", near: near)))
        var draft = Lake.development()
        draft.claims = [claim("Papers.", attribution)]
        #expect(
            try Lake.busy.when(.log(draft))
                == .rejected(.unknown(.source, "hreald", field: "via", near: near)))
    }

    @Test(arguments: [0, 7, -1])
    func `credibility is 1 to 6`(credibility: Int) throws {
        #expect(
            try Lake.busy.when(.attribute(Lake.attribution(credibility: credibility), to: ClaimID(1)))
                == .rejected(.invalid(field: "credibility", text: "\(credibility)", .outOfRange(1...6))))
    }

    @Test func `evidence must be something that can be looked up`() throws {
        func outcome(_ selector: Evidence.Selector) throws -> DeciderSpecification.Outcome {
            var attribution = Lake.attribution()
            attribution.evidence = Evidence(selector: selector)
            return try Lake.busy.when(.attribute(attribution, to: ClaimID(1)))
        }
        let sha = SHA256Hex(String(repeating: "0", count: 64))!
        #expect(
            try outcome(.quote(exact: "", prefix: nil, suffix: nil))
                == .rejected(.invalid(field: "quote", text: "", .empty)))
        #expect(
            try outcome(.quote(exact: "turned back", prefix: "\u{7}", suffix: nil))
                == .rejected(.invalid(field: "prefix", text: "\u{7}", .controlCharacter)))
        #expect(
            try outcome(.position(start: 5, end: 5, sha256: sha))
                == .rejected(.invalid(field: "position", text: "5-5", .unreadable)))
        #expect(
            try outcome(.position(start: -1, end: 5, sha256: sha))
                == .rejected(.invalid(field: "position", text: "-1-5", .unreadable)))
        #expect(
            try outcome(.position(start: 0, end: 1 << 60, sha256: sha))
                == .rejected(.invalid(field: "position", text: "0-1152921504606846976", .unreadable)))
    }

    @Test func `an attribution is retracted once`() throws {
        let retraction = Command.retractAttribution(AttributionID(2), because: "misread")
        #expect(
            try Lake.busy.when(retraction)
                == .recorded(.attributionRetracted(AttributionID(2), because: "misread")))
        #expect(
            try Lake.busy.given(retraction).when(retraction) == .rejected(.noLongerStands("a2", .retracted)))
        #expect(
            try Lake.busy.when(.retractAttribution(AttributionID(3), because: "misread"))
                == .rejected(.unknown(.attribution, "a3", field: "attribution", near: [])))
    }
}

@Suite struct Stances {
    @Test func `a stance gets the next number, and may rest on a claim of its development`() throws {
        var stance = Lake.stance(claim: 2)
        let outcome = try Lake.busy.when(.takeStance(stance, in: DevelopmentID(1)))
        stance.id = StanceID(2)
        #expect(outcome == .recorded(.stanceTaken(stance, in: DevelopmentID(1))))
    }

    @Test(arguments: [-2, -1, 0, 1, 2, nil])
    func `a direction is -2 to 2, or nothing for a silence`(direction: Int?) throws {
        guard
            case .recorded = try Lake.busy.when(
                .takeStance(Lake.stance(direction: direction), in: DevelopmentID(1)))
        else {
            Issue.record("refused")
            return
        }
    }

    @Test(arguments: [-3, 3])
    func `a direction beyond is refused`(direction: Int) throws {
        #expect(
            try Lake.busy.when(.takeStance(Lake.stance(direction: direction), in: DevelopmentID(1)))
                == .rejected(.invalid(field: "direction", text: "\(direction)", .outOfRange(-2...2))))
    }

    @Test(arguments: [
        ("papers", false), ("papers first", true), ("one two three four five six", true),
        ("one two three four five six seven", false), ("  papers   first ", true), ("көпүрө эч качан", true),
        ("papers\u{a0}first", true),
    ])
    func `a stance has two to six words`(words: String, isAccepted: Bool) throws {
        let outcome = try Lake.busy.when(.takeStance(Lake.stance(words: words), in: DevelopmentID(1)))
        let refused = DeciderSpecification.Outcome.rejected(
            .invalid(field: "words", text: words, .words(2...6)))
        #expect((outcome == refused) == !isAccepted)
        guard isAccepted else { return }
        guard case .recorded = outcome else { Issue.record("\(outcome)"); return }
    }

    @Test func `its claim must be there, stand, and be of the same development`() throws {
        func take(_ claim: Int, in development: Int) -> Command {
            .takeStance(Lake.stance(claim: claim), in: DevelopmentID(development))
        }
        #expect(
            try Lake.busy.when(take(9, in: 1)) == .rejected(.unknown(.claim, "c9", field: "claim", near: [])))
        #expect(
            try Lake.busy.when(take(1, in: 2))
                == .rejected(
                    .claimOfAnotherDevelopment(ClaimID(1), of: DevelopmentID(1), wanted: DevelopmentID(2))))
        let retracted = try Lake.busy.given(.retractClaim(ClaimID(1), because: "hearsay"))
        #expect(try retracted.when(take(1, in: 1)) == .rejected(.noLongerStands("c1", .retracted)))
    }

    @Test func `actor, issue and development must be known`() throws {
        #expect(
            try Lake.busy.when(.takeStance(Lake.stance(actor: "nobody"), in: DevelopmentID(1)))
                == .rejected(.unknown(.actor, "nobody", field: "actor", near: [])))
        #expect(
            try Lake.busy.when(.takeStance(Lake.stance(), in: DevelopmentID(3)))
                == .rejected(.unknown(.development, "d3", field: "development", near: [])))
        var stance = Lake.stance()
        stance.issue = slug("landings")
        #expect(
            try Lake.busy.when(.takeStance(stance, in: DevelopmentID(1)))
                == .rejected(
                    .unknown(
                        .issue, "landings", field: "issue",
                        near: [Nearby(id: "landing", name: "Who may land")])))
    }

    @Test func `a stance is retracted once`() throws {
        let retraction = Command.retractStance(StanceID(1), because: "a slip")
        #expect(try Lake.busy.when(retraction) == .recorded(.stanceRetracted(StanceID(1), because: "a slip")))
        #expect(
            try Lake.busy.given(retraction).when(retraction) == .rejected(.noLongerStands("s1", .retracted)))
        #expect(
            try Lake.busy.when(.retractStance(StanceID(2), because: "a slip"))
                == .rejected(.unknown(.stance, "s2", field: "stance", near: [])))
    }
}
