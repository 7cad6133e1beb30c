import DaftarWeb
import Testing

@Suite struct ActorPagesTests {
    @Test func `actors are listed by party, parties in alphabetical order`() throws {
        let page = try Newsroom.withStances().page("/actors")
        let headings = page.matches(of: /<h2[^>]*>(.*?)<\/h2>/).map { text(String($0.1)) }
        #expect(headings == ["North", "South"])
        #expect(text(page).contains("Zarina of the North person · Mayor, from 2021"))
        #expect(page.contains("4 actors"))
    }

    @Test func `an actor has names, roles, a party, developments and stances`() throws {
        let page = try Newsroom.withStances().page("/actors/mayor")
        let read = text(page)
        #expect(read.contains("RoleMayor, from 2021 (North)"))
        #expect(read.contains("AlsoЗарина"))
        #expect(page.contains(#"<dt>Party</dt><dd><a href="/actors/north">North</a></dd>"#))
        #expect(page.contains(#"id="d4""#) && !page.contains(#"id="d1""#))
        #expect(page.contains("fares 2"))
        #expect(page.contains("<h3 id=\"on-fares\">"))
    }

    @Test func `a party has members, and speaks in its sources`() throws {
        let read = text(try Newsroom.withStances().page("/actors/north"))
        #expect(read.contains("Speaks inRelease & notes"))
        #expect(read.contains("Who belongs to it"))
        #expect(!text(try Newsroom.withStances().page("/actors/mayor")).contains("Who belongs to it"))
    }

    @Test func `an unknown one is not found, a name not yet added neither`() throws {
        let room = try Newsroom.withStances()
        #expect(room.get("/actors/nobody").status == 404)
        #expect(room.get("/actors/mayor?known=8").status == 404)
        #expect(room.page("/actors.jsonl").split(separator: "\n").count == 4)
        #expect(room.page("/actors/mayor.json").contains(#""party" : "north""#))
    }
}
