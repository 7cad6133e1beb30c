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

    @Test func `actors, sources and issues are added, under a short name of one's own or made from the name`()
        throws
    {
        let actor = try room.post(
            "/add/actor",
            [
                "name": "Zarina Lake", "kind": "person", "aliases": "Z. Lake, Зарина", "party": "north",
                "roles": "Minister, of north, from 2023-01; Envoy",
            ])
        #expect(actor.headers["Location"] == "/actors/zarina-lake")
        let source = try room.post(
            "/add/source",
            ["name": "Gazette", "id": "gaz", "kind": "report", "published": "19 sep 2023", "grade": "B"])
        #expect(source.headers["Location"] == "/sources/gaz")
        let issue = try room.post("/add/issue", ["name": "Ferry fares", "note": "one\r\ntwo"])
        #expect(issue.headers["Location"] == "/stances?issue=ferry-fares")
        try Journal(room.path).read { reader in
            let actor = try #require(try reader.actor(Newsroom.slug("zarina-lake"), at: .now))
            #expect(actor.aliases == ["Z. Lake", "Зарина"])
            #expect(actor.party == Newsroom.slug("north"))
            #expect(actor.roles.map(\.title) == ["Minister", "Envoy"])
            let source = try #require(try reader.source(Newsroom.slug("gaz"), at: .now))
            #expect(source.kind == .report)
            #expect(source.published?.text == "2023-09-19")
            #expect(source.grade == .usually)
            #expect(try reader.issue(Newsroom.slug("ferry-fares"), at: .now)?.note == "one\ntwo")
        }
    }

    @Test(arguments: [
        ["name": ""], ["name": "North"], ["name": "Зарина"], ["name": "Zarina", "id": "Z L"],
        ["name": "Zarina", "party": "nobody"], ["name": "Zarina", "roles": "Envoy, of nobody"],
    ])
    func `what cannot be added is said of its field, and nothing is recorded`(typed: [String: String]) throws
    {
        let response = try room.post("/add/actor", typed)
        #expect(response.status == 422)
        #expect(response.text.contains("aria-invalid"))
        #expect(try room.events == 9)
    }

    @Test func `a stance is recorded, and a silence too`() throws {
        _ = try room.post("/add/issue", ["name": "Ferry fares"])
        let typed = ["actor": "north", "issue": "ferry-fares", "words": "no rise in fares"]
        let response = try room.post("/d/2/stance", typed.merging(["direction": "-1"]) { $1 })
        #expect(response.headers["Location"] == "/d/2")
        #expect(try room.post("/d/3/stance", typed).status == 303)
        let steps = try Journal(room.path).read {
            try $0.stanceCourses(holder: Newsroom.slug("north"), issue: nil, at: .now)
        }
        #expect(steps.map(\.stance.direction) == [-1, nil])
        #expect(try room.post("/d/2/stance", typed.merging(["words": "no"]) { $1 }).status == 422)
        #expect(room.get("/d/99/stance").status == 404)
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

    @Test func `an account is added to a claim that is there, or to a new one`() throws {
        let denied = try room.post("/d/1/claim", ["source": "envoy", "relation": "denies", "claim": "c1"])
        #expect(denied.headers["Location"] == "/d/1")
        let said = try room.post(
            "/d/1/claim",
            ["source": "envoy", "via": "herald", "relation": "asserts", "text": "It runs.", "hedge": "may"])
        #expect(said.status == 303)
        try Journal(room.path).read { reader in
            let accounts = try reader.attributions(of: ClaimID(1), at: .now)
            #expect(accounts.map(\.value.relation) == [.asserts, .denies])
            let claims = try reader.claims(of: DevelopmentID(1), at: .now)
            #expect(claims.map(\.value.text).last == "It runs.")
            let last = try reader.attributions(of: claims.last!.value.id, at: .now)[0].value
            #expect(last.via.map(\.text) == ["herald"])
            #expect(last.hedge == .may)
        }
    }

    @Test(
        arguments: [
            (["source": "", "text": "x"], "source"), (["source": "nobody", "text": "x"], "source"),
            (["source": "envoy"], "text"), (["source": "envoy", "claim": "c99"], "claim"),
            (["source": "envoy", "claim": "c2"], "claim"),
            (["source": "envoy", "text": "x", "credibility": "7"], "credibility"),
            (["source": "envoy", "text": "x", "credibility": "much"], "credibility"),
            (["source": "envoy", "text": "x", "said": "09/10/2023"], "said"),
        ] as [([String: String], String)])
    func `what is wrong with an account is told at its field`(typed: [String: String], field: String) throws {
        let response = try room.post("/d/1/claim", typed)
        #expect(response.status == 422)
        #expect(response.text.contains("href=\"#\(field)\""), "\(field)")
        #expect(response.text.contains("id=\"\(field)\""))
        #expect(try room.events == 9)
    }
}
