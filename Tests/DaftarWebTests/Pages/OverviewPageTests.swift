import DaftarDomain
import DaftarJournal
import DaftarTesting
import DaftarWeb
import Foundation
import Testing

/// The newsroom: #0 opened, #1…#4 registry, #5 d1, #6 d2, #7 d3, #8 d1 corrected; today is 20 September 2023.
struct OverviewPageTests {
    private let room: Newsroom

    init() throws { room = try Newsroom() }

    /// What stands between a heading and the next one.
    private func section(_ id: String, _ page: String) throws -> String {
        let heading = try Regex("<h2 id=\"\(id)\">", as: Substring.self)
        let rest = page[try #require(page.firstMatch(of: heading)).range.upperBound...]
        return String(rest[..<(rest.range(of: "<h2")?.lowerBound ?? rest.endIndex)])
    }

    private func items(_ markup: String) -> [String] {
        markup.matches(of: /<li>(.*?)<\/li>/.dotMatchesNewlines()).map { text(String($0.1)) }
    }

    private func links(_ markup: String) -> [String] {
        markup.matches(of: /href="([^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
    }

    // MARK: Changed since

    @Test func `what was recorded after an event is listed, the latest first, with a comparison`() throws {
        let since = try section("since", room.page("/?since=6"))
        #expect(
            items(since) == [
                "#8 20 September 2023: d1 The ferry <stops> running corrected, “the second report”",
                "#7 20 September 2023: d3 They sign logged",
            ])
        #expect(
            links(since) == [
                "/changes?upto=8#e8", "/d/1", "/changes?upto=7#e7", "/d/3", "/diff?a=%236&b=now", "/?since=8",
            ])
        #expect(try section("since", room.page("/?since=%236")) == since)
    }

    @Test func `of eleven, ten are listed; of ten, all`() throws {
        for number in 0..<9 { try room.log("They talk \(number)", .talks, on: "2023-09-20") }
        let eleven = try section("since", room.page("/?since=6"))
        #expect(items(eleven).count == 10 && items(eleven).last?.hasPrefix("#8 ") == true)
        #expect(eleven.contains("The last 10 of 11. <a href=\"/changes\">"))
        let ten = try section("since", room.page("/?since=7"))
        #expect(items(ten).count == 10 && !ten.contains("The last"))
    }

    @Test func `without an event there is an address to keep, and none where the past is shown`() throws {
        let page = room.page("/")
        #expect(!page.contains("Changed since"))
        #expect(page.contains("<a href=\"/?since=8\">Keep this address to see next time what is new</a>"))
        #expect(!room.page("/?known=7").contains("Keep this address"))
        // The kept one, first when it is kept and then when something is new.
        let kept = room.page("/?since=8")
        #expect(kept.contains("Nothing was recorded after #8.") && !kept.contains("Keep this address"))
        try room.log("They part", .remark, on: "2023-09-20")
        #expect(
            try items(section("since", room.page("/?since=8"))) == [
                "#9 20 September 2023: d4 They part logged"
            ])
    }

    @Test func `what was known then limits what is new`() throws {
        #expect(try items(section("since", room.page("/?since=6&known=7"))).map { $0.prefix(2) } == ["#7"])
        #expect(room.page("/?since=8&known=7").contains("Nothing was recorded after #8."))
    }

    @Test func `links to the same page and the pinned one keep it, and answers to programs are the same`()
        throws
    {
        let page = room.page("/?since=6")
        #expect(page.contains("<a href=\"/?since=6&amp;asof=2023-09-20&amp;known=8\" rel=\"bookmark\">"))
        #expect(page.contains("<input type=\"hidden\" name=\"since\" value=\"6\">"))
        #expect(
            room.get("/?since=6&asof=2023-09-20&known=8").headers["Cache-Control"]?.contains("immutable")
                == true)
        #expect(room.page("/overview.json?since=6") == room.page("/overview.json"))
    }

    @Test(arguments: ["x", "-1", "1.5", "2023-09-20", "9", "99999999999999999999"])
    func `what is no event of the log is a problem in four lines`(value: String) {
        let response = room.get("/?since=\(value)")
        #expect(response.status == 400)
        #expect(response.text.contains("<dt>where</dt><dd>since</dd>"))
        #expect(room.get("/overview.json?since=\(value)").status == 400)
    }

    // MARK: Needs attention

    @Test func `what the audit finds is counted, and leads to its rules`() throws {
        let attention = try section("attention", room.page("/"))
        // Of d1 and d3 all comes from the herald: one finding. Of d2 the envoy is silent: accounts differ.
        #expect(
            items(attention).map { $0.prefix(4) + $0.suffix(3) } == ["A03 : 1", "A06 : 1"])
        #expect(Array(links(attention).prefix(1)) == ["/audit#warnings"])
        #expect(links(attention).contains("/audit/A03") && links(attention).last == "/audit")
        #expect(room.page("/audit").contains("<h2 id=\"warnings\">"))
        #expect(
            try section("attention", room.page("/?known=4")).contains(
                "Nothing that an editor would ask about."))
    }

    @Test func `no copy is looked into, so that the page can be kept`() throws {
        let copy = room.folder("copy.txt")
        try Data("They say that the ferry stops at noon.".utf8).write(to: URL(fileURLWithPath: copy))
        let file = try SourceFile(copy)
        let journal = try Journal(room.path)
        let herald = Newsroom.slug("herald")
        let storing = journal.storing(file, id: "copy", isDryRun: false, restored: {}) { _, sha in
            Snapshot(sha256: sha, source: herald, mediaType: "text/plain", bytes: file.bytes.count)
        }
        _ = try journal.record([storing], by: "ana", at: Newsroom.now)
        let account = Attribution(
            id: AttributionID(1), relation: .asserts, source: herald, basis: .verbatim,
            evidence: Evidence(selector: .quote(exact: "the ferry sank", prefix: nil, suffix: nil)))
        try room.record(
            .makeClaim(
                Claim(id: ClaimID(1), text: "It was quoted.", attributions: [account]),
                about: DevelopmentID(1)))
        #expect(room.page("/audit").contains("<h1>1 error,"))
        let response = room.get("/")
        #expect(response.headers["ETag"] != nil)
        #expect(try !section("attention", response.text).contains("error"))
    }

    @Test func `where there is much, the audit is only led to`() throws {
        func log(_ claims: Int) throws {
            var development = Development(
                id: DevelopmentID(1), title: "Much is said", occurred: try EDTFDate("2023-09-20"),
                kind: .remark)
            development.actors = [Participant(actor: Newsroom.slug("north"))]
            development.claims = (0..<claims).map { Claim(id: ClaimID(1), text: "Word \($0)") }
            try room.record(.logDevelopment(development, allowSimilar: true))
        }
        // Three developments and as many claims are there; the others make it 500, of which one rule says the same.
        for claims in [199, 199, 93] { try log(claims) }
        #expect(try section("attention", room.page("/")).contains("href=\"/audit#errors\">1 error<"))
        try log(0)
        let attention = try section("attention", room.page("/"))
        #expect(links(attention) == ["/audit"] && attention.contains("Ask the audit"))
    }

    // MARK: The drawing

    @Test func `a drawing ends ninety days after the last, where that is more than a year ago`() throws {
        // The last is of 19 September 2023.
        let words =
            "The drawing ends on 18 December 2023: nothing logged since bears on it, and on 19 September 2024"
        #expect(!room.page("/?asof=2024-09-18").contains("The drawing ends"))
        #expect(room.page("/?asof=2024-09-18").contains("From 2023-08-20 to 2024-09-18,"))
        // 2024 has a leap day: the 18th is 365 days later, the 19th 366.
        let page = room.page("/?asof=2024-09-19")
        #expect(text(page).contains(words))
        #expect(page.contains("From 2023-08-20 to 2023-12-18,"))
        #expect(
            room.page("/tension?asof=2024-09-19&from=2024-01-01").contains("From 2024-01-01 to 2024-09-19,"))
    }
}
