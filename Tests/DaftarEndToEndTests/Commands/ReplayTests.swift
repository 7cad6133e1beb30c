import Foundation
import Testing

/// Back to a date, in the journal of ``Clash``.
@Suite struct ReplayTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.clash()
    }

    @Test func `a day is told on one screen`() throws {
        let told = try desk.record("replay", "2023-05-01")
        #expect(
            told == """
                World as of Mon 2023-05-01, as known now (#10)
                Tension Eastland–Westland 54.9 (the day before: 46.1)

                What had happened:
                id  date        kind    what happened                    tension  marks
                d1  2023-03-01  clash   Guards shoot at each other         +43.8
                d2  2023-04-01  talks   Delegations talk                    -1.6
                d3  2023-05-01  remark  Orlo threatens to shut the gate    +12.7

                Where they stood:
                who   issue  date        stance  position             in  marks
                orlo  water  2023-05-01      +2  ready to shut gates  d3  shift from -1
                west  water  2023-04-01  silent  silent on water      d2

                Not yet happened: d4 (2 May 2023).
                """)
    }

    @Test func `in data it is what had happened, what not, where they stood and how tense it was`() throws {
        let answer = try desk.answer("replay", "2023-04-30")
        #expect(answer["developments"].each("id") == ["d1", "d2"])
        #expect(answer["notYet"].each("id") == ["d3", "d4"])
        #expect(answer["stances"].each("holder") == ["east", "ministry", "orlo", "west"])
        #expect(answer["tension"]["score"] == 46.1)
        #expect(answer["moment"] == ["asof": "2023-04-30", "reported": nil, "known": 10])
        let then = try desk.answer("replay", "2023-04-30", "--known", "#7")
        #expect(then["developments"].each("id") == ["d1"])
        #expect(then["notYet"] == [])
        let reported = try desk.answer("replay", "2023-04-30", "--reported", "2023-04-01")
        #expect(reported["developments"].each("id") == ["d1"])
    }

    @Test func `against another moment it is what changed on the way`() throws {
        let answer = try desk.answer("replay", "2023-03-31", "--against", "2023-05-01")
        #expect(answer["happened"].each("id") == ["d2", "d3"])
        #expect(answer["changed"] == [])
        #expect(answer["tension"] == ["dyad": ["east", "west"], "from": 56.7, "to": 54.9])
        let stances = answer["stances"]
        #expect(stances.each("holder") == ["east", "ministry", "orlo", "west"])
        #expect(stances.first("holder", "orlo")["to"].each("words") == ["ready to shut gates"])
        try desk.record("correct", "d2", "on=2023-05-10", "--because", "x")
        let known = try desk.answer("diff", "#10", "now")
        #expect(known["happened"] == [])
        #expect(known["changed"].each("what") == ["occurred 2023-04-01 -> 2023-05-10"])
    }

    @Test func `between a date and an event, what happened and what was learnt are told apart`() throws {
        try desk.record("correct", "d1", "place=Gate", "--because", "x")
        let answer = try desk.answer("replay", "2023-04-15", "--against", "2023-05-01", "--known", "#10")
        #expect(answer["happened"].each("id") == ["d3"])
        let mixed = try desk.answer("diff", "#10", "2023-04-15")
        #expect(mixed["changed"].each("what") == ["place (none) -> Gate"])
        #expect(mixed["happened"].each("change") == ["not yet", "not yet"])
    }

    @Test func `steps lead from development to development`() throws {
        let steps = try desk.answer("replay", "2023-03-15", "--step")["steps"]
        #expect(steps.each("development") == ["d2", "d3", "d4"])
        #expect(steps.each("score").compactMap(\.decimal) == [54.6, 54.9, 54.6])
        // Since the day before the first, and then since the step before.
        #expect(steps.each("change").compactMap(\.decimal) == [-2.1, 0.3, -0.3])
        #expect(
            try desk.run("replay", "2024", "--step").stderr.text == "Nothing is known from 2024-12-31 on.\n")
    }

    @Test func `a beginning of the log goes into a file of its own`() throws {
        #expect(
            try desk.record("replay", "2023-05-01", "--known", "#8", "--into", "then.sqlite").hasPrefix(
                "9 events as read models in then.sqlite"))
        let header = try Data(contentsOf: URL(filePath: desk.daftar.folder.appending("then.sqlite"))).prefix(
            20)
        #expect(header.starts(with: Data("SQLite format 3\0".utf8)))
        // Bytes 18 and 19 are 1 where no other file belongs to it (SQLite, "Database File Format", 1.3.3).
        #expect(header[18] == 1 && header[19] == 1)
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.journal)
        #expect(names.filter { $0.contains("then") } == ["then.sqlite"])
        #expect(try desk.refusal(of: "replay", "2023-05-01", "--into", "then.sqlite").exitCode == 5)
        #expect(try desk.refusal(of: "replay", "2023-05-01", "--into", "no/then.sqlite").exitCode == 1)
    }

    @Test(arguments: [
        [], ["09/10/2023"], ["2023", "--asof", "2023"], ["2023", "--step", "--against", "now"],
        ["2023", "--last", "-1"],
    ])
    func `a replay that makes no sense is refused`(words: [String]) throws {
        #expect(Refusal(lines: try desk.run(["replay"] + words)).exitCode == 64)
    }

    @Test func `an empty journal is a world without anything`() throws {
        let told = try desk.record("replay", "2023-05-01", "--known", "#0")
        #expect(told.hasPrefix("World as of Mon 2023-05-01, as known at #0\n"))
        #expect(told.contains("Nothing had happened that this journal knows of."))
    }

    @Test func `on a terminal keys walk on and back`() throws {
        let outcome = try desk.daftar.program(["replay", "2023-03-15", "--step"]).runInTerminal(
            input: [
                Keystrokes("n", after: "step 1 of 3: d2"), Keystrokes("n", after: "step 2 of 3: d3"),
                Keystrokes("n", after: "step 3 of 3: d4"), Keystrokes("p", after: "step 3 of 3: d4"),
                Keystrokes("\u{1B}[D", after: "step 2 of 3: d3"), Keystrokes("q", after: "step 1 of 3: d2"),
            ])
        #expect(outcome.ending == .exited(0), "\(outcome.screen.text)")
        #expect(outcome.screen.text.contains("Tue 2023-05-02"))
    }
}
