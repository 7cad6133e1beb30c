import Testing

/// An actor and a source with one name: each command speaks of the one that is meant.
@Suite struct SharedNameTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.record("add", "actor", "hrw", "--name", "Human Rights Watch", "--kind", "organisation")
        try desk.record("add", "source", "hrw", "--name", "When we moved, they shot", "--kind", "report")
    }

    @Test func `blame is of the record that is named`() throws {
        let source = try desk.answer("blame", "source:hrw")["fields"]
        #expect(source.first("field", "name")["value"] == "When we moved, they shot")
        #expect(source.first("field", "name")["event"] == 17)
        let actor = try desk.answer("blame", "actor:hrw")["fields"]
        #expect(actor.first("field", "name")["value"] == "Human Rights Watch")
        #expect(actor.first("field", "name")["event"] == 16)
        try desk.record("correct", "source:hrw", "name=They shot", "--because", "shorter")
        #expect(try desk.answer("blame", "actor:hrw")["fields"].first("field", "name")["event"] == 16)
        #expect(try desk.answer("blame", "source:hrw")["fields"].first("field", "name")["event"] == 18)
    }

    @Test func `a correction is headed by what was corrected, and its advice can be followed`() throws {
        #expect(
            try desk.record("correct", "source:hrw", "language=en", "--because", "as printed") == """
                hrw  When we moved, they shot
                    language  (none) -> en
                #18 recorded. As it was: daftar show source:hrw --known '#17'
                """)
        #expect(try desk.record("show", "source:hrw", "--known", "#17").contains("When we moved"))
    }

    @Test func `a history is of one of them`() throws {
        let history = try desk.answer("show", "source:hrw", "--history")["history"]
        #expect(history.each("event") == [17])
    }

    @Test func `what could be either is to be named in full, in words that run`() throws {
        for command in [["blame", "hrw"], ["correct", "hrw", "name=X", "--because", "x"], ["show", "hr"]] {
            let refusal = Refusal(lines: try desk.run(command))
            #expect(refusal.exitCode == 4)
            #expect(
                refusal.mend == "daftar \(command[0]) actor:hrw   or   daftar \(command[0]) source:hrw")
        }
    }

    @Test(arguments: [
        ("delimitation", "an issue"), ("a1", "an attribution"), ("s1", "a stance"),
    ])
    func `what has no fields cannot be blamed or corrected`(id: String, noun: String) throws {
        let blame = try desk.refusal(of: "blame", id)
        #expect(blame.exitCode == 64)
        #expect(blame.what == "\(noun) has no fields to blame anybody for")
        let correct = try desk.refusal(of: "correct", id, "name=X", "--because", "x")
        #expect(correct.exitCode == 64)
        #expect(correct.what == "\(noun) cannot be corrected")
        #expect(correct.why == "a development, claim, actor or source can")
        #expect(try desk.run("show", id, "--history").exitCode == 0)
    }
}
