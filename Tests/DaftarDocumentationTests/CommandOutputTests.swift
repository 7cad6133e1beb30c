import Testing

struct CommandOutputTests {
    private static let article = Document.article("CommandOutput")

    @Test func `every answer has a table`() throws {
        let titles = Self.article.sections.drop { $0.title != "Answers" }.dropFirst().prefix { $0.level == 3 }
            .map(\.title)
        #expect(titles.sorted() == SampleJournal.answers.keys.sorted())
    }

    @Test func `the fields of every answer are those of its table, and none is listed that never occurs`()
        throws
    {
        let sample = try SampleJournal()
        var shapes = Shapes(Self.article.sections.filter { $0.level == 3 })
        func check(_ command: [String], as title: String) throws {
            let said = try sample.home.daftar(command + ["--json"])
            let text = title == "error" ? said.stderr : said.stdout
            let json = try #require(try? JSON(text), "\(command): \(said)")
            #expect(shapes.objections(to: json, as: title) == [], "\(command)")
        }
        for title in SampleJournal.titles {
            for command in SampleJournal.answers[title]! { try check(command, as: title) }
        }
        try check(["show", "nobody"], as: "error")
        try check(["show", "vosk"], as: "error")
        try sample.addEventThatFitsNothing()
        try check(["status"], as: "status")
        try sample.damage()
        try check(["verify"], as: "verify")
        let pages = Self.article.sections.drop { $0.title != "Answers of pages" }.dropFirst()
            .prefix { $0.level == 3 }.map(\.title)
        #expect(shapes.neverMet.filter { field in !pages.contains { field.hasPrefix("\($0).") } } == [])
    }

    @Test func `the exit codes are those of the help page`() throws {
        let help = try Home().daftar(["help", "exit-codes"]).stdout
        let listed = help.split(separator: "\n").compactMap {
            $0.firstMatch(of: #/^ +([0-9]+) /#).map { String($0.1) }
        }
        let section = try #require(Self.article.sections.first { $0.title == "Exit codes" })
        #expect(section.tableRows.map { $0[0] } == listed)
    }
}
