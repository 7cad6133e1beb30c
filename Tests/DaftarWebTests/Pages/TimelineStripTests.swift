import DaftarDomain
import DaftarWeb
import Testing

/// How much began when, as links. The days of ``Newsroom`` are Thursday 14, Friday 15 and Tuesday 19 September 2023.
@Suite struct TimelineStripTests {
    private func strip(_ page: String) -> Substring? {
        page.firstMatch(of: /<figure class="strip">.*?<\/figure>/)?.0
    }

    private func columns(_ page: String) -> [String] {
        strip(page)?.matches(of: /<a href="([^"]*)" aria-label="([^"]*)"( aria-current="true")?>/).map {
            "\($0.2)\($0.3 == nil ? "" : " (chosen)")"
        } ?? []
    }

    private func words(_ page: String) -> String {
        page.firstMatch(of: /<figcaption>(Counted.*?)<\/figcaption>/).map { text(String($0.1)) } ?? ""
    }

    @Test func `each week has its count, and is a link to its days`() throws {
        let room = try Newsroom()
        let page = room.page("/timeline?order=latest")
        #expect(
            columns(page) == [
                "the week from 11 September 2023: 2 developments",
                "the week from 18 September 2023: 1 development",
            ])
        #expect(page.contains(#"href="/timeline?order=latest&amp;from=2023-09-11&amp;to=2023-09-17""#))
        #expect(
            page.contains("From 11 September 2023 to 24 September 2023: 3 developments in 2 of 2 stretches"))
        #expect(words(page) == "Counted by when it began")
    }

    @Test func `it counts what the filter and the moment leave, but not the days chosen`() throws {
        let room = try Newsroom()
        #expect(
            columns(room.page("/timeline?asof=2023-09-15&from=2023-09-15&to=2023-09-15")) == [
                "the week from 11 September 2023: 2 developments (chosen)"
            ])
        #expect(
            columns(room.page("/timeline?from=2023-09-18&to=2023-09-24")) == [
                "the week from 11 September 2023: 2 developments",
                "the week from 18 September 2023: 1 development (chosen)",
            ])
        #expect(strip(room.page("/timeline?kind=meeting")) == nil, "one week is no course")
        #expect(strip(room.page("/timeline?q=zeppelin")) == nil)
    }

    @Test func `months and years where weeks would be too many, and what lies far off is told in words`()
        throws
    {
        let room = try Newsroom()
        try room.log("A treaty", .agreement, on: "1924-10-14")
        try room.log("Some time", .talks, on: "../2023-08")
        let page = room.page("/timeline")
        #expect(columns(page).count == 2)
        #expect(words(page) == "Counted by when it began · 1 earlier · 1 at a time that is not known")
        #expect(page.contains(#"<a href="/timeline?to=2023-09-10">1 earlier</a>"#))
        #expect(
            columns(room.page("/timeline?from=1924-10-14"))
                == [
                    "1924: 1 development (chosen)", "2023: 3 developments (chosen)",
                ])
        #expect(
            columns(room.page("/timeline?to=1924-12-31")) == [
                "the week from 13 October 1924: 1 development (chosen)"
            ])
        for number in 0..<3 { try room.log("They talk \(number)", .talks, on: "2020-0\(number + 1)-29") }
        #expect(columns(room.page("/timeline")).first == "January 2020: 1 development")
    }
}
