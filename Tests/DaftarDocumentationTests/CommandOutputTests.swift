import Testing

struct CommandOutputTests {
    private static let article = Document.article("CommandOutput")

    @Test func `every answer has a table`() throws {
        let titles = Self.article.sections.drop { $0.title != "Answers" }.dropFirst().prefix { $0.level == 3 }.map(\.title)
        #expect(titles.sorted() == SampleJournal.answers.keys.sorted())
    }

    @Test func `the fields of every answer are those of its table, and none is listed that never occurs`() throws {
        let sample = try SampleJournal()
        var shapes = Shapes(Self.article.sections.filter { $0.level == 3 })
        func check(_ json: JSON, as title: String) {
            let objections = shapes.objections(to: json, as: title)
            #expect(objections == [], "\(title)")
        }
        for title in SampleJournal.titles {
            for command in SampleJournal.answers[title]! {
                check(try JSON(sample.home.daftar(command + ["--json"]).stdout), as: title)
            }
        }
        check(try JSON(sample.home.daftar(["show", "nobody", "--json"]).stderr), as: "error")
        check(try JSON(sample.home.daftar(["show", "vosk", "--json"]).stderr), as: "error")

        try sample.addEventThatFitsNothing()
        check(try JSON(sample.home.daftar(["status", "--json"]).stdout), as: "status")
        try sample.damage()
        check(try JSON(sample.home.daftar(["verify", "--json"]).stdout), as: "verify")
        #expect(shapes.neverMet == [])
    }

    @Test func `the exit codes are those of the help page`() throws {
        let help = try Home().daftar(["help", "exit-codes"]).stdout
        let listed = help.split(separator: "\n").compactMap { $0.firstMatch(of: /^ +([0-9]+) /).map { String($0.1) } }
        let section = try #require(Self.article.sections.first { $0.title == "Exit codes" })
        #expect(section.tableRows.map { $0[0] } == listed)
    }
}
