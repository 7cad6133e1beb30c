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
        #expect(page.contains("<h1>What if: tension between "))
        #expect(
            page.contains("<strong>What if</strong> d1 had not happened? As it is, by the model tension/1, "))
        #expect(try Newsroom().get("/tension?without=d99").status == 404)
        #expect(try Newsroom().get("/tension?dyad=north").status == 400)
        #expect(try Newsroom().get("/tension/yesterweek").status == 400)
    }

    // MARK: What if the model had other numbers

    /// A clash five days old, a meeting four days old and an agreement, each with ρ 0.8: 36.5, and 25.5 at a curve of 2, by Python.
    @Test func `a number of the model is changed for one page, which says so`() throws {
        let room = try Newsroom()
        let asIs = room.page("/tension/2023-09-19")
        #expect(!asIs.contains("What if:") && asIs.contains("placeholder=\"1.3\""))
        let page = room.page("/tension/2023-09-19?model.curve=2&model.memory=")
        #expect(page.contains("<h1>What if: tension between North and South on 19 September 2023</h1>"))
        #expect(
            page.contains(
                "<strong>What if</strong> curve were 2 in place of 1.3? As it is, by the model tension/1"))
        #expect(page.contains("the score is <b>36.5</b>"))
        #expect(page.contains("by the model tension/1, changed"))
        #expect(page.contains(#"<link rel="canonical" href="/tension/2023-09-19">"#))
        #expect(
            page.contains(
                #"<a href="/tension.svg?dyad=north,south&amp;model.curve=2&amp;asof=2023-09-19">SVG</a>"#))
        #expect(page.contains(#"name="model.curve" value="2""#))
        #expect(
            page.contains(#"<a href="/timeline">Timeline</a>"#) && page.contains(#"<a href="/tension" aria"#))
        #expect(try shownParts(page) == 255)
        // Nothing of it stays.
        #expect(room.page("/tension/2023-09-19") == asIs)
    }

    @Test func `other forms answer the same question and say so`() throws {
        let room = try Newsroom()
        let data = Data(room.page("/tension/2023-09-19.json?model.curve=2").utf8)
        let answer = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(answer["score"] as? Double == 25.5)
        #expect(answer["scoreWith"] as? Double == 36.5)
        #expect(answer["whatIf"] as? [String: Double] == ["curve": 2])
        #expect(answer["model"] as? String == "tension/1, changed")
        #expect(room.page("/tension/2023-09-19.csv?model.curve=2").hasPrefix("points what if,"))
        #expect(room.page("/tension/2023-09-19.md?model.curve=2").hasPrefix("| points what if |"))
        #expect(room.page("/tension/2023-09-19.csv?model.curve=1.3").hasPrefix("points,"))
        #expect(room.page("/tension/2023-09-19.svg?model.curve=2").contains(">What if: tension between"))
        #expect(!room.page("/tension/2023-09-19.svg").contains("What if"))
    }

    @Test(arguments: [
        "curve=0", "curve=1001", "curve=nan", "curve=much", "curve=2&model.curve=3", "curv=2", "=2",
        "memory=1.01", "memory=-0.01",
    ])
    func `what is no number of the model, or beyond its limits, is refused`(query: String) throws {
        let room = try Newsroom()
        #expect(room.get("/tension/2023-09-19?model.\(query)").status == 400)
        let refusal = room.get("/tension.json?model.\(query)")
        #expect(refusal.status == 400)
        for field in ["error", "where", "mend"] { #expect(refusal.text.contains("\"\(field)\"")) }
    }

    @Test func `a name that is nearly one leads to it`() throws {
        let refusal = try Newsroom().get("/tension.json?model.curv=2").text
        #expect(
            refusal.contains(#""where" : "model.curv""#) && refusal.contains(#""mend" : "model.curve=1.3""#))
    }

    @Test func `the limits themselves are answered`() throws {
        #expect(
            try Newsroom().get("/tension?model.curve=0.01&model.memory=1&model.cooperation=0").status == 200)
    }

    @Test func `a headline says how it stands`() throws {
        let room = try Newsroom()
        #expect(room.page("/?asof=2023-09-14").contains("<h1>Tension rises to "))
        #expect(room.page("/?asof=2023-09-15").contains("<h1>Tension falls to "))
        #expect(room.page("/?asof=2024-09-15").contains("; nothing newer than 19 September 2023</h1>"))
        #expect(room.page("/?asof=2020-01-01").contains("nothing had happened yet"))
    }
}
