import Testing

@Suite struct ClaimTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `a claim is made with who said it and through whom it came`() throws {
        let said = try desk.record(
            "claim", "d2", "--source", "japarov-office", "--via", "eurasianet", "--asserts",
            "Delimitation was an object of special attention.", "--said", "2023-09-14", "--basis", "verbatim",
            "--credibility", "2", "--quote", "object of special attention", "--note", "in its press release")
        #expect(said == "c3 recorded (#16): japarov-office asserts, reached us through eurasianet.")
        let claim = try desk.answer("show", "c3")["claims"][0]
        #expect(claim["text"] == "Delimitation was an object of special attention.")
        #expect(
            claim["attributions"] == [
                [
                    "id": "a3", "claim": "c3", "relation": "asserts", "source": "japarov-office",
                    "via": ["eurasianet"], "hedge": "none", "basis": "verbatim", "credibility": 2,
                    "said": "2023-09-14",
                    "quote": ["exact": "object of special attention", "check": "not-stored"],
                    "note": "in its press release", "standing": "stands",
                ]
            ])
    }

    @Test func `a silence on a claim makes the accounts differ, and is not a denial`() throws {
        let outcome = try desk.run(
            "claim", "d3", "--source", "rahmon-office", "--via", "eurasianet", "--omits", "c2")
        #expect(
            outcome.stdout.text
                == "a3 recorded (#16): rahmon-office omits c2, reached us through eurasianet.\n")
        #expect(outcome.stderr.text == "Accounts differ on d3: 1 asserts, 1 omits.\n")
        let row = try desk.answer("timeline")["developments"].first("id", "d3")
        #expect(row["accountsDiffer"] == true)
        #expect(row["sources"] == 2)
    }

    @Test func `a claim that is there can be asserted and denied by others`() throws {
        let asserted = try desk.run("claim", "d3", "--source", "japarov-office", "--asserts", "c2")
        #expect(asserted.stdout.text == "a3 recorded (#16): japarov-office asserts c2.\n")
        // A remark has |p| = 2. Before, ρ is that of a B2 account with an "if", 0.8 · 0.5; an ungraded one, 0.5, is added.
        #expect(asserted.stderr.text == "Tension Kyrgyzstan–Tajikistan on Fri 2023-09-15: 6.0 -> 10.2\n")
        let denied = try desk.run("claim", "d3", "--source", "rahmon-office", "--denies", "c2")
        #expect(denied.stderr.text == "Accounts differ on d3: 2 asserts, 1 denies.\n")
    }

    @Test(arguments: [([], "reportedly"), (["--hedge", "alleges"], "alleges")])
    func `a weakened claim is hedged`(words: [String], hedge: String) throws {
        let outcome = try desk.run(
            ["claim", "d2", "--source", "eurasianet", "--hedges", "They spoke of water."] + words)
        #expect(outcome.exitCode == 0)
        let account = try desk.answer("show", "a3")["attributions"][0]
        #expect(account["relation"] == "asserts")
        #expect(account["hedge"] == .string(hedge))
    }

    @Test(arguments: [
        [], ["--asserts", "So.", "--denies", "c1"], ["--omits", "c1", "--hedges", "So."],
    ])
    func `exactly one relation is wanted`(words: [String]) throws {
        let refusal = Refusal(lines: try desk.run(["claim", "d1", "--source", "eurasianet"] + words))
        #expect(refusal.exitCode == 64)
        #expect(refusal.what.contains("--asserts, --denies, --omits"))
    }

    @Test func `a claim is about one development only`() throws {
        let refusal = try desk.refusal(of: "claim", "d1", "--source", "eurasianet", "--asserts", "c2")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "c2 is about d3, not d1")
    }

    @Test func `what a claim needs must be there`() throws {
        let source = try desk.refusal(
            of: "claim", "d1", "--source", "eurasiane", "--asserts", "So.", "--via", "reuters")
        #expect(source.exitCode == 4)
        #expect(source.place == "--via")
        #expect(
            try desk.refusal(of: "claim", "d9", "--source", "eurasianet", "--asserts", "So.").exitCode == 4)
        let claim = try desk.refusal(of: "claim", "d3", "--source", "eurasianet", "--omits", "c9")
        #expect(claim.exitCode == 4)
        #expect(claim.near == ["c2   Kyrgyzstan may put forward claims of its own."])
    }

    @Test func `the key makes it one claim for ever`() throws {
        let words = ["claim", "d1", "--source", "eurasianet", "--asserts", "So it is.", "--key", "k", "-q"]
        #expect(try desk.run(words).stdout.text == "c3\n")
        #expect(try desk.run(words).stdout.text == "c3\n")
        #expect(try desk.events.count == 17)
    }
}
