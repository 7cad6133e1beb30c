import DaftarWeb
import Testing

@Suite struct SearchPageTests {
    @Test func `what is found is grouped by what it is, and the words are marked`() throws {
        let page = try Newsroom.withStances().page("/search?q=ferr")
        let headings = page.matches(of: /<h2[^>]*>(.*?)<\/h2>/).map { text(String($0.1)) }
        #expect(headings == ["Developments 1", "Claims 1", "Issues 1"])
        #expect(page.contains(#"<a href="/d/1">The <mark>ferry</mark> &lt;stops&gt; running</a>"#))
        #expect(page.contains(#"<a href="/stances?issue=fares"><mark>Ferry</mark> fares</a>"#))
    }

    @Test(arguments: ["zarina", "Зарина", "ZARI"])
    func `scripts do not matter, nor for what is marked`(query: String) throws {
        let page = try Newsroom.withStances().page(
            "/search?q=\(Link("/", [("q", query)]).target.dropFirst(4))")
        #expect(page.contains("<mark>Zarina</mark> of the North"))
    }

    @Test func `another name is shown where the words stand in it`() throws {
        let page = try Newsroom.withStances().page("/search?q=zarina")
        #expect(!page.contains("<mark>Зарина</mark>"), "they stand in the name itself")
        let room = try Newsroom.withStances()
        #expect(room.page("/search?q=paraphrased").contains("Nothing matches."))
    }

    @Test(arguments: ["%22", "*", "%22%20OR%20*", "NEAR(", "-", "%3Cscript%3E", "a%27%3B--"])
    func `nothing that is typed is a query of its own`(query: String) throws {
        let page = try Newsroom.withStances().page("/search?q=\(query)")
        #expect(!page.contains("<script>"))
    }

    @Test func `without words there is how to search`() throws {
        let page = try Newsroom.withStances().page("/search")
        #expect(page.contains("<h1>Search</h1>"))
        #expect(page.contains("each as the beginning of a word"))
        #expect(try Newsroom.withStances().page("/search.jsonl?q=fares").split(separator: "\n").count == 2)
    }
}
