import Testing

/// What is taken back, and what is merged: out of the way, and still there.
@Suite struct RetractTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `a retracted development leaves the timeline and stays readable with the reason`() throws {
        let said = try desk.record("retract", "d3", "--because", "a hoax")
        #expect(said == "d3 retracted (#16). As it was: daftar show d3 --known '#15'")
        #expect(try desk.answer("timeline")["developments"].each("id") == ["d1", "d2", "d4"])
        #expect(
            try desk.answer("timeline", "--all")["developments"].first("id", "d3")["standing"] == "retracted")
        #expect(try desk.answer("show", "d3")["developments"][0]["standing"] == "retracted")
        #expect(try desk.answer("show", "d3", "--known", "#15")["developments"][0]["standing"] == "stands")
        #expect(try desk.answer("show", "d3", "--history")["history"].elements.last?["because"] == "a hoax")
    }

    @Test(arguments: [("c2", "claims"), ("a2", "attributions"), ("s1", "stances")])
    func `claims, attributions and stances are taken back one by one`(id: String, array: String) throws {
        try desk.record("retract", id, "--because", "misread")
        #expect(try desk.answer("show", id)[array][0]["standing"] == "retracted")
        #expect(try desk.answer("show", "d3")["developments"][0]["standing"] == "stands")
        let refusal = try desk.refusal(of: "retract", id, "--because", "again")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "\(id) was retracted")
    }

    @Test func `a retracted claim no longer counts`() throws {
        try desk.record("retract", "c2", "--because", "misread")
        #expect(try desk.answer("timeline")["developments"].first("id", "d3")["claims"] == 0)
    }

    @Test func `what was taken back is not built upon`() throws {
        try desk.record("retract", "d3", "--because", "a hoax")
        for words in [
            ["correct", "d3", "place=Osh", "--because", "x"],
            ["claim", "d3", "--source", "eurasianet", "--asserts", "So."],
            ["retract", "d3", "--because", "x"], ["same-as", "d3", "d2", "--because", "x"],
            ["same-as", "d2", "d3", "--because", "x"],
        ] {
            let refusal = Refusal(lines: try desk.run(words))
            #expect(refusal.exitCode == 5)
            #expect(refusal.what == "d3 was retracted")
        }
    }

    @Test func `actors, sources and what is not there cannot be retracted`() throws {
        #expect(try desk.refusal(of: "retract", "japarov", "--because", "x").exitCode == 64)
        for id in ["d9", "c9", "a9", "s9"] {
            #expect(try desk.refusal(of: "retract", id, "--because", "x").exitCode == 4)
        }
        #expect(Refusal(lines: try desk.run("retract", "d1")).exitCode == 64)
    }

    @Test func `the same key again is no second retraction`() throws {
        let words = ["retract", "d1", "--because", "a hoax", "--key", "r"]
        #expect(try desk.run(words).exitCode == 0)
        let again = try desk.run(words)
        #expect(again.exitCode == 0)
        #expect(again.stdout.text == "d1 was retracted so before (#16); nothing added.\n")
        #expect(try desk.events.count == 17)
    }

    @Test func `two entries become one, which stands for both`() throws {
        let said = try desk.record("same-as", "d2", "d1", "--because", "one meeting")
        #expect(said == "d2 is the same as d1 (#16); d1 stands for both.")
        #expect(try desk.answer("timeline")["developments"].each("id") == ["d1", "d3", "d4"])
        let merged = try desk.answer("show", "d2")["developments"][0]
        #expect(merged["standing"] == "merged:d1")
        let refusal = try desk.refusal(of: "claim", "d2", "--source", "eurasianet", "--asserts", "So.")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "d2 was merged into d1")
    }

    @Test(
        arguments: [(["d1", "d1"], 5), (["d1", "d9"], 4), (["d9", "d1"], 4), (["nothing", "d1"], 4)]
            as [([String], Int32)])
    func `what cannot be one is not merged`(ids: [String], code: Int32) throws {
        #expect(Refusal(lines: try desk.run(["same-as"] + ids + ["--because", "x"])).exitCode == code)
    }

    @Test func `keys name developments here too`() throws {
        try desk.record("same-as", "dushanbe", "isfara", "--because", "one meeting")
        #expect(try desk.events.last?["data"]["into"] == "d1")
    }
}
