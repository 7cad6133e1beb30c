import DaftarWeb
import Testing

@Suite struct DevelopmentPageTests {
    @Test func `a silence is hatched beside the assertion`() throws {
        let page = try Newsroom().page("/d/2")
        #expect(page.contains(#"<td><div><strong>asserts</strong></div></td>"#))
        #expect(page.contains(#"<td class="omits"><div><strong>omits</strong></div></td>"#))
        #expect(page.contains(#"<span class="tag">accounts differ</span>"#))
        #expect(!(try Newsroom().page("/d/1")).contains("class=\"omits\""))
    }

    @Test func `a correction shows what stood there, what stands there now, and why`() throws {
        let page = try Newsroom().page("/d/1")
        #expect(
            page.contains(
                "title <del>The ferry &lt;stops&gt;</del> <ins>The ferry &lt;stops&gt; running</ins>"))
        #expect(page.contains("<td>the second report</td>"))
        #expect(page.contains("corrected once"))
        let before = try Newsroom().page("/d/1?known=7")
        #expect(!before.contains("<del>") && !before.contains("corrected once"))
    }

    @Test func `a slug may follow the number, and leads on where it is stale`() throws {
        let room = try Newsroom()
        #expect(room.get("/d/1-the-ferry-stops-running").status == 200)
        let stale = room.get("/d/1-the-ferry-stops?asof=2023-09-15")
        #expect(stale.status == 302)
        #expect(stale.headers["Location"] == "/d/1-the-ferry-stops-running?asof=2023-09-15")
        #expect(room.get("/d/1-the-ferry-stops?known=7").status == 200)
        #expect(room.get("/d/1-x.json").headers["Location"] == "/d/1-the-ferry-stops-running.json")
    }

    @Test func `it leads to what came before and after, and to the tension of its day`() throws {
        let page = try Newsroom().page("/d/2")
        #expect(page.contains(#"<dt>before</dt><dd><a href="/d/1">"#))
        #expect(page.contains(#"<dt>after</dt><dd><a href="/d/3">"#))
        #expect(page.contains(#"href="/tension?dyad=north,south&amp;asof=2023-09-15""#))
    }

    @Test func `an address of a source is a link only where it is one`() throws {
        let page = try Newsroom().page("/sources/herald")
        #expect(page.contains(#"<a href="https://herald.example/1" rel="noreferrer">"#))
    }
}
