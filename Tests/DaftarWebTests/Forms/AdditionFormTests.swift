import DaftarDomain
import DaftarJournal
import DaftarProjections
import DaftarWeb
import Testing

struct AdditionFormTests {
    private let room: Newsroom

    init() throws { room = try Newsroom() }

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
