import Testing

@Suite struct HelpTests {
    private let daftar: Daftar

    init() throws {
        daftar = try Daftar()
    }

    private static let commands = [
        "init", "demo", "log", "claim", "correct", "retract", "same-as", "undo", "add", "timeline", "show",
        "blame",
        "diff", "search", "status", "verify", "rebuild", "completions",
    ]

    @Test func `without words the program says what it can do`() throws {
        for words in [[], ["help"], ["--help"], ["-h"]] {
            let outcome = try daftar.program(words).run()
            #expect(outcome.exitCode == 0)
            for command in Self.commands { #expect(outcome.stdout.text.contains("\n  \(command) ")) }
        }
    }

    @Test(arguments: commands)
    func `every command explains itself`(command: String) throws {
        let help = try daftar.run("help", command)
        #expect(help.exitCode == 0)
        #expect(help.stdout.text.contains("USAGE: daftar \(command)"))
        #expect(try daftar.run(command, "--help").stdout.text == help.stdout.text)
        #expect(help.stderr.text == "")
    }

    @Test(arguments: ["dates", "entries", "sources", "exit-codes", "environment", "output"])
    func `every topic that the help names has a page`(topic: String) throws {
        let page = try daftar.run("help", topic)
        #expect(page.exitCode == 0)
        #expect(page.stdout.text.split(separator: "\n").count > 5)
        #expect(try daftar.run("--help").stdout.text.contains(topic))
    }

    @Test func `the example in the page on entries is taken as it stands`() throws {
        let desk = try Desk()
        try desk.record("add", "actor", "japarov-office", "--name", "Japarov's office", "--kind", "office")
        let example = try daftar.run("help", "entries").stdout.text.split(separator: "\n").map(String.init)
            .drop { !$0.hasPrefix("  actors:") }.prefix { $0.hasPrefix("  ") }
        // What it refers to has other names here; every field and form stays.
        let entries = example.joined(separator: "\n").replacing("id: japarov", with: "id: zhaparov")
            .replacing("id: eurasianet", with: "id: euro").replacing("id: delimitation", with: "id: limits")
            .replacing("other-key", with: "d2").replacing("d6", with: "d3")
        let outcome = try desk.run("log", "-F", "-", "--allow-similar", stdin: entries)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        #expect(outcome.stdout.text.hasSuffix("4 recorded.\n"))
    }

    @Test(arguments: [
        (["frobnicate"], "frobnicate"), (["timeline", "--frob"], "--frob"),
        (["timeline", "-o", "xml"], "xml"),
        (["show"], "<id>"), (["add", "planet", "x"], "planet"), (["completions", "tcsh"], "tcsh"),
        (["log", "--on"], "--on"),
    ])
    func `wrong usage is code 64 in the form of every error`(words: [String], part: String) throws {
        let outcome = try daftar.program(words).run()
        let refusal = Refusal(lines: outcome)
        #expect(refusal.exitCode == 64)
        #expect(refusal.what.contains(part), "\(refusal)")
        #expect(refusal.place == "command line")
        #expect(refusal.why?.hasPrefix("usage: daftar") == true)
        #expect(refusal.mend?.hasPrefix("daftar help") == true)
        #expect(outcome.stdout.text == "")
        #expect(try Refusal(json: daftar.program(["--json"] + words).run()).exitCode == 64)
    }

    @Test func `the version is one line`() throws {
        let outcome = try daftar.run("--version")
        #expect(outcome.stdout.text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }
}
