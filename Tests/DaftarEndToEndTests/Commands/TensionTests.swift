import Foundation
import Testing

/// The numbers were reckoned in another program from the formula, for the journal in ``Clash``.
@Suite struct TensionTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.clash()
    }

    private func score(_ words: String...) throws -> Double? {
        let outcome = try desk.run(["tension", "--json"] + words)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        return try JSON(outcome.stdout.data)["score"].decimal
    }

    @Test(arguments: [
        ("2023-02-28", 0.0), ("2023-03-01", 67.0), ("2023-03-31", 56.7), ("2023-04-01", 54.6),
        ("2023-04-30", 46.1), ("2023-05-01", 54.9), ("2023-05-02", 54.6), ("2023-05-31", 44.6),
    ])
    func `the score is the formula's`(day: String, expected: Double) throws {
        let answer = try desk.answer("tension", "--asof", day)
        // Before anything had begun there are no two parties to speak of.
        #expect(answer["score"].decimal ?? 0 == expected)
        #expect(answer["moment"]["asof"] == .string(day))
    }

    @Test func `the parts add up to it and say what they are made of`() throws {
        let answer = try desk.answer("tension", "--asof", "2023-05-02", "--why")
        let parts = answer["parts"]
        #expect(parts.each("development") == ["d1", "d3", "d2"])
        #expect(parts.each("points").compactMap(\.decimal) == [43.6, 12.5, -1.5])
        #expect(parts.each("plover") == ["ASSAULT:firearms", "THREATEN:restrict", "CONSULT"])
        #expect(parts.each("p").compactMap(\.decimal) == [-9, -3, 2.5])
        #expect(parts.each("severity").compactMap(\.decimal) == [2, 1, 1])
        #expect(parts.each("age").compactMap(\.decimal) == [62, 1, 31])
        #expect(parts.each("direction") == ["both", "east at west", "both"])
        for part in parts.elements {
            #expect(part["roots"] == [["root": "wire", "belief": 0.8]])
            #expect(abs((part["firmness"].decimal ?? 0) - 0.8) < 1e-12)
        }
        #expect(answer["words"] == 11.0 && answer["acts"] == 43.6)
        #expect(answer["band"] == [30.9, 70.1])
        // With 99 dead instead of 9 the clash weighs half as much again.
        #expect(answer["envelope"] == [54.6, 66.8])
        #expect(answer["conflicts"] == 3)
        #expect(answer["model"] == "tension/1")
        #expect(
            answer["passedOver"] == [
                ["development": "d4", "reason": "part of one that counts", "other": "d3"]
            ])
    }

    @Test func `what had not happened is left out with its parts`() throws {
        let answer = try desk.answer("tension", "--asof", "2023-05-02", "--without", "d3")
        #expect(answer["score"] == 45.5)
        #expect(answer["scoreWith"] == 54.6)
        #expect(answer["parts"].each("development") == ["d1", "d2"])
        #expect(answer["passedOver"] == [])
        #expect(try desk.refusal(of: "tension", "--without", "d9").exitCode == 4)
    }

    @Test func `a model with another number is tried and not recorded`() throws {
        let answer = try desk.answer("tension", "--asof", "2023-05-02", "--what-if", "memory=0.5")
        #expect(answer["score"] == 60.1 && answer["scoreWith"] == 54.6)
        #expect(answer["whatIf"] == ["memory": 0.5])
        #expect(answer["parts"].each("points").compactMap(\.decimal) == [49.9, 12.0, -1.8])
        #expect(
            try score(
                "--asof", "2023-05-02", "--what-if", "memory=0.5,half-life-acts=90", "--what-if", "curve=2")
                == 47.5)
        #expect(try score("--asof", "2023-05-02", "--what-if", "memory=0.5", "--without", "d3") == 52.1)
        #expect(try score("--asof", "2023-05-02") == 54.6)
        for setting in ["memory", "memory=", "memory=much", "memory=1.1", "memori=0.5", "memory=1,memory=0"] {
            let refusal = try desk.refusal(of: "tension", "--what-if", setting)
            #expect(refusal.exitCode == 64, "\(setting)")
            #expect(refusal.place == "--what-if", "\(setting)")
        }
    }

    @Test func `a retraction brings back what was before, and an undo what was after`() throws {
        let before = try score("--asof", "2023-05-02", "--known", "#8")
        try desk.record("retract", "d3", "--because", "x")
        try desk.record("retract", "d4", "--because", "x")
        #expect(try score("--asof", "2023-05-02") == before)
        try desk.record("undo", "#12", "--because", "y")
        try desk.record("undo", "#11", "--because", "y")
        #expect(try score("--asof", "2023-05-02") == 54.6)
    }

    @Test func `a course has a point for each step, and what began to count within it`() throws {
        let months = try desk.answer("tension", "--every", "month", "--from", "2023-02", "--to", "2023-05")[
            "course"]
        #expect(months.each("date") == ["2023-02-28", "2023-03-31", "2023-04-30", "2023-05-31"])
        #expect(months.each("score").compactMap(\.decimal) == [0, 56.7, 46.1, 44.6])
        #expect(months.each("change").compactMap(\.decimal) == [56.7, -10.6, -1.5])
        #expect(months.each("developments") == [[], ["d1"], ["d2"], ["d3", "d4"]])
        #expect(months.each("conflicts").compactMap(\.decimal) == [0, 1, 0, 2])
        let days = try desk.answer("tension", "--every", "day", "--from", "2023-04-30", "--to", "2023-05-02")[
            "course"]
        #expect(days.each("score").compactMap(\.decimal) == [46.1, 54.9, 54.6])
    }

    @Test func `a model changes it from its adoption on, and not before`() throws {
        try desk.record("add", "model", "tension/2", "--set", "cooperation=0", "--because", "x")
        #expect(try score("--asof", "2023-04-01") == 56.3)
        #expect(try desk.answer("tension", "--asof", "2023-04-01")["model"] == "tension/2")
        #expect(try score("--asof", "2023-04-01", "--known", "#9") == 54.6)
        #expect(
            try desk.refusal(of: "add", "model", "tension/2", "--set", "curve=2", "--because", "x").exitCode
                == 5)
        for setting in ["curve=0", "curve", "half-life=30", "curve=nan"] {
            #expect(
                try desk.refusal(of: "add", "model", "m", "--set", setting, "--because", "x").exitCode == 64)
        }
    }

    @Test func `only what had been reported is reckoned`() throws {
        #expect(try score("--asof", "2023-04-01", "--reported", "2023-04-01") == 56.3)
        #expect(try score("--asof", "2023-04-01", "--reported", "2023-04-02") == 54.6)
    }

    @Test func `a person stands for the party, and names may be short`() throws {
        #expect(try score("--asof", "2023-05-02", "--dyad", "orlo,we") == 54.6)
        for dyad in ["east", "east,orlo", "east,west,east"] {
            #expect(try desk.refusal(of: "tension", "--dyad", dyad).exitCode == 64)
        }
        #expect(try desk.refusal(of: "tension", "--dyad", "east,nobody").exitCode == 4)
    }

    @Test func `a chart is written, and only where it can be`() throws {
        let outcome = try desk.run(
            "tension", "--asof", "2023-05-02", "--from", "2023-02-20", "--svg", "chart.svg", "--json")
        #expect(outcome.exitCode == 0)
        let chart = try desk.text(of: "chart.svg")
        #expect(chart.hasPrefix("<svg ") && chart.hasSuffix("</svg>\n"))
        #expect(chart.components(separatedBy: "<polygon ").count == 5)
        #expect(chart.contains("at most 67.0 on 2023-03-01"))
        #expect(
            try desk.refusal(of: "tension", "--asof", "2023-05-02", "--svg", "no/such/folder.svg").exitCode
                == 1)
    }

    @Test func `an empty journal has no tension, and says so`() throws {
        let outcome = try desk.run("tension", "--known", "#0")
        #expect(outcome.exitCode == 0 && outcome.stdout.text == "")
        #expect(outcome.stderr.text.hasSuffix("Nothing that is known then bears on two parties.\n"))
        #expect(try desk.answer("tension", "--known", "#0")["parts"] == [])
    }

    @Test(arguments: [
        ["--from", "2024", "--to", "2023"], ["--from", "1000", "--to", "2023"], ["--every", "hour"],
        ["--from", "../2023"],
    ])
    func `a course that makes no sense is refused`(words: [String]) throws {
        #expect(Refusal(lines: try desk.run(["tension"] + words)).exitCode == 64)
    }

    @Test func `what a change does to it is said`() throws {
        let moved = try desk.run("correct", "d3", "on=2023-04-30", "--because", "misread")
        #expect(
            moved.stderr.text == """
                Tension Eastland–Westland on Sun 2023-04-30: 46.1 -> 55.2
                Tension Eastland–Westland on Mon 2023-05-01: 54.9 -> 54.8

                """)
    }

    @Test func `a dry run says what a change would do to the tension, and changes nothing`() throws {
        let desk = try Desk.clash()
        let before = try desk.answer("tension", "--asof", "2023-03-01")
        let dry = try desk.run("retract", "d1", "--because", "never happened", "--dry-run")
        // Without the clash nothing is left on its day.
        #expect(
            dry.stderr.text.contains("Would change tension Eastland–Westland on Wed 2023-03-01: 67.0 -> 0.0"))
        #expect(try desk.answer("tension", "--asof", "2023-03-01") == before)
        #expect(try desk.events.count == 11)
    }
}
