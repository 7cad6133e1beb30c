import DaftarWeb
import Testing

@Suite struct MomentTests {
    @Test func `the world as of a date, as known at an event`() throws {
        let room = try Newsroom()
        #expect(room.page("/timeline").contains("They sign</a>"))
        let then = room.page("/timeline?asof=2023-09-15")
        #expect(then.contains("They meet</a>") && !then.contains("They sign</a>"))
        #expect(room.page("/timeline?known=5").contains("The ferry &lt;stops&gt;<"))
        #expect(room.page("/timeline?known=%238").contains("The ferry &lt;stops&gt; running"))
        #expect(room.get("/timeline?known=99").status != 200)
    }

    @Test func `links carry the moment on, and a form keeps what else was asked`() throws {
        let page = try Newsroom().page("/timeline?asof=2023-09-15&known=7&kind=clash")
        #expect(page.contains(#"<a href="/d/1?asof=2023-09-15&amp;known=7">"#))
        #expect(page.contains(#"<a href="/stances?asof=2023-09-15&amp;known=7">"#))
        #expect(page.contains(#"<input type="hidden" name="kind" value="clash">"#))
        #expect(page.contains(#"<link rel="canonical" href="/timeline?kind=clash">"#))
        #expect(
            page.contains(#"<a href="/timeline?kind=clash&amp;asof=2023-09-15&amp;known=7" rel="bookmark">"#))
    }

    @Test func `now has no amber bar, the past has one that leads back`() throws {
        let room = try Newsroom()
        #expect(!room.page("/timeline").contains("Return to now"))
        let past = room.page("/timeline?asof=2023-09-15&reported=2023-09-30&known=7")
        #expect(
            past.contains(
                "as of <b>15 September 2023</b>, as reported by <b>30 September 2023</b>, as known at <b>#7</b>."
            ))
        #expect(past.contains(#"<a href="/timeline">Return to now</a>"#))
        #expect(past.contains(#"<a href="/diff?a=2023-09-15%20%237&amp;b=now&amp;reported=2023-09-30">"#))
    }

    @Test func `previous and next are the days on which something began`() throws {
        let room = try Newsroom()
        func steps(_ target: String) -> [String?] {
            let page = room.page(target)
            return [/rel="prev" href="([^"]+)"/, /rel="next" href="([^"]+)"/].map {
                page.firstMatch(of: $0).map { String($0.1) }
            }
        }
        #expect(steps("/timeline") == ["/timeline?asof=2023-09-15", nil])
        #expect(
            steps("/timeline?asof=2023-09-15") == ["/timeline?asof=2023-09-14", "/timeline?asof=2023-09-19"])
        #expect(
            steps("/timeline?asof=2023-09-17") == ["/timeline?asof=2023-09-14", "/timeline?asof=2023-09-19"])
        #expect(steps("/timeline?asof=2023-09-14") == [nil, "/timeline?asof=2023-09-15"])
        #expect(steps("/timeline?asof=2020-01-01") == [nil, "/timeline?asof=2023-09-14"])
    }
}
