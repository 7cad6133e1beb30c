import Testing

/// The same said twice by the same source.
@Suite struct RepeatedClaimTests {
    private let desk: Desk
    private let said = "Kyrgyzstan may put forward claims of its own."

    init() throws {
        desk = try Desk()
    }

    private func claim(_ words: String...) throws -> Outcome {
        try desk.run(["claim", "d3"] + words)
    }

    @Test func `an account that is there is refused, and what it adds is not`() throws {
        #expect(try claim("--source", "rahmon-office", "--via", "eurasianet", "--omits", "c2").exitCode == 0)
        let refusal = try desk.refusal(
            of: "claim", "d3", "--source", "rahmon-office", "--via", "eurasianet", "--omits", "c2")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "rahmon-office omits c2 already")
        #expect(refusal.place == "--source")
        #expect(refusal.why == "a3 says so, and this adds nothing to it")
        #expect(refusal.mend?.hasPrefix("daftar show a3") == true)
        for new in [
            ["--said", "2023-09-16"], ["--note", "on its site"], ["--hedge", "may"], ["--credibility", "3"],
        ] {
            let words = ["claim", "d3", "--source", "rahmon-office", "--via", "eurasianet", "--omits", "c2"]
            #expect(try desk.run(words + new).exitCode == 0, "\(new)")
        }
        #expect(try claim("--source", "rahmon-office", "--omits", "c2").exitCode == 0, "another way to us")
    }

    @Test func `a source may contradict itself, and repeat what it took back`() throws {
        #expect(try claim("--source", "japarov-office", "--asserts", "c2").exitCode == 0)
        #expect(try claim("--source", "japarov-office", "--denies", "c2").exitCode == 0)
        try desk.record("retract", "a3", "--because", "misread")
        #expect(try claim("--source", "japarov-office", "--asserts", "c2").exitCode == 0)
    }

    @Test(arguments: ["--asserts", "--denies", "--omits", "--hedges"])
    func `the words of a claim that is there lead to it`(flag: String) throws {
        let refusal = try desk.refusal(of: "claim", "d3", "--source", "japarov-office", flag, said)
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "d3 has this claim already: c2")
        #expect(refusal.place == flag)
        #expect(refusal.mend == "\(flag) c2")
        #expect(
            try desk.run("claim", "d1", "--source", "japarov-office", flag, said).exitCode == 0,
            "of another development it is another claim")
    }

    @Test func `a file does not claim a thing twice either`() throws {
        let head = "title: A remark\non: 2023-01-02\nkind: remark\nclaims:\n"
        let text = head + "  - text: So.\n  - text: So.\n"
        let claims = try desk.refusal(of: "log", "-F", desk.write(text, to: "claims.yaml"))
        #expect(claims.exitCode == 64)
        #expect(claims.what == "\"So.\" is named twice")
    }
}
