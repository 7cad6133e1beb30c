import DaftarWeb
import Foundation
import Testing

@Suite struct TensionPageTests {
    /// Whole tenths, from figures such as +12.8, −7.0 and 18.8.
    private func tenths(_ text: Substring) -> Int {
        Int(text.replacing("\u{2212}", with: "-").replacing("+", with: "").replacing(".", with: ""))!
    }

    @Test(arguments: ["/tension/2023-09-19", "/tension/2023-09-14", "/tension?asof=2023-12-24", "/"])
    func `the parts that are shown add up to the score that is shown`(path: String) throws {
        let page = try Newsroom().page(path)
        let sum = try #require(page.firstMatch(of: /<tfoot>.*?<td class="n">([0-9]+\.[0-9])<\/td>/)).1
        let told = try score(path)
        #expect(tenths(sum) == told)
        #expect(try shownParts(page) == tenths(sum))
    }

    /// What stands in the body of the first table with a foot.
    private func shownParts(_ page: String) throws -> Int {
        let table = try #require(page.firstMatch(of: /<tbody>(.*?)<\/tbody><tfoot>/)).1
        return table.matches(of: />([+\u{2212}]?[0-9]+\.[0-9])<\/td><\/tr>/).reduce(0) { $0 + tenths($1.1) }
    }

    private func score(_ path: String) throws -> Int {
        let target =
            path == "/"
            ? "/overview.json"
            : path.contains("?")
                ? path.replacing("?", with: ".json?") : path + ".json"
        let data = Data(try Newsroom().page(target).utf8)
        let answer = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let score = answer["score"] ?? (answer["tension"] as? [String: Any])?["score"]
        return Int(((try #require(score as? Double)) * 10).rounded())
    }

    @Test func `the drawing leads to what it marks, in a page and not in a file of others`() throws {
        let room = try Newsroom()
        #expect(
            room.page("/tension?asof=2023-09-19").contains(
                #"<a href="/d/1?asof=2023-09-19" aria-label="1. d1, "#))
        let drawing = room.get("/tension.svg?asof=2023-09-19")
        #expect(drawing.headers["Content-Type"] == "image/svg+xml")
        #expect(try Drawing(drawing.text).all("polygon").count == 3)
    }

    @Test func `what if something had not happened`() throws {
        let page = try Newsroom().page("/tension?asof=2023-09-19&without=d1")
        #expect(page.contains("What if: this is without d1; with it the score is "))
        #expect(try Newsroom().get("/tension?without=d99").status == 404)
        #expect(try Newsroom().get("/tension?dyad=north").status == 400)
        #expect(try Newsroom().get("/tension/yesterweek").status == 400)
    }

    @Test func `a headline says how it stands`() throws {
        let room = try Newsroom()
        #expect(room.page("/?asof=2023-09-14").contains("<h1>Tension rises to "))
        #expect(room.page("/?asof=2023-09-15").contains("<h1>Tension falls to "))
        #expect(room.page("/?asof=2024-09-15").contains("; nothing newer than 19 September 2023</h1>"))
        #expect(room.page("/?asof=2020-01-01").contains("nothing had happened yet"))
    }
}
