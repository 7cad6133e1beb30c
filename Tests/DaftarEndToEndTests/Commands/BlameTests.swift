import Testing

@Suite struct BlameTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func `each field is traced to the event that set it`() throws {
        let later = ["DAFTAR_AUTHOR": "bakyt", "DAFTAR_NOW": "2023-09-21T09:00:00Z"]
        try desk.record("correct", "d1", "place=Batken", "--because", "the other town", environment: later)
        let fields = try desk.answer("blame", "d1")["fields"]
        #expect(fields.each("field") == ["kind", "occurred", "place", "title"])
        #expect(fields.each("event") == [12, 12, 16, 12])
        #expect(
            fields[2] == [
                "field": "place", "value": "Batken", "event": 16, "recorded": "2023-09-21T09:00:00Z",
                "recordedBy": "bakyt", "because": "the other town",
            ])
        #expect(try desk.answer("blame", "d1", "--known", "#15")["fields"][2]["value"] == "Isfara")
    }

    @Test func `the table is for reading`() throws {
        try desk.record("correct", "d1", "place=Batken", "--because", "the other town")
        #expect(
            try desk.record("blame", "d1") == """
                field     value                                   event  recorded    by     because
                kind      talks                                     #12  2023-09-16  aigul
                occurred  2023-09-13                                #12  2023-09-16  aigul
                place     Batken                                    #16  2023-09-20  aigul  the other town
                title     Officials of both sides talk in Isfara    #12  2023-09-16  aigul
                """)
    }

    @Test func `claims logged with their development, actors and sources have somebody to blame too`() throws
    {
        #expect(try desk.answer("blame", "c2")["fields"].each("event") == [14])
        #expect(try desk.answer("blame", "rahmon")["fields"].first("field", "name")["event"] == 4)
        #expect(try desk.answer("blame", "eurasianet")["fields"].first("field", "grade")["event"] == 7)
        try desk.record("correct", "c2", "text=They may claim land.", "--because", "shorter")
        #expect(try desk.answer("blame", "c2")["fields"].each("event") == [16])
    }

    @Test func `a correction that was undone leaves the undoing to blame`() throws {
        try desk.record("correct", "d1", "place=Batken", "--because", "the other town")
        try desk.record("undo", "--because", "it was right")
        let place = try desk.answer("blame", "d1")["fields"].first("field", "place")
        #expect(place["value"] == "Isfara")
        #expect(place["event"] == 17)
        #expect(place["because"] == "it was right")
    }

    @Test(arguments: ["d9", "c9", "nobody"])
    func `what is not there is said`(id: String) throws {
        #expect(try desk.refusal(of: "blame", id).exitCode == 4)
    }
}
