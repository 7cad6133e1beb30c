import DaftarDomain
import DaftarTesting
import Testing

/// What holds for any impulses, at random. `DAFTAR_SEED` tries others than the usual ones.
@Suite struct `Laws of the tension score` {
    static let first = Day("2022-07-30")!

    private func runs(
        _ seed: UInt64, _ count: Int = 150, _ body: (inout SeededGenerator, [Impulse], Day, Comment) -> Void
    ) {
        var generator = SeededGenerator(seed: seed)
        for run in 0..<count {
            let impulses = generator.impulses(1...25)
            body(&generator, impulses, Self.first + generator.int(0...150), "run \(run), seed \(seed)")
        }
    }

    @Test(arguments: TensionSeeds.some(4))
    func `the score is what its definition says, worked out plainly`(seed: UInt64) {
        runs(seed) { _, impulses, day, comment in
            let score = TensionScore(of: impulses, on: day, model: .standard)
            let naive = NaiveTension(impulses, on: day)
            #expect(abs(score.value - naive.score) < 1e-9, comment)
            #expect(Set(score.parts.map(\.impulse.development)) == Set(naive.x.keys), comment)
            for part in score.parts {
                #expect(abs(part.x - (naive.x[part.impulse.development] ?? .nan)) < 1e-12, comment)
            }
            let begun = impulses.filter { $0.day <= day }
            #expect(score.parts.count + score.passedOver.count == begun.count, comment)
            #expect(score.conflicts == begun.count { $0.code.score < 0 }, comment)
        }
    }

    @Test(arguments: TensionSeeds.some(4))
    func `parts add up to the score, exactly and as shown, and band and envelope hold it`(seed: UInt64) {
        runs(seed) { generator, impulses, day, comment in
            let score = TensionScore(of: impulses, on: day, model: generator.tensionModel())
            #expect(score.parts.reduce(0) { $0 + $1.tenths } == score.tenths, comment)
            #expect(score.tenthsOfWords + score.tenthsOfActs == score.tenths, comment)
            #expect(abs(score.parts.reduce(0) { $0 + $1.points } - score.value) < 1e-7, comment)
            #expect(score.band.contains(score.value), comment)
            #expect(score.envelope.contains(score.value), comment)
            #expect(0 <= score.envelope.lowerBound && score.envelope.upperBound <= 100, comment)
            for part in score.parts {
                #expect(abs(Double(part.tenths) - part.points * 10) <= 1 + 1e-9, comment)
                #expect(part.points * part.x >= 0, comment)
                #expect((0...1).contains(part.decay), comment)
            }
            if score.sum <= 0 {
                #expect(score.parts.allSatisfy { $0.points == 0 && $0.tenths == 0 }, comment)
            }
        }
    }

    @Test(arguments: TensionSeeds.some(3))
    func `the order in which impulses come does not matter`(seed: UInt64) {
        runs(seed) { generator, impulses, day, comment in
            let score = TensionScore(of: impulses, on: day, model: .standard)
            let other = TensionScore(of: impulses.shuffled(using: &generator), on: day, model: .standard)
            #expect(other.value == score.value, comment)
            #expect(other.parts.map(\.tenths) == score.parts.map(\.tenths), comment)
            #expect(other.passedOver.map(\.development) == score.passedOver.map(\.development), comment)
        }
    }

    /// For those that are neither whole nor part of anything, and where what is kept rests on some account: what
    /// is merged away takes its accounts with it.
    @Test(arguments: TensionSeeds.some(4))
    func `merging a duplicate never raises the score`(seed: UInt64) {
        var merged = 0
        runs(seed) { _, impulses, day, comment in
            let wholes = Set(impulses.flatMap(\.wholes))
            let alone = impulses.filter { $0.wholes.isEmpty && !wholes.contains($0.development) }
            for (one, other) in zip(alone, alone.dropFirst())
            where one.day == other.day && one.direction == other.direction && one.code == other.code {
                check(one, other)
            }
            for one in alone.prefix(3) {
                var other = one
                other.development = DevelopmentID(100)
                other.accounts = Array(one.accounts.dropFirst())
                check(one, other)
            }
            func check(_ one: Impulse, _ other: Impulse) {
                let rest = impulses.filter { ![one.development, other.development].contains($0.development) }
                let both = TensionScore(of: rest + [one, other], on: day, model: .standard).value
                for kept in [one, other] where Weight(kept, .standard).firmness > 0 || kept.code.score < 0 {
                    let value = TensionScore(of: rest + [kept], on: day, model: .standard).value
                    #expect(value <= both + 1e-9, comment)
                    merged += 1
                }
            }
        }
        #expect(merged > 100, "seed \(seed)")
    }

    @Test(arguments: TensionSeeds.some(3))
    func `one more conflict that stands by itself never calms, one more cooperation never raises`(
        seed: UInt64
    ) {
        runs(seed) { generator, impulses, day, comment in
            let before = TensionScore(of: impulses, on: day, model: .standard).value
            var extra = impulse(200, "THREATEN:expel", by: generator.accounts())
            extra.occurred = DayInterval(Self.first + generator.int(0...150))
            #expect(TensionScore(of: impulses + [extra], on: day, model: .standard).value >= before, comment)
            extra.code = code("RETREAT:ceasefire")
            #expect(TensionScore(of: impulses + [extra], on: day, model: .standard).value <= before, comment)
        }
    }
}
