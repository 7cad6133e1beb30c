import DaftarDomain
import DaftarTesting
import Testing

/// The oracle is held against what a person would say.
@Suite struct `The folded state` {
    @Test func `inline claims, attributions and stances are held by themselves`() throws {
        let state = Lake.busy.state
        #expect(state.developments.map(\.value.claims.count) == [0, 0])
        #expect(state.developments.map(\.value.stances.count) == [0, 0])
        #expect(
            state.claims.map(\.value.text) == [
                "A ferry from the south was turned back.", "It carried forty people.",
            ])
        #expect(state.claims.map(\.development) == [DevelopmentID(1), DevelopmentID(1)])
        #expect(state.claims.map(\.value.attributions.count) == [0, 0])
        #expect(state.attributions.map(\.value.source.text) == ["herald", "ministry"])
        #expect(state.attributions.map(\.claim) == [ClaimID(1), ClaimID(1)])
        #expect(state.attributions.map(\.development) == [DevelopmentID(1), DevelopmentID(1)])
        #expect(state.stances.map(\.value.claim) == [ClaimID(1)])
        #expect(state.stances.map(\.development) == [DevelopmentID(1)])
        #expect(state.lastNumbers == LastNumbers(development: 2, claim: 2, attribution: 2, stance: 1))
        #expect(state.journal == slug("lake"))
    }

    @Test func `what came later joins what came inline`() throws {
        let claim = Claim(id: ClaimID(1), text: "Papers.", attributions: [Lake.attribution()])
        let state = try Lake.busy.given(
            .makeClaim(claim, about: DevelopmentID(1)),
            .attribute(Lake.attribution("ministry"), to: ClaimID(1)),
            .takeStance(Lake.stance(), in: DevelopmentID(1))
        ).state
        #expect(state.claims(of: DevelopmentID(1)) == [ClaimID(1), ClaimID(2), ClaimID(3)])
        #expect(state.claims(of: DevelopmentID(2)) == [])
        #expect(state.attributions(of: ClaimID(1)) == [1, 2, 4].map { AttributionID($0) })
        #expect(state.attributions(of: ClaimID(3)) == [AttributionID(3)])
        #expect(state.stances(of: DevelopmentID(1)) == [StanceID(1), StanceID(2)])
    }

    @Test func `what was taken back stays, with its standing`() throws {
        let sha = SHA256Hex(String(repeating: "0", count: 64))!
        let copy = Snapshot(sha256: sha, source: slug("herald"), mediaType: "text/html", bytes: 1)
        let state = try Lake.busy.given(
            .storeSnapshot(copy), .eraseSnapshot(sha, because: "x"), .retractClaim(ClaimID(2), because: "x"),
            .retractAttribution(AttributionID(1), because: "x"), .retractStance(StanceID(1), because: "x"),
            .mergeDevelopments(DevelopmentID(2), into: DevelopmentID(1), because: "x"),
            .retractDevelopment(DevelopmentID(1), because: "x")
        ).state
        #expect(state.developments.map(\.standing) == [.retracted, .merged(into: DevelopmentID(1))])
        #expect(state.claims.map(\.standing) == [.stands, .retracted])
        #expect(state.attributions.map(\.standing) == [.retracted, .stands])
        #expect(state.stances.map(\.standing) == [.retracted])
        #expect(state.snapshots(sha).map(\.standing) == [.retracted])
        #expect(state.snapshots(sha).map(\.value) == [copy])
    }

    @Test func `what stands and may have happened then is found, with the words it quotes`() throws {
        let days = DayInterval(lower: Day("2024-02-01")!, upper: Day("2024-02-04")!)
        let found = Lake.busy.state.developments(overlapping: days)
        #expect(found.map(\.id) == [DevelopmentID(1)])
        #expect(found.first?.claims == Lake.turnedBack.claims)
        let retracted = try Lake.busy.given(.retractDevelopment(DevelopmentID(1), because: "x")).state
        #expect(retracted.developments(overlapping: days).isEmpty)
    }

    @Test func `the grade and the model are those given last`() throws {
        let state = try Lake.calm.given(
            .gradeSource(slug("herald"), .completely, because: "x"),
            .adoptModel(ModelAdoption(name: "a", parameters: [:], because: "x")),
            .adoptModel(ModelAdoption(name: "b", parameters: [:], because: "x"))
        ).state
        #expect(state.sources[slug("herald")]?.grade == .completely)
        #expect(state.models.map(\.name) == ["a", "b"])
    }

    @Test(
        arguments: [
            .journalOpened(JournalOpened(slug: slug("lake"), title: "Twice")), .actorAdded(Lake.vost),
            .developmentLogged(Lake.turnedBack), .developmentRetracted(DevelopmentID(3), because: "x"),
            .claimMade(Claim(id: ClaimID(4), text: "A gap in the numbers."), about: DevelopmentID(1)),
            .attributionMade(Lake.attribution(), of: ClaimID(9)),
            .sourceGraded(slug("nobody"), .usually, because: "x"), .claimRetracted(ClaimID(0), because: "x"),
        ] as [JournalEvent])
    func `an event that no journal could have recorded here is refused`(event: JournalEvent) {
        #expect(throws: UnfoldableEvent.self) { try Lake.busy.given(event) }
    }
}
