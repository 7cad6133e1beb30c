import DaftarDomain
import DaftarJournal
import DaftarProjections
import DaftarWeb
import Testing

struct RevisionFormTests {
    private let room: Newsroom

    init() throws { room = try Newsroom() }

    private func development(_ number: Int) throws -> Held<Development>? {
        try Journal(room.path).read { try $0.development(DevelopmentID(number), at: .now) }
    }

    @Test func `a correction records the fields that say something else now, and why`() throws {
        let shown = room.page("/d/2/correct")
        #expect(shown.contains("value=\"They meet\""))
        #expect(shown.contains("value=\"north, south\""))
        let typed = [
            "title": "They meet", "occurred": "2023-09-16", "kind": "meeting", "actors": "north, south",
            "place": "", "because": "the wire dates it so",
        ]
        let response = try room.post("/d/2/correct", typed)
        #expect(response.status == 303)
        #expect(response.headers["Location"] == "/d/2")
        #expect(try development(2)?.value.occurred.text == "2023-09-16")
        let event = try Journal(room.path).event(at: 9).event
        guard case .developmentCorrected(_, let revision) = event else {
            Issue.record("\(event)")
            return
        }
        #expect(revision.changes.map(\.field) == ["occurred"])
        #expect(revision.because == "the wire dates it so")
    }

    @Test func `a correction without a reason, or without a change, is refused`() throws {
        #expect(try room.post("/d/2/correct", ["title": "They met", "because": ""]).status == 422)
        #expect(try room.post("/d/2/correct", ["title": "They meet", "because": "why not"]).status == 422)
        #expect(try room.post("/d/2/correct", ["occurred": "", "because": "why not"]).status == 422)
        #expect(try room.events == 9)
    }

    @Test func `claims, actors and sources are corrected alike`() throws {
        #expect(try room.post("/c/2/correct", ["text": "They met.", "because": "shorter"]).status == 303)
        #expect(
            try room.post("/actors/north/correct", ["name": "Northland", "because": "renamed"]).status == 303)
        #expect(
            try room.post("/sources/herald/correct", ["published": "2023-09-16", "because": "printed"]).status
                == 303)
        try Journal(room.path).read { reader in
            let claim = try reader.claim(ClaimID(2), at: .now)
            let actor = try reader.actor(Newsroom.slug("north"), at: .now)
            let source = try reader.source(Newsroom.slug("herald"), at: .now)
            #expect(claim?.value.text == "They met.")
            #expect(actor?.name == "Northland")
            #expect(source?.published?.text == "2023-09-16")
        }
    }

    @Test func `what is taken back stays, with the reason`() throws {
        let response = try room.post("/retract/d3", ["because": "it never happened"])
        #expect(response.status == 303)
        #expect(response.headers["Location"] == "/d/3")
        #expect(try development(3)?.standing == .retracted)
        #expect(try room.post("/retract/d3", ["because": "again"]).status == 422)
        #expect(room.get("/retract/d99").status == 404)
        #expect(room.get("/retract/north").status == 404)
    }

    @Test func `of two entries one stands for both`() throws {
        let response = try room.post("/d/2/merge", ["into": "d3", "because": "one meeting"])
        #expect(response.headers["Location"] == "/d/3")
        #expect(try development(2)?.standing == .merged(into: DevelopmentID(3)))
        #expect(try room.post("/d/1/merge", ["into": "d1", "because": "x"]).status == 422)
        #expect(try room.post("/d/1/merge", ["into": "", "because": "x"]).status == 422)
        #expect(room.get("/d/99/merge").status == 404)
    }

    @Test func `a source is graded, with the reason`() throws {
        #expect(room.page("/sources/herald/grade").contains("<option value=\"B\" selected=\"\">"))
        let response = try room.post(
            "/sources/herald/grade", ["grade": "D", "because": "it was wrong twice"])
        #expect(response.headers["Location"] == "/sources/herald")
        let grade = try Journal(room.path).read { try $0.source(Newsroom.slug("herald"), at: .now)?.grade }
        #expect(grade == .notUsually)
        for wrong in ["", "G"] {
            #expect(try room.post("/sources/herald/grade", ["grade": wrong, "because": "x"]).status == 422)
        }
        #expect(room.get("/sources/nobody/grade").status == 404)
    }

    @Test func `an event is undone by its reverse, once`() throws {
        let changes = room.page("/changes")
        #expect(changes.contains("href=\"/undo/8\""))
        #expect(!changes.contains("href=\"/undo/1\""), "adding an actor has no reverse")
        #expect(room.page("/undo/8").contains("the second report"))
        let response = try room.post("/undo/8", ["because": "the first report was right"])
        #expect(response.headers["Location"] == "/changes#e9")
        #expect(try development(1)?.value.title == "The ferry <stops>")
        let again = try room.post("/undo/8", ["because": "once more"])
        #expect(again.status == 422)
        #expect(again.text.contains("title was changed again since"))
        #expect(try room.post("/undo/7", ["because": ""]).status == 422)
        #expect(room.get("/undo/99").status == 404)
        #expect(room.get("/undo/x").status == 404)
        #expect(try room.events == 10)
    }
}
