import DaftarDomain
import DaftarJournal
import Foundation
import Testing

@testable import DaftarWeb

/// The description at `/openapi.json`, held against the pages and what they answer.
struct OpenAPITests {
    private let sample: SampleJournal
    private let site: Site

    init() throws {
        sample = try SampleJournal()
        site = Site(LiveJournal(sample.home.path)) { Timestamp("2026-11-24T08:00:00Z")! }
    }

    private func get(_ target: String) -> WebResponse {
        site.respond(to: WebRequest(.get, target, headers: ["host": "localhost"]))
    }

    @Test func `every page that a program can ask is described, and no other`() {
        let pages = Site.pages.filter { !($0 is any FormPage.Type) }.map { $0.path }
        #expect(Set(OpenAPI.operations.map(\.page)) == Set(pages))
    }

    @Test func `what a page answers is what its description says`() throws {
        let samples = ["id": ["/d": "1", "/c": "1", "/actors": "vost", "/sources": "herald"]]
        var shapes = Shapes(Document.article("CommandOutput").sections.filter { $0.level == 3 })
        for operation in OpenAPI.operations {
            var path = operation.path
            for (name, values) in samples {
                for (start, value) in values where path.hasPrefix(start + "/{") {
                    path = path.replacing("{\(name)}", with: value)
                }
            }
            path = path.replacing("{date}", with: "2024-03-20").replacing("{rule}", with: "A03")
            if operation.page == "/search" { path += "?q=boat" }
            if operation.page == "/diff" { path += "?a=2024-02&b=now" }
            let response = get(path)
            #expect(response.status == 200, "\(path): \(response.text)")
            let json = try #require(try? JSON(response.text), "\(path)")
            #expect(shapes.objections(to: json, as: operation.answer) == [], "\(path)")
        }
    }

    @Test func `what goes wrong is described, too`() throws {
        var shapes = Shapes(Document.article("CommandOutput").sections.filter { $0.level == 3 })
        for (target, status) in [
            ("/d/999.json", 404), ("/timeline.json?from=09/10/2023", 400), ("/nothing.json", 404),
            ("/timeline.json?kind=quarrel", 400),
        ] {
            let response = get(target)
            #expect(response.status == status, "\(target)")
            let json = try #require(try? JSON(response.text), "\(target)")
            #expect(shapes.objections(to: json, as: "error") == [], "\(target)")
        }
    }

    @Test func `the document is one of OpenAPI 3·1, and all it refers to is in it`() throws {
        let response = get("/openapi.json")
        #expect(response.headers["Content-Type"] == "application/json")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
        #expect(document["openapi"] as? String == "3.1.0")
        let components = document["components"] as? [String: Any]
        let schemas = try #require(components?["schemas"] as? [String: Any])
        let references = response.text.matches(of: /"#\/components\/schemas\/([A-Za-z]+)"/).map {
            String($0.output.1)
        }
        #expect(!references.isEmpty)
        #expect(Set(references).subtracting(schemas.keys) == [])
    }
}
