import Testing

@Suite struct CorrectTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `a date is corrected in sight, and as it was stays readable`() throws {
        let said = try desk.record("correct", "d2", "on=2023-09-15", "--because", "the article says so")
        #expect(
            said == """
                d2  Japarov and Rahmon meet in Dushanbe
                    occurred  Thu 2023-09-14 (day) -> Fri 2023-09-15 (day)
                #16 recorded. As it was: daftar show d2 --known '#15'
                """)
        #expect(try desk.answer("show", "d2")["developments"][0]["occurred"] == "2023-09-15")
        #expect(
            try desk.answer("show", "d2", "--known", "#15")["developments"][0]["occurred"] == "2023-09-14")
        #expect(
            try desk.events.last?["data"] == [
                "because": "the article says so",
                "changes": ["occurred": ["from": "2023-09-14", "to": "2023-09-15"]],
            ])
    }

    private static let edits: [(String, String, JSON)] = [
        ("title=Officials meet", "title", "Officials meet"), ("place=", "place", nil),
        ("kind=meeting", "kind", "meeting"), ("targets=kyrg", "targets", ["kyrgyzstan"]),
        ("actors=japarov/president,tajik-mfa", "actors", ["japarov/president", "tajik-mfa"]),
        ("issues=terr,delim", "issues", ["territorial-claims", "delimitation"]),
        ("note=a = b", "note", "a = b"),
        ("partOf=dushanbe", "partOf", "d2"), ("deaths=3..", "deaths", ["low": 3]),
        ("dateBasis=inferred", "dateBasis", "inferred"), ("plover=CONSULT", "plover", "CONSULT"),
        ("respondsTo=d3?", "respondsTo", [["development": "d3", "basis": "inferred"]]),
    ]

    @Test(arguments: edits)
    func `every field of a development can be corrected`(edit: String, field: String, value: JSON) throws {
        try desk.record("correct", "d1", edit, "--because", "it was wrong")
        #expect(try desk.answer("show", "d1")["developments"][0][field] == value)
        #expect(try desk.run("verify").exitCode == 0)
    }

    @Test func `several fields are one event`() throws {
        try desk.record(
            "correct", "d1", "place=Batken", "title=They talk in Batken", "--because", "wrong town")
        #expect(try desk.events.count == 17)
        #expect(
            try desk.events.last?["data"]["changes"] == [
                "place": ["from": "Isfara", "to": "Batken"],
                "title": ["from": "Officials of both sides talk in Isfara", "to": "They talk in Batken"],
            ])
    }

    @Test func `claims, actors and sources are corrected too`() throws {
        try desk.record("correct", "c1", "text=They spoke of roads.", "--because", "misread")
        #expect(try desk.answer("show", "c1")["claims"][0]["text"] == "They spoke of roads.")
        try desk.record("correct", "tash", "aliases=Ташиев,Tashiev", "--because", "other spellings")
        #expect(try desk.answer("show", "tashiyev")["actors"][0]["aliases"] == ["Ташиев", "Tashiev"])
        try desk.record(
            "correct", "tashiyev", "roles=Head of the GKNB, from 2020-10, until 2024-02; mp: Deputy",
            "--because", "his offices")
        #expect(
            try desk.answer("show", "tashiyev")["actors"][0]["roles"].each("id") == [
                "head-of-the-gknb", "mp",
            ])
        try desk.record("correct", "eurasianet", "published=2023-09-20", "language=en", "--because", "reread")
        let source = try desk.answer("show", "eurasianet")["sources"][0]
        #expect(source["published"] == "2023-09-20")
        #expect(source["language"] == "en")
    }

    @Test func `a reason is required`() throws {
        #expect(Refusal(lines: try desk.run("correct", "d1", "place=Osh")).exitCode == 64)
        let empty = try desk.refusal(of: "correct", "d1", "place=Osh", "--because", "")
        #expect(empty.exitCode == 64)
        #expect(empty.place == "--because")
    }

    @Test func `what it says already is no correction`() throws {
        let refusal = try desk.refusal(of: "correct", "d1", "place=Isfara", "--because", "sure")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "that is what d1 says already")
    }

    private static let impossible: [([String], Int32)] = [
        (["d1", "plase=Osh"], 64), (["d1", "place"], 64), (["d1", "title="], 64),
        (["d1", "on=19.9.2023"], 64),
        (["d1", "kind=war"], 64), (["d1", "actors=nobody"], 4), (["d9", "place=Osh"], 4),
        (["c9", "text=So"], 4),
        (["nobody", "name=X"], 4), (["d1", "partOf=d1"], 5), (["d1", "deaths=few"], 64),
        (["eurasianet", "grade=Z"], 64),
    ]

    @Test(arguments: impossible)
    func `what cannot be is refused`(words: [String], code: Int32) throws {
        let refusal = Refusal(lines: try desk.run(["correct"] + words + ["--because", "x"]))
        #expect(refusal.exitCode == code, "\(refusal)")
        #expect(try desk.events.count == 16)
    }

    @Test func `a development cannot become part of its own part`() throws {
        try desk.record("correct", "d1", "partOf=d2", "--because", "within it")
        let refusal = try desk.refusal(of: "correct", "d2", "partOf=d1", "--because", "and back")
        #expect(refusal.exitCode == 5)
        #expect(refusal.what == "d2 would be part of itself")
    }
}
