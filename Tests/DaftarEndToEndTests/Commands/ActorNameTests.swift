import Testing

/// Actors by whatever they are called.
@Suite struct ActorNameTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test(arguments: ["Emomali Rahmon", "Раҳмон", "эмомали рахмон", "Эмомалӣ Раҳмон", "RAHMON"])
    func `a whole name in any spelling is as good as the short one`(name: String) throws {
        let words = ["log", "A remark", "--on", "2023-01-02", "--kind", "remark", "--actor", name]
        #expect(try desk.run(words).exitCode == 0)
        #expect(try desk.answer("show", "d5")["developments"][0]["actors"] == ["rahmon"])
        #expect(try desk.answer("timeline", "--actor", name)["developments"].each("id") == ["d5", "d2"])
    }

    @Test func `a name of two actors is neither`() throws {
        try desk.record("add", "actor", "other", "--name", "Emomali Rahmon")
        let refusal = try desk.refusal(of: "timeline", "--actor", "Emomali Rahmon")
        #expect(refusal.exitCode == 4)
        #expect(refusal.near == ["other   Emomali Rahmon", "rahmon   Emomali Rahmon"])
    }

    @Test(arguments: [
        ("Мирзиёев", "daftar add actor SLUG --name \"Мирзиёев\""),
        ("Shavkat Mirziyoyev", "daftar add actor shavkat-mirziyoyev --name \"Shavkat Mirziyoyev\""),
        ("mirziyoyev", "daftar add actor mirziyoyev --name \"…\""),
    ])
    func `the advice for a name that is not there can be followed`(name: String, mend: String) throws {
        #expect(try desk.refusal(of: "timeline", "--actor", name).mend == mend)
    }
}
