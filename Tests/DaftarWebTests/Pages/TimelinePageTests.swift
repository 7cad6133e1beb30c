import DaftarWeb
import Testing

@Suite struct TimelinePageTests {
    /// The numbers of the developments of a page, in their order.
    private func numbers(_ page: String) -> [Int] {
        page.matches(of: /<li [^>]*id="d([0-9]+)"/).compactMap { Int($0.1) }
    }

    @Test(arguments: [
        ("", [1, 2, 3]), ("?kind=meeting", [2]), ("?from=2023-09-15", [2, 3]), ("?to=2023-09-15", [1, 2]),
        ("?q=ferry", [1]), ("?actor=north", [1, 2, 3]), ("?order=latest", [3, 2, 1]), ("?q=zeppelin", []),
        ("?q=%22%20OR%20*", []),
    ])
    func `what is asked for is listed`(query: String, expected: [Int]) throws {
        #expect(numbers(try Newsroom().page("/timeline" + query)) == expected)
    }

    @Test(arguments: [
        "?kind=feast", "?actor=east", "?issue=water", "?from=2023-09-20&to=2023-09-01", "?from=09/10/2023",
    ])
    func `what cannot be meant is said so`(query: String) throws {
        let status = try Newsroom().get("/timeline" + query).status
        #expect([400, 404].contains(status))
    }

    @Test func `a silence beside an assertion makes accounts differ`() throws {
        let page = try Newsroom().page("/timeline")
        #expect(page.matches(of: /accounts differ/).count == 2, "once in the list, once in the summary")
        #expect(page.contains("Of one, accounts differ."))
    }

    @Test func `it is there in other forms`() throws {
        let room = try Newsroom()
        #expect(
            room.page("/timeline.csv").hasPrefix("id,date,kind,what happened,claims,marks\r\nd1,2023-09-14,"))
        #expect(room.page("/timeline.md").hasPrefix("| id | date |"))
        #expect(room.page("/timeline.jsonl").split(separator: "\n").count == 3)
        #expect(room.page("/timeline.json").contains(#""id" : "d3""#))
    }
}
