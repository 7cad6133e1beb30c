import Testing

/// The same meeting logged by two people.
@Suite struct DuplicateTests {
    private let desk: Desk
    private let again = [
        "log", "Japarov and Rahmon meet again in Dushanbe", "--on", "2023-09-15", "--kind", "meeting",
        "--actor",
        "japarov,rahmon",
    ]

    init() throws {
        desk = try Desk()
    }

    @Test func `what looks like a development that is there is refused, with the candidate and the reasons`()
        throws
    {
        let refusal = Refusal(lines: try desk.run(again))
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "this looks like a development that is logged already")
        let near = try #require(refusal.near.first)
        let parts = ["d2", "2023-09-14", "Japarov and Rahmon meet in Dushanbe", "same kind", "1 day apart"]
        for part in parts { #expect(near.contains(part)) }
        #expect(try Refusal(json: desk.run(again + ["--json"])) == refusal)
        #expect(try desk.events.count == 16)
    }

    @Test(arguments: ["--allow-similar", "--yes"])
    func `it is logged if somebody says so`(flag: String) throws {
        #expect(try desk.run(again + [flag, "-q"]).stdout.text == "d5\n")
    }

    @Test func `what was allowed once is recognised when it comes again without saying so`() throws {
        #expect(try desk.run(again + ["--key", "k", "--allow-similar", "-q"]).stdout.text == "d5\n")
        #expect(try desk.run(again + ["--key", "k", "-q"]).stdout.text == "d5\n")
        #expect(try desk.events.count == 17)
    }

    @Test func `one that has been taken back is no candidate`() throws {
        try desk.record("retract", "d2", "--because", "it was another day")
        #expect(try desk.run(again + ["-q"]).stdout.text == "d5\n")
    }

    @Test func `a week apart, or of another kind and other people, is no candidate`() throws {
        let later = again.map { $0 == "2023-09-15" ? "2023-09-22" : $0 }
        #expect(try desk.run(later + ["-n"]).exitCode == 0)
        try desk.record("log", "A drone plant opens", "--on", "2023-09-14", "--kind", "facility-opening")
    }

    @Test func `on a terminal the three answers do what they say`() throws {
        let prompt = "Log as new? [Y]es  [c]laim on d2  [n]o: "
        func answer(_ keys: String) throws -> TerminalOutcome {
            try desk.daftar.program(again).runInTerminal(input: [Keystrokes(keys, after: prompt)])
        }
        let no = try answer("n\n")
        #expect(no.ending == .exited(2))
        #expect(no.screen.text.contains("Similar: d2"))
        #expect(no.screen.text.contains("daftar log --recover"))
        #expect(try desk.events.count == 16)

        let claim = try answer("c\n")
        #expect(claim.ending == .exited(0))
        #expect(claim.screen.text.contains("c3 (#16) recorded on d2."))
        #expect(claim.screen.text.contains("Next: daftar claim d2 --source … --asserts c3"))
        #expect(try desk.events.last?["data"]["text"] == "Japarov and Rahmon meet again in Dushanbe")

        #expect(try answer("y\n").screen.text.contains("d5 logged (#17)"))
        #expect(try desk.events.count == 18)
    }

    @Test func `the end of the input is no`() throws {
        let outcome = try desk.daftar.program(again).runInTerminal(input: [
            Keystrokes("\u{4}", after: "[n]o: ")
        ])
        #expect(outcome.ending == .exited(2))
        #expect(try desk.events.count == 16)
    }

    @Test(arguments: [["--no-input"], ["--no-input", "--json"]])
    func `without input nobody is asked, on a terminal too`(flags: [String]) throws {
        let outcome = try desk.daftar.program(again + flags).runInTerminal()
        #expect(outcome.ending == .exited(5))
        #expect(!outcome.screen.text.contains("[Y]es"))
    }

    @Test func `Control-C at the question records nothing`() throws {
        let outcome = try desk.daftar.program(again).runInTerminal(input: [
            Keystrokes("\u{3}", after: "[n]o: ")
        ])
        #expect(outcome.ending == .exited(130) || outcome.ending == .killed(signal: 2))
        #expect(try desk.events.count == 16)
    }
}
