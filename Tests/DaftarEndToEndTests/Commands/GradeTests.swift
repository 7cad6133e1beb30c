import Testing

/// How far a source can be relied on, in the journal of ``Clash``.
@Suite struct GradeTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.clash()
    }

    @Test func `a grade holds from now on, and what was thought before stays`() throws {
        #expect(
            try desk.record("grade", "wire", "d", "--because", "wrong twice")
                == "wire graded D (#11). As it was: daftar show source:wire --known '#10'")
        #expect(try desk.answer("show", "wire")["sources"][0]["grade"] == "D")
        #expect(try desk.answer("show", "wire", "--known", "#10")["sources"][0]["grade"] == "B")
        // b = (0.4 + 0.8)/2: ρ is 0.6 instead of 0.8, and X three quarters of 1.44: 100 · (1 − e^(−1.08/1.3)).
        #expect(try desk.answer("tension", "--asof", "2023-03-01")["score"] == 56.4)
        #expect(try desk.answer("tension", "--asof", "2023-03-01", "--known", "#10")["score"] == 67.0)
    }

    @Test(
        arguments: [(["wire", "G"], 64), (["wire", "B"], 5), (["nobody", "A"], 4)] as [([String], Int32)])
    func `a grade that says nothing new, or means nothing, is refused`(words: [String], code: Int32) throws {
        let outcome = try desk.run(["grade"] + words + ["--because", "x"])
        #expect(Refusal(lines: outcome).exitCode == code)
        #expect(try desk.events.count == 11)
    }
}
