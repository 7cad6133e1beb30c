import DaftarDomain
import Testing

@testable import DaftarCLI

@Suite struct SparklineTests {
    private static let first = Day("2022-09-01")!

    private func impulse(
        _ number: Int, _ code: String, after days: Int, _ grade: Reliability = .completely,
        _ credibility: Int = 1
    )
        -> Impulse
    {
        Impulse(
            development: DevelopmentID(number), occurred: DayInterval(Self.first + days),
            code: PloverCode(code)!,
            accounts: [Impulse.Account(root: Slug("herald")!, reliability: grade, credibility: credibility)])
    }

    private func sparkline(_ impulses: [Impulse], days: Int, columns: Int) -> Sparkline {
        let interval = DayInterval(lower: Self.first, upper: Self.first + (days - 1))
        let course = TensionCourse(of: impulses, over: interval, model: .standard)
        return Sparkline(course.points, impulses, columns: columns)
    }

    /// By Python, 0.9 · 0.95 and its decay: 0, 0, 48.2, 47.9 and 47.5.
    @Test func `nothing is blank, the highest day is a full block`() {
        let sparkline = sparkline([impulse(1, "ASSAULT", after: 2)], days: 5, columns: 80)
        #expect(sparkline.line == "  ███")
        #expect(sparkline.marks == "  ▲")
        #expect(Tenths.rounding(sparkline.top) == 482)
    }

    @Test func `whatever is above nothing is seen`() {
        // By Python: 0.1 · 0.2 makes 1.5, and 0.95 three days later 53 or so: a quarter of a block.
        let small = impulse(1, "REQUEST:change", after: 0, .unreliable, 5)
        let great = impulse(2, "ASSAULT:unconventional", after: 3)
        let line = sparkline([small, great], days: 4, columns: 80).line
        #expect(line == "▁▁▁█")
    }

    @Test func `each column shows its highest day, and there are no more than asked for`() {
        let impulses = [impulse(1, "ASSAULT", after: 4)]
        let sparkline = sparkline(impulses, days: 10, columns: 5)
        // Days in pairs: the fifth day begins the third pair.
        #expect(sparkline.line == "  ███")
        #expect(sparkline.marks == "  ▲")
        for columns in [1, 2, 3, 7, 9, 10, 11, 500] {
            let other = self.sparkline(impulses, days: 10, columns: columns)
            #expect(other.line.count == min(columns, 10))
            #expect(other.marks.filter { $0 == "▲" }.count == 1)
            // It stands under the column of the fifth of the ten days, and nothing follows it.
            #expect(other.marks.count == other.line.prefix { $0 == " " }.count + 1)
            #expect(other.top == sparkline.top)
        }
    }

    @Test func `marks tell what raised, what calmed, and both`() {
        let impulses = [
            impulse(1, "ASSAULT", after: 0), impulse(2, "CONSULT", after: 1), impulse(3, "COERCE", after: 3),
            impulse(4, "AGREE", after: 3), impulse(5, "REQUEST", after: 4), impulse(6, "ASSAULT", after: 9),
        ]
        #expect(sparkline(impulses, days: 5, columns: 80).marks == "▲▼ ◆")
        #expect(sparkline(impulses, days: 4, columns: 2).marks == "◆◆")
    }

    @Test func `where nothing happened there is nothing to see`() {
        let quiet = sparkline([], days: 3, columns: 80)
        #expect(quiet.line == "   ")
        #expect(quiet.marks == "")
        #expect(quiet.top == 0)
        let none = Sparkline([], [], columns: 80)
        #expect(none.line == " ")
        #expect(none.marks == "")
    }

    @Test func `one day is one block`() {
        let one = sparkline([impulse(1, "ASSAULT", after: 0)], days: 1, columns: 80)
        #expect(one.line == "█" && one.marks == "▲")
    }
}

@Suite struct BarTests {
    /// 3.25 of 10 columns are 26 eighths: three whole blocks and two eighths.
    @Test(arguments: [
        (0, "          "), (10, "██████████"), (5, "█████     "), (3.25, "███▎      "), (9.99, "██████████"),
        (0.05, "          "), (0.07, "▏         "), (-3, "          "), (12, "██████████"),
    ])
    func `a bar is as long as its share, in eighths`(value: Double, bar: String) {
        #expect(Bar.text(value, of: 10, columns: 10) == bar)
    }
}
