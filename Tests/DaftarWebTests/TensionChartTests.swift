import DaftarDomain
import DaftarJournal
import DaftarWeb
import Testing

@Suite struct `The tension chart` {
    static let september = days("2022-09-01", "2022-09-30")

    private func quarrel() throws -> Quarrel {
        var quarrel = try Quarrel()
        try quarrel.log("Before", on: "2022-08-31")
        try quarrel.log("First shots", on: "2022-09-01")
        try quarrel.log("More shots", on: "2022-09-14")
        try quarrel.log("Mortars", .strike, on: "2022-09-14")
        try quarrel.log("They meet", .meeting, on: "2022-09-20")
        try quarrel.log("Last shots", on: "2022-09-30")
        return quarrel
    }

    @Test func `it is well-formed, and says in words what it shows`() throws {
        let drawing = try Drawing(TensionChart(quarrel().reading(), over: Self.september).svg)
        let svg = try #require(drawing.elements.first)
        #expect(svg.name == "svg")
        let labels = svg.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
        #expect(labels.count == 2)
        let ids = drawing.elements.compactMap { $0.attributes["id"] }
        #expect(labels.allSatisfy(ids.contains))
        #expect(drawing.all("title").first?.text == "Tension between North and South")
        let words = try #require(drawing.all("desc").first?.text)
        // 31 August: 0.9 · 0.8 = 0.72, a day later 0.9904 of it and 0.72 more: X = 1.43311, 66.8 by Python.
        #expect(words.contains("From 2022-09-01 to 2022-09-30"))
        #expect(words.contains("66.8 at first"))
        #expect(words.contains("5 developments are marked. Model tension/1."))
    }

    @Test func `what began within the days is marked, by number`() throws {
        // On 30 September the score is 90.1, and these with 16.3 of 31 August its parts, by Python.
        let drawing = try Drawing(TensionChart(quarrel().reading(), over: Self.september).svg)
        #expect(
            drawing.marks == [
                "1. d2, 1 September 2022: First shots (raises, +16.4)",
                "2. d3, 14 September 2022: More shots (raises, +18.5)",
                "3. d4, 14 September 2022: Mortars (raises, +18.5)",
                "4. d5, 20 September 2022: They meet (calms, −1.2)",
                "5. d6, 30 September 2022: Last shots (raises, +21.6)",
            ])
        let few = try Drawing(TensionChart(quarrel().reading(), over: days("2022-09-02", "2022-09-19")).svg)
        #expect(few.marks.count == 2)
    }

    @Test func `what is left out is neither marked nor counted`() throws {
        let reading = try quarrel().reading()
        let without = [2, 6].map { DevelopmentID($0) }
        let drawing = try Drawing(TensionChart(reading, over: Self.september, without: without).svg)
        #expect(drawing.marks.map { $0.prefix(5) } == ["1. d3", "2. d4", "3. d5"])
        // Only 31 August counts on the first day: X = 0.71311, 42.2 by Python.
        #expect(drawing.all("desc")[0].text.contains("42.2 at first"))
    }

    @Test func `the same reading is the same bytes`() throws {
        let one = try TensionChart(quarrel().reading(), over: Self.september).svg
        let other = try TensionChart(quarrel().reading(), over: Self.september).svg
        #expect(one == other)
    }

    @Test func `the line stays within the drawing, from the first day to the last`() throws {
        for range in [Self.september, days("2022-08-31", "2022-08-31"), days("2022-09-14", "2022-09-15")] {
            let drawing = try Drawing(TensionChart(quarrel().reading(), over: range).svg)
            let line = drawing.corners(ofPath: 1)
            let first = try #require(line.first)
            #expect(first.x == 44)
            #expect(line.allSatisfy { (44...704).contains($0.x) && (34...236).contains($0.y) })
            #expect(zip(line, line.dropFirst()).allSatisfy { $0.x <= $1.x })
            #expect(line.last?.x == (range.isSingleDay ? 44 : 704))
        }
    }

    @Test func `nothing that happened is a flat line without marks`() throws {
        let drawing = try Drawing(TensionChart(Quarrel().reading(), over: Self.september).svg)
        #expect(drawing.marks.isEmpty)
        #expect(drawing.corners(ofPath: 1).count == 30)
        #expect(drawing.corners(ofPath: 1).allSatisfy { $0.y == 236 })
        #expect(drawing.all("desc")[0].text.contains("0.0 at first, 0.0 at last, at most 0.0"))
    }

    @Test func `one day has one label and one mark`() throws {
        let day = days("2022-09-20", "2022-09-20")
        let drawing = try Drawing(TensionChart(quarrel().reading(), over: day).svg)
        #expect(drawing.marks == ["1. d5, 20 September 2022: They meet (calms, −1.7)"])
        #expect(drawing.all("text").count { $0.text == "2022-09-20" } == 1)
    }

    /// Markup, quotes, entities, what XML 1.0 has no place for, and scripts that join and turn around.
    @Test(arguments: [
        "<script>alert('x')</script>", "</title></svg>", "\" onload=\"x", "&lt; &amp; &#60; ]]>",
        "<!-- -- --> <![CDATA[", "née ne\u{301}e 👩‍👩‍👧‍👦 שלום \u{202E}abc", "a\u{FFFE}b\u{FFFF}c", "√∑ 漢字",
    ])
    func `hostile words are words`(text: String) throws {
        var quarrel = try Quarrel([text, "South"])
        try quarrel.log(text, on: "2022-09-14")
        let drawing = try Drawing(TensionChart(quarrel.reading(), over: Self.september).svg)
        let shown = text.filter { !"\u{FFFE}\u{FFFF}\u{202E}".contains($0) }
        #expect(drawing.marks == ["1. d1, 14 September 2022: \(shown) (raises, +37.9)"])
        #expect(drawing.all("title")[0].text == "Tension between \(shown) and South")
        let known: Set = ["svg", "title", "desc", "text", "line", "path", "polygon"]
        #expect(Set(drawing.elements.map(\.name)).isSubset(of: known))
        for element in drawing.elements {
            #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0.contains("href") })
        }
    }
}
