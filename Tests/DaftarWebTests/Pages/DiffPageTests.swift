import DaftarWeb
import Testing

@Suite struct DiffPageTests {
    @Test func `what happened between two days, and not before`() throws {
        let table = rows(try Newsroom().page("/diff?a=2023-09-14&b=2023-09-19"))
        #expect(table.map { $0[0] } == ["Development", "They meet", "They sign"])
        #expect(table[1] == ["They meet", "15 September 2023", "happened"])
        let back = rows(try Newsroom().page("/diff?a=2023-09-19&b=2023-09-14"))
        #expect(back[1] == ["They meet", "15 September 2023", "had not happened"])
    }

    @Test func `what the journal changed its mind about stands apart`() throws {
        let page = try Newsroom().page("/diff?a=%237&b=now")
        #expect(
            page.contains("What this journal says otherwise") && !page.contains("What happened in between"))
        #expect(
            page.contains(
                "title <del>The ferry &lt;stops&gt;</del> <ins>The ferry &lt;stops&gt; running</ins>"))
    }

    @Test func `a date and an event together, and a date of several words`() throws {
        let room = try Newsroom()
        let both = rows(room.page("/diff?a=2023-09-14%20%237&b=14%20sep%202023"))
        #expect(both.map { $0[0] } == ["Development", "The ferry <stops> running"])
        #expect(room.page("/diff").contains("Nothing differs."))
        #expect(room.get("/diff?a=rubbish").status == 400)
        #expect(room.get("/diff?a=%2399").status != 200)
    }

    @Test func `who moved, and the tension`() throws {
        let page = try Newsroom.withStances().page("/diff?a=2023-09-14&b=2023-09-15")
        #expect(
            rows(page).contains([
                "Zarina of the North", "Ferry fares", "very confrontational: fares 1",
                "accommodating: fares 2",
            ]))
        #expect(page.contains("Tension went from "))
        #expect(page.contains(" calms "))
        #expect(try !Newsroom.withStances().page("/diff?a=now&b=now").contains("Tension went"))
    }

    @Test func `programs get what the command line says`() throws {
        let json = try Newsroom().page("/diff.json?a=2023-09-14&b=2023-09-19")
        #expect(json.contains(#""happened" : ["#) && json.contains(#""from" : {"#))
    }
}
