import Testing

/// What `daftar log` does not take, and how it says so.
@Suite struct LogRefusalTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private func refusal(_ words: String...) throws -> Refusal {
        Refusal(lines: try desk.run(["log"] + words))
    }

    @Test func `an actor nobody has heard of is answered with who is spelt alike`() throws {
        let refusal = try desk.refusal(
            of: "log", "Talks", "--on", "2023-09-19", "--kind", "talks", "--actor", "japarov,tashiev")
        #expect(refusal.exitCode == 4)
        #expect(refusal.what == "no actor called \"tashiev\"")
        #expect(refusal.place?.hasPrefix("--actor") == true)
        #expect(refusal.near == ["tashiyev   Kamchybek Tashiyev"])
        #expect(refusal.mend?.contains("daftar add actor tashiev --name \"…\"") == true)
    }

    @Test func `the beginning of several names is answered with all of them`() throws {
        let refusal = try desk.refusal(
            of: "log", "Talks", "--on", "2023-09-19", "--kind", "talks", "--actor", "taj")
        #expect(refusal.exitCode == 4)
        #expect(refusal.what == "\"taj\" could be several actors")
        #expect(refusal.near == ["tajik-mfa   Tajik Foreign Ministry", "tajikistan   Tajikistan"])
    }

    @Test func `a date in figures is refused with both readings`() throws {
        let refusal = try desk.refusal(of: "log", "Talks", "--on", "09/10/2023", "--kind", "talks")
        #expect(refusal.exitCode == 64)
        #expect(refusal.what == "cannot read the date \"09/10/2023\"")
        #expect(refusal.place == "--on")
        #expect(refusal.why?.contains("9 October") == true)
        #expect(refusal.why?.contains("10 September") == true)
        #expect(refusal.mend?.hasPrefix("--on 2023-10-09   or   --on 2023-09-10") == true)
    }

    @Test func `a missing year is not guessed`() throws {
        let refusal = try desk.refusal(of: "log", "Talks", "--on", "19 sep", "--kind", "talks")
        #expect(refusal.exitCode == 64)
        #expect(refusal.why == "the year is missing, and a year is never guessed")
        #expect(refusal.mend?.hasPrefix("--on 2023-09-19, if that year is meant") == true)
    }

    @Test(arguments: [("2023-09-31", "2023-09-30"), ("2023-02-29", "2023-02-28")])
    func `a day that month does not have is answered with its last`(typed: String, last: String) throws {
        let refusal = try refusal("Talks", "--on", typed, "--kind", "talks")
        #expect(refusal.exitCode == 64)
        #expect(refusal.mend?.hasPrefix("--on \(last)") == true)
    }

    private static let meaningless: [([String], String, String?)] = [
        (["--kind", "meting"], "--kind", "meeting"), (["--plover", "WAGE:war"], "--plover", nil),
        (["--date-basis", "guess"], "--date-basis", nil), (["--deaths", "many"], "--deaths", nil),
        (["--deaths", "20..10"], "--deaths", nil), (["--key", "no spaces"], "--key", nil),
    ]

    @Test(arguments: meaningless)
    func `a value that means nothing is refused where it stands`(
        words: [String], place: String, near: String?
    ) throws {
        let refusal = Refusal(
            lines: try desk.run(["log", "Talks", "--on", "2023-09-19", "--kind", "talks"] + words))
        #expect(refusal.exitCode == 64)
        #expect(refusal.place == place)
        if let near { #expect(refusal.mend?.hasPrefix("\(place) \(near)") == true) }
    }

    @Test func `what must be there is asked for`() throws {
        #expect(try refusal("--on", "2023-09-19", "--kind", "talks").place == "TITLE")
        #expect(try refusal("Talks", "--kind", "talks").place == "--on")
        #expect(try refusal("Talks", "--on", "2023-09-19").place == "--kind")
    }

    @Test func `what it is part of and answers must be there`() throws {
        for words in [["--part-of", "d9"], ["--responds-to", "d9"], ["--part-of", "nothing"]] {
            let refusal = Refusal(
                lines: try desk.run(["log", "Talks", "--on", "2023-09-19", "--kind", "talks"] + words))
            #expect(refusal.exitCode == 4)
            #expect(refusal.place == words[0])
        }
    }

    @Test func `a role is held from its beginning on`() throws {
        let refusal = try desk.refusal(
            of: "log", "Talks", "--on", "2019-09-19", "--kind", "talks", "--actor", "japarov/president")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "japarov was not yet \"President\" on 2019-09-19")
        let unknown = try desk.refusal(
            of: "log", "Talks", "--on", "2023-09-19", "--kind", "talks", "--actor", "rahmon/president")
        #expect(unknown.exitCode == 4)
    }

    @Test func `an entry longer than a line of the log is refused`() throws {
        let refusal = try refusal(
            "Talks", "--on", "2023-09-19", "--kind", "talks", "--note",
            String(repeating: "word ", count: 14_000))
        #expect(refusal.exitCode == 64)
    }

    @Test func `nothing typed is lost, and the message says so`() throws {
        let refusal = try refusal("Talks on water", "--on", "09/10/2023", "--kind", "talks", "--place", "Osh")
        #expect(refusal.mend?.hasSuffix("(kept: daftar log --recover)") == true)
        let draft = try desk.text(of: "drafts/last.yaml")
        for typed in ["Talks on water", "09/10/2023", "talks", "Osh"] { #expect(draft.contains(typed)) }
    }
}
