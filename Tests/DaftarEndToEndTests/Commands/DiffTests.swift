import Testing

@Suite struct DiffTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `between two dates lies what happened`() throws {
        let answer = try desk.answer("diff", "2023-09-13", "2023-09-15")
        #expect(answer["happened"].each("id") == ["d2", "d3", "d4"])
        #expect(answer["changed"] == [])
        #expect(answer["from"] == ["asof": "2023-09-13", "reported": nil, "known": 15])
        #expect(answer["to"]["asof"] == "2023-09-15")
    }

    @Test func `between two events lies what the journal learnt and changed its mind about`() throws {
        try desk.record("correct", "d2", "place=Khujand", "--because", "x")
        try desk.record("retract", "d1", "--because", "x")
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        try desk.record("claim", "d2", "--source", "eurasianet", "--asserts", "They met.")
        let rows = try desk.answer("diff", "#15", "now")["changed"]
        let said = rows.elements.map { "\($0["change"].text ?? "") \($0["id"].text ?? "")" }
        #expect(said == ["recorded d5", "taken back d1", "corrected d2", "claims d2"])
        #expect(try desk.record("diff", "#15", "now", "-o", "jsonl").split(separator: "\n").count == 4)
        #expect(rows.first("change", "corrected")["what"] == "place Dushanbe -> Khujand")
        #expect(rows.first("change", "claims")["what"] == "0 -> 1 claims")
    }

    @Test func `what was possible has surely happened a day later`() throws {
        #expect(
            try desk.answer("diff", "2023-09-15", "2023-09-16")["happened"].each("what") == [
                "possibly -> surely begun"
            ])
    }

    @Test func `backwards it says what had not happened yet`() throws {
        let rows = try desk.answer("diff", "2023-09-15", "2023-09-14")["happened"]
        #expect(rows.each("change") == ["not yet", "not yet"])
    }

    @Test func `one and the same moment differs in nothing`() throws {
        let outcome = try desk.run("diff", "now", "now")
        #expect(outcome.exitCode == 0)
        #expect(outcome.stdout.text == "")
        #expect(outcome.stderr.text == "Nothing differs.\n")
    }

    @Test(
        arguments: [(["#99", "now"], 4), (["9/10/2023", "now"], 64), (["now"], 64)] as [([String], Int32)])
    func `a moment that means nothing is refused`(words: [String], code: Int32) throws {
        #expect(Refusal(lines: try desk.run(["diff"] + words)).exitCode == code)
    }
}
