import Testing

/// Every kind of event taken back by one more event.
@Suite struct UndoTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private func undo(_ words: String...) throws -> String {
        let outcome = try desk.run(["undo", "--because", "a slip"] + words)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        return outcome.stdout.text
    }

    private func development(_ id: String) throws -> JSON {
        try desk.answer("show", id)["developments"][0]
    }

    @Test func `a development that was logged is retracted`() throws {
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        #expect(try undo() == "#16 (development.logged d5) undone: d5 retracted (#17).\n")
        #expect(try development("d5")["standing"] == "retracted")
    }

    @Test func `a retraction is taken back, and so is that`() throws {
        try desk.record("retract", "d1", "--because", "a hoax")
        #expect(try undo() == "#16 (development.retracted d1) undone: d1 corrected (#17).\n")
        #expect(try development("d1")["standing"] == "stands")
        #expect(try undo().hasSuffix("undone: d1 corrected (#18).\n"))
        #expect(try development("d1")["standing"] == "retracted")
    }

    @Test func `a correction is corrected back`() throws {
        let before = try development("d1")
        try desk.record("correct", "d1", "place=Osh", "note=sure", "--because", "x")
        #expect(try undo() == "#16 (development.corrected d1) undone: d1 corrected (#17).\n")
        #expect(try development("d1") == before)
    }

    @Test func `a merger is undone`() throws {
        try desk.record("same-as", "d2", "d1", "--because", "x")
        #expect(try undo() == "#16 (development.merged d2) undone: d2 corrected (#17).\n")
        #expect(try development("d2")["standing"] == "stands")
    }

    @Test func `a claim and an account are retracted, a claim's retraction and correction reversed`() throws {
        try desk.record("claim", "d1", "--source", "eurasianet", "--asserts", "So it is.")
        #expect(try undo() == "#16 (claim.made c3) undone: c3 retracted (#17).\n")
        #expect(try undo("#17") == "#17 (claim.retracted c3) undone: c3 corrected (#18).\n")
        #expect(try desk.answer("show", "c3")["claims"][0]["standing"] == "stands")
        try desk.record("correct", "c1", "text=Otherwise.", "--because", "x")
        #expect(try undo() == "#19 (claim.corrected c1) undone: c1 corrected (#20).\n")
        #expect(try desk.answer("show", "c1")["claims"][0]["text"] == "The officials discussed security.")
        try desk.record("claim", "d1", "--source", "rahmon-office", "--omits", "c1")
        #expect(try undo() == "#21 (attribution.made a4) undone: a4 retracted (#22).\n")
    }

    @Test func `what an actor and a source were is restored`() throws {
        try desk.record("correct", "tashiyev", "name=K. Tashiyev", "--because", "x")
        #expect(try undo() == "#16 (actor.revised tashiyev) undone: tashiyev revised (#17).\n")
        #expect(try desk.answer("show", "tashiyev")["actors"][0]["name"] == "Kamchybek Tashiyev")
        try desk.record("correct", "eurasianet", "published=", "--because", "x")
        #expect(try undo() == "#18 (source.revised eurasianet) undone: eurasianet revised (#19).\n")
        #expect(try desk.answer("show", "eurasianet")["sources"][0]["published"] == "2023-09-19")
    }

    @Test(arguments: ["0", "5", "7", "10"])
    func `what opened the journal and the registry cannot be undone`(index: String) throws {
        let refusal = try desk.refusal(of: "undo", "#" + index, "--because", "x")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what.hasSuffix("cannot be undone"))
    }

    @Test(arguments: ["a2", "s1"])
    func `an account and a stance that were retracted are recorded anew instead`(id: String) throws {
        try desk.record("retract", id, "--because", "x")
        #expect(try desk.refusal(of: "undo", "--because", "x").exitCode == 5)
    }

    @Test func `nothing is undone twice, and not what was changed since`() throws {
        _ = try undo("#13")
        #expect(try desk.refusal(of: "undo", "#13", "--because", "x").why == "it was taken back already")
        try desk.record("correct", "d1", "place=Osh", "--because", "x")
        try desk.record("correct", "d1", "place=Batken", "--because", "y")
        #expect(try desk.refusal(of: "undo", "#17", "--because", "x").why == "place was changed again since")
    }

    @Test func `my last is mine, not another's`() throws {
        let other = ["DAFTAR_AUTHOR": "bakyt"]
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        try desk.record("log", "A report", "--on", "2023-02-02", "--kind", "report", environment: other)
        #expect(try undo().hasPrefix("#16 (development.logged d5)"))
        let nobody = try desk.refusal(of: "undo", "--because", "x", environment: ["DAFTAR_AUTHOR": "cholpon"])
        #expect(nobody.exitCode == 4)
        #expect(nobody.place == "recorded by cholpon")
    }

    @Test func `an event that is not there, or is no event, is refused`() throws {
        #expect(try desk.refusal(of: "undo", "#16", "--because", "x").exitCode == 4)
        #expect(try desk.refusal(of: "undo", "last", "--because", "x").exitCode == 64)
    }
}
