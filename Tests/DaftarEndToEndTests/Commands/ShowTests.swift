import Testing

@Suite struct ShowTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `a development is read with its claims, accounts, stances and what answers it`() throws {
        #expect(
            try desk.record("show", "d3") == """
                d3  Tashiyev demands that Tajikistan drop land claims
                  date         15 September 2023   2023-09-15   (inferred, not printed)
                  kind         remark
                  actors       Kamchybek Tashiyev
                  targets      Tajikistan
                  issues       territorial-claims
                  answered by  d4 Tajikistan summons the Kyrgyz ambassador

                c2  Kyrgyzstan may put forward claims of its own.
                     asserts  eurasianet   verbatim, conditional, credibility 2, said 15 September 2023, "we will advance our own" (not checked: no copy is stored)

                s1  tashiyev on territorial-claims: +2 very confrontational, ready to claim land
                """)
    }

    @Test func `a role is shown by its title, an answer as our inference`() throws {
        #expect(try desk.record("show", "d2").contains("Sadyr Japarov, President; Emomali Rahmon"))
        let summons = try desk.record("show", "d4")
        #expect(summons.contains("d3 Tashiyev demands that Tajikistan drop land claims   (our inference)"))
    }

    @Test func `every kind of record is shown by its id or name`() throws {
        for (id, array) in [
            ("d1", "developments"), ("c1", "claims"), ("a1", "attributions"), ("s1", "stances"),
            ("rahmon", "actors"),
            ("eurasianet", "sources"), ("delimitation", "issues"), ("rahmon-o", "sources"),
            ("terr", "issues"),
        ] {
            let rows = try desk.answer("show", id)[array].elements
            #expect(rows.count == 1, "\(id)")
            #expect(rows.first?["id"].text?.hasPrefix(id) == true)
        }
    }

    @Test func `an event is shown as it stands in the log`() throws {
        let line = try desk.text(of: "log/0000000000.jsonl").split(separator: "\n")[13]
        #expect(try desk.record("show", "#13", "--json") == String(line))
        let outline = try desk.record("show", "#13")
        #expect(outline.contains("title: Japarov and Rahmon meet in Dushanbe"))
        #expect(outline.contains("recordedby: aigul"))
    }

    @Test func `the history is every event about it and what belongs to it`() throws {
        try desk.record("correct", "d3", "place=Bishkek", "--because", "found out")
        try desk.record("claim", "d3", "--source", "eurasianet", "--asserts", "It was sudden.")
        try desk.record("retract", "s1", "--because", "misread")
        let history = try desk.answer("show", "d3", "--history")["history"]
        #expect(history.each("event") == [14, 16, 17, 18])
        #expect(history.each("subject") == ["d3", "d3", "c3", "s1"])
        #expect(
            history[1] == [
                "event": 16, "id": history[1]["id"], "type": "development.corrected", "subject": "d3",
                "recorded": "2023-09-20T08:00:00Z", "recordedBy": "aigul", "because": "found out",
                "changes": [["field": "place", "to": "Bishkek"]],
            ])
        #expect(try desk.record("show", "d3", "--history").contains("found out"))
    }

    @Test(arguments: ["d9", "c9", "a9", "s9", "#16", "nobody"])
    func `what is not there is said`(id: String) throws {
        let refusal = try desk.refusal(of: "show", id)
        #expect(refusal.exitCode == 4)
        #expect(refusal.what.contains(id))
    }

    @Test(arguments: ["d0", "d01", "#x", "#-1", "c", "D3"])
    func `what is no id is not taken for one`(id: String) throws {
        let code = try desk.refusal(of: "show", id).exitCode
        #expect(code == 4 || code == 64)
    }

    @Test func `claims of a development go into a spreadsheet`() throws {
        #expect(
            try desk.run("show", "d3", "-o", "csv").stdout.text
                == "claim,text,relation,source,via,hedge,basis,standing\r\n"
                + "c2,Kyrgyzstan may put forward claims of its own.,asserts,eurasianet,,conditional,verbatim,stands\r\n"
        )
    }
}
