import Testing

/// Where everybody stands, in the journal of ``Clash``.
@Suite struct StancesTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.clash()
    }

    private func course(_ words: String...) throws -> [String] {
        let outcome = try desk.run(["stances", "--json"] + words)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        return try JSON(outcome.stdout.data)["stances"].elements.map { row in
            let direction = row["direction"].number.map(String.init) ?? "silent"
            let shift = row["shiftedFrom"].number.map { ", from \($0)" } ?? ""
            return "\(row["holder"].text ?? "") \(row["bond"].text ?? "") \(direction)\(shift)"
        }
    }

    @Test func `what somebody holds is also the office's they then had a role in, and the party's`() throws {
        // The role ended between the two.
        #expect(
            try course("--issue", "water") == [
                "east party -1", "east party 2, from -1", "ministry role -1", "orlo own -1",
                "orlo own 2, from -1",
                "west own silent",
            ])
        #expect(
            try course() == [
                "east party 2, from -1", "ministry role -1", "orlo own 2, from -1", "west own silent",
            ])
        #expect(try course("--actor", "orlo") == ["orlo own -1", "orlo own 2, from -1"])
    }

    @Test func `the clocks go for stances too`() throws {
        #expect(try course("--asof", "2023-04-30", "--actor", "orlo") == ["orlo own -1"])
        #expect(try course("--reported", "2023-04-01") == [])
        #expect(try course("--known", "#8", "--actor", "orlo") == ["orlo own -1"])
    }

    @Test func `a stance is recorded, and a shift is said`() throws {
        let taken = try desk.run(
            "stance", "orlo", "water", "opens the gates", "--from", "d4", "--direction", "-1")
        #expect(taken.stdout.text == "s4 recorded (#11): orlo on water in d4, -1 accommodating.\n")
        #expect(
            taken.stderr.text
                == "A shift: +2 before. The course: daftar stances --actor orlo --issue water\n")
        let silent = try desk.run("stance", "ministry", "water", "says nothing more", "--from", "d4")
        #expect(silent.stdout.text == "s5 recorded (#12): ministry on water in d4, silent.\n")
        #expect(silent.stderr.text == "")
        #expect(try course("--actor", "ministry") == ["ministry own silent", "ministry role -1"].reversed())
    }

    @Test(
        arguments: [
            (["nobody", "water", "two words", "--from", "d1"], 4),
            (["orlo", "wine", "two words", "--from", "d1"], 4),
            (["orlo", "water", "two words", "--from", "d9"], 4), (["orlo", "water", "two words"], 64),
            (["orlo", "water", "two words", "--from", "d1", "--direction", "3"], 64),
            (["orlo", "water", "word", "--from", "d1"], 64),
            (["orlo", "water", "two words", "--from", "d1", "--claim", "c9"], 4),
        ] as [([String], Int32)])
    func `a stance that makes no sense is refused`(words: [String], code: Int32) throws {
        let before = try desk.events.count
        #expect(Refusal(lines: try desk.run(["stance"] + words)).exitCode == code)
        #expect(try desk.events.count == before)
    }

    @Test func `what is taken back or moved is seen at once`() throws {
        try desk.record("correct", "d2", "on=2023-05-10", "--because", "x")
        #expect(try course("--actor", "orlo") == ["orlo own 2", "orlo own -1, from 2"])
        #expect(try course("--actor", "ministry") == [])
        try desk.record("retract", "d2", "--because", "x")
        #expect(try course("--actor", "orlo") == ["orlo own 2"])
        try desk.record("correct", "orlo", "party=west", "--because", "x")
        #expect(try course("--actor", "west") == ["west party 2"])
    }
}
