import Testing

/// How what was merged or retracted is shown.
@Suite struct TakenBackTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `what was merged says into what, and what stands says what it took in`() throws {
        try desk.record("same-as", "d3", "d1", "--because", "one visit")
        #expect(
            try facts(of: "d1").contains(
                "merged d3 Tashiyev demands that Tajikistan drop land claims, 1 claim: daftar show d3"))
        #expect(try facts(of: "d3").contains("standing merged into d1: one visit (#16)"))
        #expect(try !desk.record("show", "d3").contains("merged:"))
        #expect(try desk.record("timeline", "--all").contains("merged into d1"))
        #expect(
            try desk.answer("show", "d1")["merged"] == [
                ["id": "d3", "title": "Tashiyev demands that Tajikistan drop land claims", "claims": 1]
            ])
        #expect(try !desk.record("show", "d1", "--known", "#15").contains("merged"))
        try desk.record("undo", "--because", "two visits")
        #expect(try !desk.record("show", "d1").contains("merged"))
    }

    @Test(arguments: ["d1", "c1", "a1", "s1"])
    func `what was retracted says why`(id: String) throws {
        try desk.record("retract", id, "--because", "the date was wrong")
        #expect(try facts(of: id).contains("standing retracted: the date was wrong (#16)"))
    }

    /// The lines of a page, with one space between words.
    private func facts(of id: String) throws -> [String] {
        try desk.record("show", id).split(separator: "\n").map {
            $0.split(separator: " ").joined(separator: " ")
        }
    }

    @Test func `a role says of what it is`() throws {
        #expect(
            try facts(of: "japarov").contains(
                "role President japarov/president, of kyrgyzstan, from January 2021"))
    }

    @Test(arguments: ["d3", "c2", "a2", "s1", "eurasianet", "tajik-mfa", "delimitation"])
    func `what was recorded later was not known then`(id: String) throws {
        let refusal = try desk.refusal(of: "show", id, "--known", "#0")
        #expect(refusal.exitCode == 4)
        #expect(refusal.what == "\(id) was not known then")
        #expect(refusal.place == "--known")
        #expect(refusal.why?.hasPrefix("it was recorded as #") == true)
        #expect(try desk.refusal(of: "show", "d77", "--known", "#0").what == "there is no development d77")
    }

    @Test func `a dry run says what would be, and not what was recorded`() throws {
        #expect(
            try desk.record("retract", "d1", "--because", "x", "-n") == "Would record: d1 retracted (#16).")
        let said = try desk.record("correct", "d1", "place=Batken", "--because", "x", "-n")
        #expect(
            said == """
                Would record: d1  Officials of both sides talk in Isfara
                    place     Isfara -> Batken
                """)
    }
}
