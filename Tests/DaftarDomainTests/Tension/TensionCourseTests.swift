import DaftarDomain
import DaftarTesting
import Testing

@Suite struct `The course of a tension` {
    @Test func `it jumps when something happens and fades after`() {
        // 42.5265 on the day; after 60 days X = 0.72 · 0.57846 = 0.41649: 27.4100 by Python.
        let days = DayInterval(lower: Day("2022-09-15")!, upper: Day("2022-11-15")!)
        let points = TensionCourse(of: [impulse()], over: days, model: .standard).points
        #expect(points.count == 62)
        #expect(points.map(\.day) == (0...61).map { days.lower + $0 })
        #expect([points[0], points[1], points[61]].map { Tenths.rounding($0.value) } == [0, 425, 274])
        #expect(points.map(\.conflicts) == [0, 1] + Array(repeating: 0, count: 60))
    }

    @Test func `a day's conflicts are counted plainly`() {
        let impulses = [impulse(1), impulse(2), impulse(3, "CONSULT"), impulse(4, by: [])]
        let course = TensionCourse(of: impulses, over: DayInterval(Day("2022-09-16")!), model: .standard)
        #expect(course.points.map(\.conflicts) == [3])
        #expect(course.points.map(\.value) == [score(impulses).value])
    }

    @Test(arguments: TensionSeeds.some(6))
    func `every day has the score of that day`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for run in 0..<12 {
            let impulses = generator.impulses(1...30)
            let model = generator.tensionModel()
            let first = Day("2022-07-20")! + generator.int(0...90)
            let days = DayInterval(lower: first, upper: first + generator.int(0...150))
            let course = TensionCourse(of: impulses, over: days, model: model)
            #expect(course.points.count == days.upper - days.lower + 1, "run \(run), seed \(seed)")
            for point in course.points {
                let score = TensionScore(of: impulses, on: point.day, model: model)
                // Within rounding of binary places, and so to the shown tenth.
                guard abs(point.value - score.value) < 1e-8 else {
                    Issue.record("\(point.day): \(point.value), \(score.value), run \(run), seed \(seed)")
                    break
                }
            }
        }
    }

    @Test(arguments: TensionSeeds.some(3))
    func `where a course begins does not change its days`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let impulses = generator.impulses(20...40)
        let long = DayInterval(lower: Day("2022-07-20")!, upper: Day("2023-01-20")!)
        let short = DayInterval(lower: Day("2022-09-01")!, upper: Day("2022-11-01")!)
        let whole = TensionCourse(of: impulses, over: long, model: .standard).points
        let part = TensionCourse(of: impulses, over: short, model: .standard).points
        let same = whole.filter { short.contains($0.day) }
        #expect(same.map(\.day) == part.map(\.day), "seed \(seed)")
        #expect(same.map(\.conflicts) == part.map(\.conflicts), "seed \(seed)")
        #expect(zip(same, part).allSatisfy { abs($0.value - $1.value) < 1e-8 }, "seed \(seed)")
    }
}
