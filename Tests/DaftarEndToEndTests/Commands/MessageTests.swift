import Testing

/// What is wrong is said of what was typed, with where and how to mend it.
@Suite struct MessageTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private static let dates = [
        (
            ["claim", "d1", "--source", "eurasianet", "--asserts", "So.", "--said", "2023-09-31"], "--said",
            "--said "
        ),
        (
            ["correct", "eurasianet", "published=2023-09-31", "--because", "x"], "FIELD=VALUE, published",
            "published="
        ),
        (["correct", "d1", "on=2023-09-31", "--because", "x"], "FIELD=VALUE, on", "on="),
        (
            ["add", "actor", "mx", "--name", "M X", "--role", "President, from 2023-09-31"], "--role",
            "--role "
        ),
    ]

    @Test(arguments: dates)
    func `a date that is none is said of its own option`(words: [String], place: String, label: String) throws
    {
        let refusal = Refusal(lines: try desk.run(words))
        #expect(refusal.exitCode == 64)
        #expect(refusal.what == "cannot read the date \"2023-09-31\"")
        #expect(refusal.place == place)
        #expect(refusal.mend == "\(label)2023-09-30")
    }

    @Test func `a claim of another development is said in words about accounts`() throws {
        let refusal = try desk.refusal(of: "claim", "d1", "--source", "rahmon-office", "--omits", "c2")
        #expect(refusal.what == "c2 is about d3, not d1")
        #expect(refusal.place == "--omits")
        #expect(refusal.why == "what a source says of a claim is recorded where the claim is")
        #expect(refusal.mend == "daftar claim d3 … --omits c2   or   daftar show d1")
    }

    @Test(arguments: ["So.", "c2"])
    func `a claim on a development that is not there`(subject: String) throws {
        let refusal = try desk.refusal(of: "claim", "d77", "--source", "eurasianet", "--asserts", subject)
        #expect(refusal.exitCode == 4)
        #expect(refusal.what == "there is no development d77")
        #expect(refusal.place == "DEVELOPMENT")
    }

    @Test(arguments: [
        ("20..10", "the figures \"20..10\" are the wrong way round", "low is above high", "swap them"),
        ("5..30..20", "the figures \"5..30..20\" are the wrong way round", "best is above high", "swap them"),
        (
            "abc", "cannot read \"abc\"", "it takes a whole number, or two or three that rise",
            "--deaths 10, 10.., ..20 or 10..20"
        ),
    ])
    func `deaths that are no figures, or fall`(deaths: String, what: String, why: String, mend: String) throws
    {
        let refusal = Refusal(
            lines: try desk.run("log", "A clash", "--on", "2023-01-02", "--kind", "clash", "--deaths", deaths)
        )
        #expect(refusal.exitCode == 64)
        #expect(refusal.what == what)
        #expect(refusal.why == why)
        #expect(refusal.mend?.hasPrefix(mend) == true, "\(refusal)")
        let correction = try desk.refusal(of: "correct", "d1", "deaths=\(deaths)", "--because", "x")
        #expect(correction.what == what)
        #expect(correction.why == why)
    }

    @Test func `a snapshot is a SHA-256`() throws {
        let refusal = try desk.refusal(of: "add", "source", "x", "--name", "X", "--snapshot", "zzz")
        #expect(refusal.exitCode == 64)
        #expect(refusal.why == "a SHA-256 is 64 digits of 0–9 and a–f")
        #expect(refusal.mend == "sha256sum FILE prints it")
    }

    @Test func `every problem says where`() throws {
        #expect(try desk.refusal(of: "undo", "#0", "--because", "x").place == "#0")
        #expect(Refusal(lines: try desk.run("log", "-e", environment: ["EDITOR": "true"])).place != nil)
    }

    @Test func `an entry is not the same as itself`() throws {
        let refusal = try desk.refusal(of: "same-as", "d1", "d1", "--because", "x")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "d1 is one development already")
    }

    @Test(arguments: [
        ["Title", "-F", "x.yaml"], ["-F", "x.yaml", "--on", "2023"], ["-F", "x.yaml", "-e"],
        ["-F", "x.yaml", "--recover"], ["--recover", "--kind", "talks"], ["-F", "x.yaml", "--deaths", "3"],
    ])
    func `what would be passed over is refused`(words: [String]) throws {
        try desk.write("{title: A remark, on: 2023-01-02, kind: remark}", to: "x.yaml")
        let refusal = Refusal(lines: try desk.run(["log"] + words))
        #expect(refusal.exitCode == 64)
        #expect(refusal.what == "an entry is given in one way only")
        #expect(try desk.events.count == 16)
    }

    @Test func `nobody is to write in the editor where nobody is to be asked`() throws {
        let outcome = try desk.run("log", "-e", "--no-input", environment: ["EDITOR": "touch opened; true"])
        #expect(outcome.exitCode == 64)
        #expect(Refusal(lines: outcome).place == "-e")
        #expect(throws: (any Error).self) { try desk.text(of: "opened") }
    }

    @Test func `help on nonsense names the topics`() throws {
        let refusal = Refusal(lines: try desk.run("help", "date"))
        #expect(refusal.exitCode == 64)
        #expect(refusal.what == "there is no help on \"date\"")
        #expect(refusal.mend == "daftar help dates")
        #expect(Refusal(lines: try desk.run("help", "nonsense")).why?.contains("dates, entries") == true)
        for words in [["help"], ["help", "dates"], ["help", "claim"], ["help", "add", "actor"]] {
            #expect(try desk.run(words).exitCode == 0)
        }
    }

    @Test(arguments: ["date-basis=inferred", "dateBasis=inferred", "part-of=d2", "partOf=d2"])
    func `fields go by the names of their options too`(edit: String) throws {
        try desk.record("correct", "d1", edit, "--because", "x")
    }
}
