import DaftarDomain
import DaftarWeb
import Testing

@Suite struct StancesPageTests {
    @Test func `a row an actor by party, a column a development, a dot for no statement`() throws {
        let page = try Newsroom.withStances().page("/stances")
        let table = rows(page)
        #expect(table[0] == ["Actor", "14 September 2023", "15 September 2023", "19 September 2023"])
        #expect(table[1].first == "Zarina of the NorthNorth")
        #expect(table[2].first == "The consulSouth")
        #expect(table[2][1] == "·no statement")
        #expect(table.count == 3)
    }

    @Test func `directions have a mark and a word, a silence is hatched, a turn is marked`() throws {
        let page = try Newsroom.withStances().page("/stances")
        let table = rows(page)
        #expect(table[1][1] == "very confrontational: fares 1")
        #expect(table[1][2] == "accommodating: fares 2 shift from +2")
        #expect(table[1][3] == "accommodating: fares 3")
        #expect(table[2][3] == "silence: silent on fares")
        #expect(page.matches(of: /<td class="omits">/).count == 1)
    }

    @Test func `of one actor the course is told, and what others said for them`() throws {
        let room = try Newsroom.withStances()
        let mayor = rows(room.page("/stances?actor=mayor"))
        #expect(
            mayor.map { $0[0] } == ["Date", "14 September 2023", "15 September 2023", "19 September 2023"])
        #expect(mayor[1][3] == "Zarina of the North")
        let party = rows(room.page("/stances?actor=north"))
        #expect(party.count == 4)
        #expect(party[1][3].hasPrefix("Zarina of the North, "))
    }

    @Test func `the moment limits what is seen`() throws {
        let room = try Newsroom.withStances()
        #expect(rows(room.page("/stances?asof=2023-09-15"))[0].count == 3)
        #expect(room.page("/stances?known=13").contains("Nobody has taken a stance."))
    }

    @Test func `who or what is unknown is said so`() throws {
        let room = try Newsroom.withStances()
        #expect(room.get("/stances?actor=nobody").status == 404)
        #expect(room.get("/stances?issue=water").status == 404)
        #expect(room.get("/stances?issue=fares").status == 200)
    }

    @Test func `programs get what each held last, and of one the whole course`() throws {
        let room = try Newsroom.withStances()
        #expect(room.page("/stances.jsonl?actor=mayor").split(separator: "\n").count == 3)
        let latest = room.page("/stances.jsonl")
        #expect(latest.contains("fares 3") && !latest.contains("fares 2"))
    }
}
