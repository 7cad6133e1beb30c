import Foundation
import Testing

@Suite struct TimelineTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private func ids(_ words: String...) throws -> [String?] {
        let outcome = try desk.run(["timeline", "--json"] + words)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        return try JSON(outcome.stdout.data)["developments"].each("id").map(\.text)
    }

    @Test func `developments stand in the order in which they may have begun`() throws {
        try desk.record("log", "Talks begin", "--on", "2023-09", "--kind", "talks")
        try desk.record("log", "By then arms were bought", "--on", "../2023-09", "--kind", "acquisition")
        #expect(try ids() == ["d6", "d5", "d1", "d2", "d3", "d4"])
        #expect(try ids("--reverse") == ["d4", "d3", "d2", "d1", "d5", "d6"])
        #expect(try ids("--limit", "2") == ["d6", "d5"])
        #expect(try ids("--reverse", "--limit", "2", "--asof", "2023-09-14") == ["d2", "d1"])
    }

    @Test(arguments: [
        (["--from", "2023-09-15"], ["d3", "d4"]), (["--to", "2023-09-14"], ["d1", "d2"]),
        (["--from", "2023-09-16"], ["d4"]),
        (["--from", "2023-09-14", "--to", "2023-09-15"], ["d2", "d3", "d4"]),
        (["--actor", "japarov"], ["d2"]), (["--actor", "kyrgyzstan"], ["d2", "d3"]),
        (["--actor", "tajikistan"], ["d2", "d3", "d4"]), (["--issue", "terr"], ["d3"]),
        (["--kind", "summons"], ["d4"]),
        (["dushanbe"], ["d2"]), (["ISFARA"], ["d1"]), (["claims", "own"], ["d3"]), (["nothing"], []),
        (["--kind", "meeting", "--actor", "rahmon", "--from", "2023"], ["d2"]),
    ])
    func `a filter leaves what it says`(words: [String], expected: [String]) throws {
        let outcome = try desk.run(["timeline", "--json"] + words)
        #expect(try JSON(outcome.stdout.data)["developments"].each("id").map(\.text) == expected)
        #expect(outcome.stderr.text == (expected.isEmpty ? "Nothing matches.\n" : ""))
        #expect(outcome.exitCode == 0)
    }

    @Test(
        arguments: [
            (["--from", "2023-09-15", "--to", "2023-09-14"], 64), (["--from", "9/10/2023"], 64),
            (["--kind", "war"], 64), (["--limit", "0"], 64), (["--limit", "few"], 64),
            (["--actor", "nobody"], 4), (["--issue", "nothing"], 4), (["--actor", "taj"], 4),
        ] as [([String], Int32)])
    func `a filter that means nothing is refused`(words: [String], code: Int32) throws {
        #expect(Refusal(lines: try desk.run(["timeline"] + words)).exitCode == code)
    }

    @Test func `a row says what the development is`() throws {
        #expect(
            try desk.answer("timeline", "--kind", "remark")["developments"] == [
                [
                    "id": "d3", "title": "Tashiyev demands that Tajikistan drop land claims",
                    "occurred": "2023-09-15",
                    "earliest": "2023-09-15", "latest": "2023-09-15", "dateBasis": "inferred",
                    "begun": "surely",
                    "kind": "remark", "actors": ["tashiyev"], "targets": ["tajikistan"],
                    "issues": ["territorial-claims"],
                    "respondsTo": [], "standing": "stands", "claims": 1, "sources": 1,
                    "accountsDiffer": false,
                ]
            ])
    }

    @Test func `the table, csv, md and jsonl say the same`() throws {
        let words = ["timeline", "--to", "2023-09-14"]
        #expect(
            try desk.run(words).stdout.text == """
                id  date        kind     what happened                           claims  marks
                d1  2023-09-13  talks    Officials of both sides talk in Isfara       1
                d2  2023-09-14  meeting  Japarov and Rahmon meet in Dushanbe          0

                """)
        #expect(
            try desk.run(words + ["-o", "csv"]).stdout.text
                == "id,date,kind,what happened,claims,marks\r\n"
                + "d1,2023-09-13,talks,Officials of both sides talk in Isfara,1,\r\n"
                + "d2,2023-09-14,meeting,Japarov and Rahmon meet in Dushanbe,0,\r\n")
        #expect(
            try desk.run(words + ["-o", "md"]).stdout.text == """
                | id | date | kind | what happened | claims | marks |
                | ---: | --- | --- | --- | ---: | --- |
                | d1 | 2023-09-13 | talks | Officials of both sides talk in Isfara | 1 |  |
                | d2 | 2023-09-14 | meeting | Japarov and Rahmon meet in Dushanbe | 0 |  |

                """)
        let lines = try desk.run(words + ["-o", "jsonl"]).stdout.text.split(separator: "\n")
        #expect(try lines.map { try JSON(Data($0.utf8))["id"] } == ["d1", "d2"])
    }

    @Test func `marks say what is uncertain, part of another, or taken back`() throws {
        try desk.record("correct", "d2", "partOf=d1", "--because", "x")
        try desk.record("retract", "d1", "--because", "x")
        let rows = try desk.run("timeline", "--all", "--asof", "2023-09-15", "-o", "csv").stdout.text
            .components(separatedBy: "\r\n").dropLast()
        #expect(
            rows.map { $0.split(separator: ",").last.map(String.init) } == [
                "marks", "retracted", "in d1", "1", "possibly",
            ])
    }
}
