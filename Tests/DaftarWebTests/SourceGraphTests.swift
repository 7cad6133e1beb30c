import DaftarDomain
import DaftarWeb
import Foundation
import Testing

@Suite struct SourceGraphTests {
    private func graph(of development: Int, in room: Newsroom) throws -> Drawing {
        let response = room.get("/d/\(development).svg")
        #expect(response.status == 200 && response.headers["Content-Type"] == "image/svg+xml")
        return try Drawing(response.text)
    }

    private func boxes(_ drawing: Drawing) -> [(name: String, x: Int, y: Int)] {
        zip(drawing.all("a"), drawing.all("rect")).map {
            ($0.attributes["aria-label"]!, Int($1.attributes["x"]!)!, Int($1.attributes["y"]!)!)
        }
    }

    private func line(_ drawing: Drawing, from: (x: Int, y: Int), to: (x: Int, y: Int)) -> Drawing.Element? {
        drawing.all("line").first { line in
            [from.x, from.y, to.x, to.y]
                == ["x1", "y1", "x2", "y2"].compactMap { line.attributes[$0].flatMap(Int.init) }
        }
    }

    @Test func `a way leads from who said it through each that it passed to the claim`() throws {
        let drawing = try graph(of: 4, in: Newsroom.withStances())
        let boxes = boxes(drawing)
        #expect(boxes.map(\.name) == ["Release & notes", "Herald", "c4 Fares will not rise"])
        #expect(boxes.map(\.x) == [0, 208, 480] && Set(boxes.map(\.y)).count == 1)
        let middle = boxes[0].y + 21
        #expect(line(drawing, from: (172, middle), to: (208, middle)) != nil)
        #expect(line(drawing, from: (380, middle), to: (480, middle))?.attributes["stroke-dasharray"] == nil)
        #expect(drawing.all("line").count == 2)
    }

    @Test func `hops stand in their order, and a shorter way goes past them in a row of its own`() throws {
        let room = try Newsroom.withStances()
        try room.record(
            .attribute(
                Attribution(
                    id: AttributionID(1), relation: .denies, source: Newsroom.slug("envoy"),
                    via: [Newsroom.slug("release"), Newsroom.slug("herald")]), to: ClaimID(4)))
        let drawing = try graph(of: 4, in: room)
        let boxes = boxes(drawing)
        let envoy = boxes.filter { $0.y == boxes[0].y }
        #expect(envoy.map(\.name) == ["Envoy", "Release & notes", "Herald"])
        #expect(envoy.map(\.x) == [0, 208, 416])
        let release = boxes.filter { $0.y != envoy[0].y && $0.x < 600 }
        #expect(release.map(\.name) == ["Release & notes", "Herald"])
        let middle = release[0].y + 21
        #expect(line(drawing, from: (416, middle), to: (588, middle)) != nil, "past the third column")
        // Boxes of one column stand clear of each other.
        for column in Set(boxes.map(\.x)) {
            let places = boxes.filter { $0.x == column }.map(\.y).sorted()
            #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 42 })
        }
    }

    @Test func `a silence and an inference are broken lines, a denial is crossed`() throws {
        let room = try Newsroom()
        let silent = try graph(of: 2, in: room)
        #expect(silent.all("line").filter { $0.attributes["stroke-dasharray"] != nil }.count == 1)
        let before = try graph(of: 1, in: room).all("line")
        #expect(before.allSatisfy { $0.attributes["stroke-dasharray"] == nil })
        let denial = Attribution(id: AttributionID(1), relation: .denies, source: Newsroom.slug("envoy"))
        try room.record(.attribute(denial, to: ClaimID(1)))
        #expect(try graph(of: 1, in: room).all("line").count == before.count + 3)
    }

    @Test func `what was taken back is not drawn, and where nobody speaks there is no drawing`() throws {
        let room = try Newsroom()
        #expect(room.page("/d/1").contains("<details><summary>The same as a drawing</summary>"))
        try room.record(.retractClaim(ClaimID(1), because: "a mistake of ours"))
        #expect(room.get("/d/1.svg").status == 404)
        #expect(!room.page("/d/1").contains("The same as a drawing"))
        #expect(room.get("/d/1.svg?known=8").status == 200)
    }

    @Test func `a long name is cut, and there in full for those who ask`() throws {
        let room = try Newsroom()
        let long = String(repeating: "Ministry of ", count: 12)
        try room.log(long, .talks, on: "2023-09-18")
        let drawing = try graph(of: 4, in: room)
        #expect(drawing.all("a").contains { $0.attributes["aria-label"]!.hasSuffix("\(long), they say") })
        #expect(drawing.all("text").allSatisfy { $0.text.count <= 39 })
        #expect(
            drawing.all("text").map(\.text).suffix(2) == [
                "c4 Ministry of Ministry of Ministry of", "Ministry of Ministry of Ministry of Mi…",
            ])
    }
}
