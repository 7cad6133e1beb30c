import DaftarDomain
import DaftarWeb
import Testing

@Suite struct ModelPageTests {
    @Test func `the numbers in use stand beside the standard ones`() throws {
        let table = rows(try Newsroom().page("/about/model"))
        #expect(table.contains { $0.prefix(3) == ["half-life-words", "30", "30"] })
        #expect(table.contains(["clash", "ASSAULT:firearms", "−9"]))
        #expect(table.contains(["ceremony", "neither conflict nor cooperation", ""]))
    }

    @Test func `a journal's own numbers are told apart, with why, from when they were taken`() throws {
        let room = try Newsroom()
        try room.record(
            .adoptModel(
                ModelAdoption(name: "lake/1", parameters: ["cooperation": 0.5], because: "they talk a lot")))
        let page = room.page("/about/model")
        #expect(page.contains(#"<td class="n"><b>0.5</b></td><td class="n">0.25</td>"#))
        #expect(page.contains("lake/1") && page.contains("they talk a lot"))
        #expect(
            rows(room.page("/about/model?known=8")).contains {
                $0.prefix(3) == ["cooperation", "0.25", "0.25"]
            })
        #expect(room.page("/about/model.json").contains(#""model" : "lake/1""#))
    }

    @Test func `every model that was adopted is listed with its event, and the one in use marked`() throws {
        let room = try Newsroom()
        #expect(!room.page("/about/model").contains("The models of this journal"))
        try room.record(
            .adoptModel(ModelAdoption(name: "lake/1", parameters: ["cooperation": 0.5], because: "one")),
            .adoptModel(
                ModelAdoption(name: "lake/2", parameters: ["memory": 0.3, "curve": 2], because: "two")))
        let models = { (page: String) in rows(page).filter { $0.count == 4 && $0[1].hasPrefix("#") } }
        let first = ["tension/1", "#0", "", "What a journal starts with."]
        #expect(
            models(room.page("/about/model")) == [
                first, ["lake/1", "#9 by ana", "cooperation 0.5", "one"],
                ["lake/2 in use", "#10 by ana", "curve 2, memory 0.3", "two"],
            ])
        #expect(
            models(room.page("/about/model?known=9")) == [
                first, ["lake/1 in use", "#9 by ana", "cooperation 0.5", "one"],
            ])
        #expect(room.page("/about/model").contains(#"<a href="/changes?upto=10#e10">#10</a>"#))
    }

    @Test func `the keys are listed`() throws {
        let page = try Newsroom().page("/keys")
        for key in ["/", "p", "n", "t", "?"] { #expect(page.contains("<kbd>\(key)</kbd>")) }
    }

    @Test func `the keys are turned off by a choice that a cookie keeps`() throws {
        let room = try Newsroom()
        #expect(room.page("/keys").contains("They are turned on."))
        let choice = room.get("/keys?turn=off")
        #expect(choice.status == 303)
        #expect(choice.headers["Location"] == "/keys")
        #expect(choice.headers["Set-Cookie"]?.hasPrefix("keys=off; ") == true)
        #expect(room.get("/keys", headers: ["cookie": "keys=off"]).text.contains("They are turned off."))
        #expect(room.get("/keys?turn=round").status == 404)
    }
}
