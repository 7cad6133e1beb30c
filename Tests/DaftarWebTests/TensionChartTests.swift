import DaftarAnswers
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
        let drawing = try Drawing(
            TensionChart(TensionAnswer(quarrel().reading(), without: []), over: Self.september).svg)
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
        #expect(words.contains("5 developments are marked. Dashed: if nothing new is logged, "))
        #expect(words.hasSuffix("Model tension/1."))
    }

    @Test func `what began within the days is marked, by number`() throws {
        // On 30 September the score is 90.1, and these with 16.3 of 31 August its parts, by Python.
        let drawing = try Drawing(
            TensionChart(TensionAnswer(quarrel().reading(), without: []), over: Self.september).svg)
        #expect(
            drawing.marks == [
                "1. d2, 1 September 2022: First shots (raises, +16.4)",
                "2. d3, 14 September 2022: More shots (raises, +18.5)",
                "3. d4, 14 September 2022: Mortars (raises, +18.5)",
                "4. d5, 20 September 2022: They meet (calms, −1.2)",
                "5. d6, 30 September 2022: Last shots (raises, +21.6)",
            ])
        let few = try Drawing(
            TensionChart(
                TensionAnswer(quarrel().reading(), without: []), over: days("2022-09-02", "2022-09-19")
            ).svg)
        #expect(few.marks.count == 2)
    }

    @Test func `what is left out is neither marked nor counted`() throws {
        let reading = try quarrel().reading()
        let without = [2, 6].map { DevelopmentID($0) }
        let drawing = try Drawing(
            TensionChart(
                TensionAnswer(reading, without: without), over: Self.september
            ).svg)
        #expect(drawing.marks.map { $0.prefix(5) } == ["1. d3", "2. d4", "3. d5"])
        // Only 31 August counts on the first day: X = 0.71311, 42.2 by Python.
        #expect(drawing.all("desc")[0].text.contains("42.2 at first"))
    }

    @Test func `the same reading is the same bytes`() throws {
        let one = try TensionChart(TensionAnswer(quarrel().reading(), without: []), over: Self.september).svg
        let other = try TensionChart(TensionAnswer(quarrel().reading(), without: []), over: Self.september)
            .svg
        #expect(one == other)
    }

    @Test func `the line stays within the drawing, from the first day to the last`() throws {
        for range in [Self.september, days("2022-08-31", "2022-08-31"), days("2022-09-14", "2022-09-15")] {
            let drawing = try Drawing(
                TensionChart(TensionAnswer(quarrel().reading(), without: []), over: range).svg)
            let line = drawing.corners(ofPath: 1)
            let first = try #require(line.first)
            #expect(first.x == 44)
            #expect(line.allSatisfy { (44...704).contains($0.x) && (34...236).contains($0.y) })
            #expect(zip(line, line.dropFirst()).allSatisfy { $0.x <= $1.x })
            // September ends with the day of the reading, and goes on for 14 days: 44 + 660 · 29/43.
            #expect(line.last?.x == (range.isSingleDay ? 44 : range == Self.september ? 489.1 : 704))
        }
    }

    // MARK: If nothing new is logged

    @Test func `the line goes on as the model has it, dashed`() throws {
        let drawing = try Drawing(
            TensionChart(TensionAnswer(quarrel().reading(), without: []), over: Self.september).svg)
        let dashed = drawing.all("path").filter { $0.attributes["stroke-dasharray"] != nil }
        #expect(dashed.count == 1)
        // A third of 29 days is less than 14. By Python: 90.1 on 30 September, 86.9 on 14 October.
        #expect(dashed.first?.text == "If nothing new is logged, 86.9 on 2022-10-14")
        #expect(drawing.all("desc")[0].text.contains("90.1 at last"))
        let corners = drawing.corners(ofPath: 2)
        #expect(corners.count == 15)
        #expect(corners.first?.x == drawing.corners(ofPath: 1).last?.x)
        #expect(corners.first?.y == drawing.corners(ofPath: 1).last?.y)
        #expect(corners.last?.x == 704)
        #expect(drawing.all("text").contains { $0.text == "2022-10-14" })
    }

    @Test(arguments: [
        ("2022-09-30", "2022-10-14"), ("2022-08-19", "2022-10-14"), ("2022-06-30", "2022-10-30"),
        ("2018-09-30", "2022-12-29"),
    ])
    func `it goes on for a third of the window, two weeks at least and 90 days at most`(
        from: String, last: String
    ) throws {
        let svg = try TensionChart(
            TensionAnswer(quarrel().reading(), without: []), over: days(from, "2022-09-30")
        ).svg
        #expect(svg.contains("on \(last)</title>"))
    }

    @Test func `it goes on from the day of the reading and from no other`() throws {
        for range in [days("2022-09-01", "2022-09-29"), days("2022-09-01", "2022-10-01")] {
            let svg = try TensionChart(TensionAnswer(quarrel().reading(), without: []), over: range).svg
            #expect(!svg.contains("nothing new") && !svg.contains("dasharray"))
        }
    }

    // MARK: Episodes

    /// Six days are no band, seven are one.
    @Test(arguments: [
        ("2022-09-05/2022-09-10", false), ("2022-09-05/2022-09-11", true), ("2022-09", true),
        ("2022-08-20/2022-08-31", false), ("2022-08-20/2022-09-01", true),
        ("../2022-09-14", false), ("2022-09-05/..", false),
    ])
    func `what takes a week or more is a band of that time`(date: String, isBand: Bool) throws {
        var quarrel = try Quarrel()
        try quarrel.log("They besiege it", on: date)
        let drawing = try Drawing(
            TensionChart(TensionAnswer(quarrel.reading(), without: []), over: Self.september).svg)
        #expect(drawing.all("rect").count == (isBand ? 1 : 0))
        #expect(drawing.all("desc")[0].text.contains("Shaded") == isBand)
        if isBand { #expect(drawing.all("rect")[0].text.hasSuffix(": They besiege it")) }
    }

    @Test func `a band is cut to the window, and lies where its days do`() throws {
        var quarrel = try Quarrel()
        try quarrel.log("Autumn", on: "2022-08-01/2022-10-31")
        try quarrel.log("A week", on: "2022-09-08/2022-09-14")
        let drawing = try Drawing(
            TensionChart(TensionAnswer(quarrel.reading(on: "2022-10-05"), without: []), over: Self.september)
                .svg)
        // 30 days on 660: a day is 22.759 wide. The longer lies below.
        #expect(drawing.all("rect").map { $0.attributes["x"] } == ["44.0", "203.3"])
        #expect(drawing.all("rect").map { $0.attributes["width"] } == ["660.0", "136.6"])
    }

    // MARK: Counts

    @Test func `a panel of its own counts by week`() throws {
        let reading = try quarrel().reading()
        #expect(
            !TensionChart(TensionAnswer(reading, without: []), over: Self.september).svg.contains("per week"))
        let drawing = try Drawing(
            TensionChart(TensionAnswer(reading, without: []), over: Self.september, isCounting: true).svg)
        #expect(
            drawing.all("rect").map(\.text) == [
                "the week from 29 August 2022: 1 development",
                "the week from 12 September 2022: 2 developments",
                "the week from 19 September 2022: 1 development",
                "the week from 26 September 2022: 1 development",
            ])
        // The panel is 38 high.
        #expect(drawing.all("rect").map { $0.attributes["height"] } == ["19.0", "38.0", "19.0", "19.0"])
        #expect(
            drawing.all("desc")[0].text.contains(
                "Below, developments per week: at most 2, in the week from 12 September 2022."))
        #expect(drawing.elements[0].attributes["viewBox"] == "0 0 720 380")
    }

    @Test func `a panel of more than two years counts by month`() throws {
        let svg = try TensionChart(
            TensionAnswer(quarrel().reading(), without: []), over: days("2020-01-01", "2022-09-30"),
            isCounting: true
        ).svg
        #expect(svg.contains("<title>September 2022: 5 developments</title>"))
        #expect(svg.contains("<title>August 2022: 1 development</title>"))
    }

    @Test func `nothing that happened is a flat line without marks`() throws {
        let drawing = try Drawing(
            TensionChart(TensionAnswer(Quarrel().reading(), without: []), over: Self.september).svg)
        #expect(drawing.marks.isEmpty)
        #expect(drawing.corners(ofPath: 1).count == 30)
        #expect(drawing.corners(ofPath: 1).allSatisfy { $0.y == 236 })
        #expect(drawing.all("desc")[0].text.contains("0.0 at first, 0.0 at last, at most 0.0"))
    }

    @Test func `one day has one label and one mark`() throws {
        let day = days("2022-09-20", "2022-09-20")
        let drawing = try Drawing(
            TensionChart(TensionAnswer(quarrel().reading(), without: []), over: day).svg)
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
        let drawing = try Drawing(
            TensionChart(
                TensionAnswer(quarrel.reading(), without: []), over: Self.september, isCounting: true
            ).svg)
        let shown = text.filter { !"\u{FFFE}\u{FFFF}".contains($0) }.replacing("\u{202E}", with: #"\u{202e}"#)
        #expect(drawing.marks == ["1. d1, 14 September 2022: \(shown) (raises, +37.9)"])
        #expect(drawing.all("title")[0].text == "Tension between \(shown) and South")
        let known: Set = ["svg", "title", "desc", "text", "line", "path", "polygon", "rect"]
        #expect(Set(drawing.elements.map(\.name)).isSubset(of: known))
        for element in drawing.elements {
            #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0.contains("href") })
        }
    }
}
