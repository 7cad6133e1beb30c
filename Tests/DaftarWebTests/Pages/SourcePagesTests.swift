import DaftarDomain
import DaftarJournal
import DaftarWeb
import Testing

@Suite struct SourcePagesTests {
    @Test func `a source with what hangs on it, in numbers`() throws {
        let table = rows(try Newsroom.withStances().page("/sources"))
        // c1 to c3 by the herald itself, c4 through it; nothing else supports any.
        #expect(
            table.contains(["Herald article", "B usually reliable", "3", "1", "4", "4", "100 %"]))
        #expect(table.contains(["Envoy speaker", "not graded", "1", "0", "0", "0", "–"]))
    }

    @Test func `each claim that hangs on it, and who else asserts it`() throws {
        let room = try Newsroom.withStances()
        let account = Attribution(id: AttributionID(1), relation: .asserts, source: Newsroom.slug("envoy"))
        try room.record(.attribute(account, to: ClaimID(1)))
        let table = rows(room.page("/sources/herald"))
        #expect(table.contains(["The ferry <stops>, they say", "d1", "states it", "", "Envoy"]))
        #expect(table.contains(["Fares will not rise", "d4", "", "Release & notes", "nobody else"]))
    }

    @Test func `how a grade came about is told`() throws {
        let room = try Newsroom.withStances()
        try room.record(.gradeSource(Newsroom.slug("herald"), .notUsually, because: "two corrections"))
        let page = room.page("/sources/herald")
        #expect(page.contains("grade <del>B</del> <ins>D</ins>"))
        #expect(page.contains("two corrections"))
        #expect(page.contains("not usually reliable"))
        #expect(!room.page("/sources/herald?known=17").contains("not usually reliable"))
    }

    @Test func `copies are listed with their hash, and whether their bytes are there`() throws {
        let room = try Newsroom.withStances()
        #expect(room.page("/sources/herald").contains("No copy of it was stored."))
        let (one, other) = (SHA256Hex(of: "one"), SHA256Hex(of: "other"))
        for sha256 in [one, other] {
            try room.record(
                .storeSnapshot(
                    Snapshot(
                        sha256: sha256, source: Newsroom.slug("herald"), mediaType: "text/plain", bytes: 3)))
        }
        try room.record(.eraseSnapshot(other, because: "they asked"))
        let table = rows(room.page("/sources/herald"))
        #expect(table.contains([one.text, "text/plain", "3", "#18", "its bytes are missing"]))
        #expect(table.contains([other.text, "text/plain", "3", "#19", "erased #20: they asked"]))
    }

    @Test func `an address is a link only where it leads to a web page`() throws {
        let room = try Newsroom.withStances()
        #expect(
            room.page("/sources/herald").contains(#"<a href="https://herald.example/1" rel="noreferrer">"#))
        try room.record(
            .addSource(
                Source(
                    id: Newsroom.slug("trap"), name: "Trap", kind: .article, url: "javascript:alert(1)")))
        let page = room.page("/sources/trap")
        #expect(page.contains("<dd class=\"sources\">javascript:alert(1)</dd>"))
        #expect(!page.contains(#"href="javascript"#))
    }

    @Test func `the beginning of a name that no other has leads on, and an unknown one nowhere`() throws {
        let room = try Newsroom.withStances()
        let beginning = room.get("/sources/her?asof=2023-09-15")
        #expect(beginning.status == 302)
        #expect(beginning.headers["Location"] == "/sources/herald?asof=2023-09-15")
        #expect(room.get("/sources/her.json").headers["Location"] == "/sources/herald.json")
        #expect(room.get("/sources/nobody").status == 404)
        #expect(room.get("/sources/herald?known=2").status == 404)
    }
}
