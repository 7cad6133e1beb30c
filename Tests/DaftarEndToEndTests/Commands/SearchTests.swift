import Testing

@Suite struct SearchTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.record(
            "log", "Садыр Жапаров Өзгөнгө барды", "--on", "2023-01-02", "--kind", "ceremony", "--place",
            "Өзгөн")
        try desk.record("log", "Вохӯрии Раҳмон дар Хуҷанд", "--on", "2023-02-02", "--kind", "meeting")
    }

    private func hits(_ words: String...) throws -> Set<String> {
        Set(
            try JSON(desk.run(["search", "--json"] + words).stdout.data)["hits"].each("id").compactMap(\.text)
        )
    }

    @Test func `a name is found in any script and spelling`() throws {
        for spelling in ["Rahmon", "rahmon", "РАҲМОН", "Рахмон", "раҳм"] {
            #expect(try hits(spelling).isSuperset(of: ["rahmon", "d2", "d6"]), "\(spelling)")
        }
        for spelling in ["Japarov", "Жапаров", "жапар"] {
            #expect(try hits(spelling).isSuperset(of: ["japarov", "d5"]), "\(spelling)")
        }
    }

    @Test(arguments: [
        ("Өзгөн", "d5"), ("Озгон", "d5"), ("Хуҷанд", "d6"), ("Khujand", "d6"), ("Худжанд", "d6"),
        ("вохурии", "d6"),
    ])
    func `letters with tails and bars are found without them`(word: String, id: String) throws {
        #expect(try hits(word).contains(id))
    }

    @Test func `claims, actors, sources and issues are found too`() throws {
        let rows = try desk.answer("search", "claims")["hits"]
        #expect(Set(rows.each("id").compactMap(\.text)) == ["c2", "d3", "territorial-claims"])
        #expect(rows.first("id", "c2")["noun"] == "claim")
        #expect(try hits("Eurasianet").contains("eurasianet"))
    }

    @Test func `every word must occur, in whatever order`() throws {
        #expect(try hits("rahmon", "dushanbe") == ["d2"])
        #expect(try hits("dushanbe rahmon") == ["d2"])
        #expect(try hits("rahmon", "osh") == [])
    }

    @Test(arguments: [
        "\"", "rahmon\"", "AND", "NEAR(a b)", "*", "-rahmon", "title:rahmon", "'; DROP TABLE", "(", "^",
    ])
    func `signs of a query language mean nothing`(word: String) throws {
        #expect(try desk.run("search", "--", word).exitCode == 0)
    }

    @Test func `nothing found is said, and no error`() throws {
        let outcome = try desk.run("search", "zebra")
        #expect(outcome.exitCode == 0)
        #expect(outcome.stdout.text == "")
        #expect(outcome.stderr.text == "Nothing matches.\n")
    }

    @Test func `what was corrected away is not found, what was taken back is marked`() throws {
        try desk.record("correct", "d2", "title=They meet", "--because", "x")
        try desk.record("retract", "d6", "--because", "x")
        let rows = try desk.answer("search", "rahmon")["hits"]
        #expect(Set(rows.each("id").compactMap(\.text)) == ["rahmon", "rahmon-office", "d6"])
        #expect(rows.first("id", "d6")["standing"] == "retracted")
        #expect(try desk.record("search", "rahmon").contains("Хуҷанд  retracted"))
    }
}
