import Testing

@Suite struct LogTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `what was logged is said in one sentence, with weekday and precision`() throws {
        let outcome = try desk.run("log", "A plant opens", "--on", "2023-05", "--kind", "facility-opening")
        #expect(outcome.stdout.text == "d5 logged (#16), on 2023-05 (month).\n")
        #expect(outcome.stderr.text == "Next: daftar claim d5 --source …   (no source yet)\n")
    }

    @Test func `every flag arrives in the record`() throws {
        try desk.record(
            "log", "A strike hits a village", "--on", "2023-09-17", "--kind", "strike", "--actor",
            "japarov/president, kyrg", "--target", "tajikistan", "--place", "Ovchi Kalacha", "--issue",
            "terr,delim",
            "--note", "two accounts", "--date-basis", "inferred", "--plover", "ASSAULT:aerial", "--part-of",
            "d2",
            "--responds-to", "d3,d4?", "--deaths", "10..12..20")
        #expect(
            try desk.answer("show", "d5")["developments"][0] == [
                "id": "d5", "title": "A strike hits a village", "occurred": "2023-09-17",
                "earliest": "2023-09-17",
                "latest": "2023-09-17", "dateBasis": "inferred", "begun": "surely", "kind": "strike",
                "plover": "ASSAULT:aerial", "actors": ["japarov/president", "kyrgyzstan"],
                "targets": ["tajikistan"], "place": "Ovchi Kalacha",
                "issues": ["territorial-claims", "delimitation"],
                "deaths": ["low": 10, "best": 12, "high": 20], "note": "two accounts", "partOf": "d2",
                "respondsTo": [
                    ["development": "d3", "basis": "stated"], ["development": "d4", "basis": "inferred"],
                ],
                "standing": "stands",
            ])
    }

    @Test(arguments: [
        ("today", "2023-09-20"), ("yesterday", "2023-09-19"), ("19 sep 2023", "2023-09-19"),
        ("../2022-09", "../2022-09"), ("2022-05~", "2022-05~"), ("200X", "200X"),
        ("last friday", "2023-09-15"),
        ("[2023-09-15,2023-09-16]", "[2023-09-15,2023-09-16]"),
    ])
    func `a date is taken in words and as EDTF`(typed: String, kept: String) throws {
        try desk.record("log", "Something is said", "--on", typed, "--kind", "remark")
        #expect(try desk.events.last?["data"]["occurred"] == .string(kept))
    }

    @Test func `the same key again adds nothing and gives the same id`() throws {
        let words = ["log", "A remark", "--on", "2023-01-02", "--kind", "remark", "--key", "r1", "-q"]
        #expect(try desk.run(words).stdout.text == "d5\n")
        #expect(try desk.run(words).stdout.text == "d5\n")
        #expect(try desk.events.count == 17)
    }

    @Test func `a key used for something else is refused`() throws {
        try desk.record("log", "A remark", "--on", "2023-01-02", "--kind", "remark", "--key", "r1")
        let refusal = try desk.refusal(
            of: "log", "Another", "--on", "2023-01-02", "--kind", "remark", "--key", "r1")
        #expect(refusal.exitCode == 5)
        #expect(refusal.place == "--key")
        #expect(refusal.why == "#16 has it, with other content")
    }

    @Test func `the receipt is data when asked for`() throws {
        let words = ["log", "A remark", "--on", "2023-01-02", "--kind", "remark", "--key", "r1"]
        let receipt: JSON = [
            "id": "d5", "event": 16, "eventID": "r1", "type": "development.logged", "repeated": false,
            "dryRun": false,
            "recorded": "2023-09-20T08:00:00Z", "recordedBy": "aigul",
        ]
        #expect(try JSON(desk.run(words + ["--json"]).stdout.data)["recorded"] == [receipt])
        #expect(
            try desk.run(words + ["-o", "csv"]).stdout.text
                == "id,event,type,repeated\r\nd5,#16,development.logged,yes\r\n")
        #expect(
            try desk.run(words + ["-o", "md"]).stdout.text == """
                | id | event | type | repeated |
                | --- | --- | --- | --- |
                | d5 | #16 | development.logged | yes |

                """)
        let line = try desk.run(words + ["-o", "jsonl"]).stdout
        #expect(line.text.filter(\.isNewline).count == 1)
        #expect(try JSON(line.data)["repeated"] == true)
    }

    @Test func `a dry run decides everything and records nothing`() throws {
        let outcome = try desk.run("-n", "log", "A remark", "--on", "2023-01-02", "--kind", "remark")
        #expect(outcome.stdout.text == "Would record: d5 logged (#16), on Mon 2023-01-02 (day).\n")
        #expect(outcome.stderr.text == "")
        #expect(try desk.events.count == 16)
        #expect(try desk.answer("timeline")["developments"].each("id") == ["d1", "d2", "d3", "d4"])
        let refused = try desk.refusal(of: "log", "A remark", "--on", "2023-01-02", "--kind", "remrak", "-n")
        #expect(refused.exitCode == 64)
    }

    @Test func `recorded time comes from the clock and the name from the login`() throws {
        try desk.record(
            "log", "A remark", "--on", "today", "--kind", "remark",
            environment: ["DAFTAR_NOW": "2023-12-31T23:59:59Z", "DAFTAR_AUTHOR": "Бакыт"])
        #expect(try desk.events.last?["time"] == "2023-12-31T23:59:59Z")
        #expect(try desk.events.last?["recordedby"] == "Бакыт")
        #expect(try desk.events.last?["data"]["occurred"] == "2023-12-31")
    }
}
