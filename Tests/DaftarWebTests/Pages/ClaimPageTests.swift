import DaftarDomain
import DaftarWeb
import Testing

@Suite struct ClaimPageTests {
    @Test func `who says so, how surely, and who is silent`() throws {
        let room = try Newsroom.withStances()
        let silent = rows(room.page("/c/2"))
        #expect(
            silent.contains(["Herald", "states it", "plainly", "a paraphrase", "2, probably true", "", ""]))
        #expect(silent.contains(["Envoy", "is silent", "", "a paraphrase", "not judged", "", ""]))
        #expect(room.page("/c/2").contains("accounts differ"))
        #expect(!room.page("/c/1").contains("accounts differ"))
    }

    @Test func `its way leads from who said it first through whom it passed`() throws {
        let page = try Newsroom.withStances().page("/c/4")
        #expect(
            rows(page).contains([
                "North, in Release & notes (press-release)", "Herald (article)", "second hand, “may”",
            ]))
        #expect(
            page.contains(#"All support for it passes through <b><a href="/sources/herald">Herald</a> and "#))
        #expect(rows(page).contains { $0.prefix(3) == ["Release & notes", "states it", "“may”"] })
    }

    @Test func `two that do not depend on each other leave no bottleneck`() throws {
        let room = try Newsroom.withStances()
        let account = Attribution(
            id: AttributionID(1), relation: .asserts, source: Newsroom.slug("envoy"), credibility: 2)
        try room.record(.attribute(account, to: ClaimID(1)))
        let page = text(room.page("/c/1"))
        #expect(page.contains("2 speakers said it first: Envoy, Herald."))
        #expect(page.contains("Two of its ways to us, or more, have nothing in common."))
    }

    @Test func `words are set as a quote, with whether they were found`() throws {
        let page = try Newsroom.withStances().page("/c/4")
        #expect(
            page.contains(
                #"<blockquote><span class="around">…we plan </span>no &lt;rise&gt; in fares</blockquote>"#))
        #expect(page.contains("not checked: no copy is stored"))
        #expect(try !Newsroom.withStances().page("/c/1").contains("<blockquote>"))
    }

    @Test func `stances that rest on it are named, and others are not`() throws {
        let room = try Newsroom.withStances()
        #expect(text(room.page("/c/1")).contains("Zarina of the North on Ferry fares:"))
        #expect(!room.page("/c/4").contains("Stances that rest on it"))
    }

    @Test func `what was taken back is struck out, with why`() throws {
        let room = try Newsroom.withStances()
        try room.record(.retractClaim(ClaimID(2), because: "a mistake of ours"))
        let page = room.page("/c/2")
        #expect(page.contains("<h1><del>They meet, they say</del></h1>"))
        #expect(page.contains("retracted: a mistake of ours (#18)"))
        #expect(!room.page("/c/2?known=17").contains("<h1><del>"))
    }

    @Test(arguments: ["/c/9", "/c/0", "/c/01", "/c/x", "/c/-1", "/c/99999999999999999999", "/c/1?known=4"])
    func `what is no claim, or not yet, is not found`(target: String) throws {
        #expect(try Newsroom().get(target).status == 404)
    }

    @Test func `programs get what the command line says`() throws {
        let json = try Newsroom.withStances().page("/c/4.json")
        #expect(json.contains(#""bottlenecks" : ["#))
        #expect(json.contains(#""check" : "not-stored""#))
        #expect(try Newsroom.withStances().page("/c/4.csv").hasPrefix("claim,text,relation,source,via,"))
    }
}
