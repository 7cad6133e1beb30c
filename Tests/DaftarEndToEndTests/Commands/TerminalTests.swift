import Foundation
import Testing

/// What a person sees on a terminal, and what a pipe gets instead.
@Suite struct TerminalTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.record(
            "log", "Садыр Жапаров менен Эмомалӣ Раҳмон Дүйшөмбүдө жана Нью-Йоркто чек ара жөнүндө сүйлөштү",
            "--on",
            "2023-09-19", "--kind", "meeting", "--place", "Нью-Йорк", "--allow-similar")
        // й, ӣ and Ҳ written as letter and mark: a mark takes no column.
        try desk.record("log", "Нью-И\u{306}орк, Эмомали\u{304}", "--on", "2023-09-20", "--kind", "remark")
    }

    private func screen(_ words: String..., columns: Int = 80, environment: [String: String] = [:]) throws
        -> [String]
    {
        let outcome = try desk.daftar.program(words, environment: environment).runInTerminal(columns: columns)
        #expect(outcome.ending == .exited(0))
        return outcome.screen.text.components(separatedBy: "\r\n").dropLast()
    }

    private func plain(_ line: String) -> String { line.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

    @Test(arguments: [80, 100, 140])
    func `a table fits the terminal, with Cyrillic in line`(columns: Int) throws {
        let lines = try screen("timeline", columns: columns).map(plain)
        #expect(lines.allSatisfy { $0.count <= columns })
        let column = try #require(lines[0].range(of: "claims")).upperBound.utf16Offset(in: lines[0])
        let rows = lines.filter { $0.prefixMatch(of: /\s*d[0-9]\s/) != nil }
        #expect(rows.count == 6)
        // The last figure of a right-aligned column stands under the last letter of its header.
        for row in rows { #expect(Array(row)[column - 1].isNumber, "\(row)") }
    }

    @Test(arguments: [(80, true), (79, true), (60, false), (40, false), (39, false)])
    func `every line of a timeline fits, and on a narrow terminal what matters least is left out`(
        columns: Int, hasKind: Bool
    ) throws {
        try desk.record("log", "A drone plant opens", "--on", "2022-05~", "--kind", "facility-opening")
        try desk.record("claim", "d3", "--source", "rahmon-office", "--omits", "c2")
        let lines = try screen("timeline", columns: columns).map(plain)
        #expect(lines.allSatisfy { $0.count <= columns }, "\(lines.map(\.count))")
        #expect(lines[0].contains("kind") == hasKind)
        #expect(lines[0].contains("what"))
    }

    @Test func `a long title goes on under its own column`() throws {
        let lines = try screen("timeline", columns: 60).map(plain)
        let start = try #require(lines[0].range(of: "what happened")).lowerBound.utf16Offset(in: lines[0])
        let row = try #require(lines.firstIndex { $0.contains("d5") })
        #expect(lines[row + 1].prefix(start).allSatisfy { $0 == " " })
        #expect(lines[row + 1].dropFirst(start).first != " ")
    }

    @Test func `a pipe gets lines of any length, without colour`() throws {
        let text = try desk.run("timeline").stdout.text
        #expect(!text.contains("\u{1B}"))
        #expect(text.split(separator: "\n").count == 7)
    }

    @Test func `colour is for terminals, unless somebody says otherwise`() throws {
        #expect(try screen("timeline").joined().contains("\u{1B}["))
        #expect(try !screen("timeline", "--color", "never").joined().contains("\u{1B}["))
        #expect(try !screen("timeline", environment: ["NO_COLOR": "1"]).joined().contains("\u{1B}["))
        #expect(try !screen("timeline", environment: ["TERM": "dumb"]).joined().contains("\u{1B}["))
        #expect(try desk.run("timeline", "--color", "always").stdout.text.contains("\u{1B}["))
        #expect(try desk.run("timeline", "--color=always", "--json").stdout.text.contains("\u{1B}[") == false)
    }

    @Test func `an error is coloured on a terminal only`() throws {
        let outcome = try desk.daftar.runInTerminal("show", "d99")
        #expect(outcome.screen.text.contains("\u{1B}[1;31merror:"))
        #expect(try !desk.run("show", "d99").stderr.text.contains("\u{1B}"))
        #expect(
            try !desk.daftar.runInTerminal("show", "d99", "--color", "never").screen.text.contains("\u{1B}"))
    }

    @Test func `a page of a development fits the terminal too`() throws {
        let lines = try screen("show", "d5", columns: 60).map(plain)
        #expect(lines.allSatisfy { $0.count <= 60 })
    }

    @Test func `talk is not mixed into the data`() throws {
        let outcome = try desk.run("search", "zebra")
        #expect(outcome.stdout.text == "")
        #expect(try desk.run("search", "zebra", "-q").stderr.text == "")
    }

    @Test func `a reader that goes away ends it quietly`() throws {
        let entries = (1...400).map { "- {title: Remark number \($0), on: 2020-01-01, kind: remark}" }
        try desk.record("log", "-F", "-", "--allow-similar", "-q", stdin: entries.joined(separator: "\n"))
        var program = desk.daftar.program([])
        program.arguments = [
            "-c", "\"$0\" timeline --json | head -1; \"$0\" timeline | head -1", program.executable,
        ]
        program.executable = "sh"
        let outcome = try program.run()
        #expect(outcome.stdout.text.split(separator: "\n").count == 2)
        #expect(outcome.stderr.text == "")
    }
}
