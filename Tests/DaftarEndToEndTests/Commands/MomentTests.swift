import Testing

/// The world as of a date, as reported by a date, and as this journal knew it.
@Suite struct MomentTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private func ids(_ words: String...) throws -> [String?] {
        let outcome = try desk.run(["timeline", "--json"] + words)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        return try JSON(outcome.stdout.data)["developments"].each("id").map(\.text)
    }

    @Test func `asof shows what had surely or possibly begun`() throws {
        #expect(try ids("--asof", "2023-09-12") == [])
        #expect(try ids("--asof", "2023-09-14") == ["d1", "d2"])
        let rows = try desk.answer("timeline", "--asof", "2023-09-15")["developments"]
        #expect(rows.each("id") == ["d1", "d2", "d3", "d4"])
        #expect(rows.each("begun") == ["surely", "surely", "surely", "possibly"])
        #expect(try desk.answer("timeline", "--asof", "2023-09-16")["developments"][3]["begun"] == "surely")
    }

    @Test func `a month means its end`() throws {
        #expect(try ids("--asof", "2023-08") == [])
        #expect(try ids("--asof", "2023-09") == ["d1", "d2", "d3", "d4"])
        #expect(try desk.answer("timeline", "--asof", "2023-09")["moment"]["asof"] == "2023-09-30")
    }

    @Test func `known is a prefix of the log`() throws {
        #expect(try ids("--known", "#0") == [])
        #expect(try ids("--known", "#12") == ["d1"])
        #expect(try ids("--known", "#13") == ["d1", "d2"])
        #expect(try ids("--known", "#15") == ["d1", "d2", "d3", "d4"])
        let refusal = try desk.refusal(of: "timeline", "--known", "#16")
        #expect(refusal.exitCode == 4)
        #expect(refusal.mend == "'#15'")
    }

    @Test func `known by a date or an instant is what had been recorded by then`() throws {
        try desk.record("log", "A remark", "--on", "2023-09-20", "--kind", "remark")
        #expect(try desk.answer("timeline", "--known", "2023-09-15")["moment"]["known"] == -1)
        for (moment, last) in [
            ("2023-09-16", 15), ("2023-09-16T17:59:59Z", -1), ("2023-09-16T18:00:00Z", 15),
            ("2023-09-19", 15),
            ("2023-09-20T07:59:59Z", 15), ("2023-09-20T08:00:00Z", 16), ("2023-09-20", 16),
            ("2024-01-01", 16),
            ("yesterday", 15), ("2023-09", 16),
        ] {
            #expect(
                try desk.answer("timeline", "--known", moment)["moment"]["known"]
                    == .init(integerLiteral: last), "\(moment)")
        }
    }

    @Test func `a bare number is refused, for it may be a year`() throws {
        let refusal = try desk.refusal(of: "timeline", "--known", "12")
        #expect(refusal.exitCode == 64)
        #expect(refusal.mend == "--known '#12'")
    }

    @Test func `what was corrected is seen as it was known`() throws {
        try desk.record("correct", "d2", "on=2023-09-12", "--because", "x")
        #expect(try ids() == ["d2", "d1", "d3", "d4"])
        #expect(try ids("--known", "#15") == ["d1", "d2", "d3", "d4"])
        #expect(try ids("--asof", "2023-09-12") == ["d2"])
        #expect(try ids("--asof", "2023-09-12", "--known", "#15") == [])
    }

    @Test func `reported shows only what some source had published`() throws {
        // Eurasianet, on which d1 and d3 rest, came out on the 19th, but d3 is dated 15 September by its account.
        #expect(try ids("--reported", "2023-09-14") == [])
        #expect(try ids("--reported", "2023-09-15") == ["d3"])
        #expect(try ids("--reported", "2023-09-19") == ["d1", "d3"])
        #expect(try desk.answer("timeline", "--reported", "2023-09-19")["moment"]["reported"] == "2023-09-19")
    }

    @Test func `the answer says what was asked and what that meant`() throws {
        #expect(try desk.answer("timeline")["moment"] == ["asof": nil, "reported": nil, "known": 15])
        let moment = try desk.answer("show", "d1", "--asof", "14 sep 2023", "--known", "#12")["moment"]
        #expect(moment == ["asof": "2023-09-14", "reported": nil, "known": 12])
    }

    @Test(arguments: ["--asof", "--reported", "--known"])
    func `a moment that cannot be read is refused where it stands`(option: String) throws {
        let refusal = try desk.refusal(of: "timeline", option, "09/10/2023")
        #expect(refusal.exitCode == 64)
        #expect(refusal.place == option)
        #expect(refusal.mend == "\(option) 2023-10-09   or   \(option) 2023-09-10")
    }

    @Test func `every reading command takes a moment`() throws {
        try desk.record("correct", "d2", "title=They meet", "--because", "x")
        #expect(
            try desk.answer("show", "d2", "--known", "#15")["developments"][0]["title"]
                == "Japarov and Rahmon meet in Dushanbe")
        #expect(try desk.answer("search", "rahmon", "--known", "#15")["hits"].each("id").contains("d2"))
        #expect(try !desk.answer("search", "rahmon")["hits"].each("id").contains("d2"))
        #expect(
            try desk.answer("blame", "d2", "--known", "#15")["fields"].first("field", "title")["event"] == 13)
        #expect(try desk.refusal(of: "show", "d2", "--known", "#12").exitCode == 4)
        #expect(try desk.refusal(of: "show", "japarov", "--known", "#2").exitCode == 4)
    }
}
