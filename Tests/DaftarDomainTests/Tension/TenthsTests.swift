import DaftarDomain
import DaftarTesting
import Testing

@Suite struct `Shown tenths` {
    @Test func `the largest remainders get what is missing`() {
        // 10 tenths over 3.4, 3.3 and 3.3: 3 + 3 + 3, and the one missing goes to the first.
        #expect(Tenths.shares(of: 10, over: [0.34, 0.33, 0.33]) == [4, 3, 3])
        #expect(Tenths.shares(of: 10, over: [0.33, 0.34, 0.33]) == [3, 4, 3])
        // 5 tenths over 2.5 and 2.5: equals, and the earlier goes first.
        #expect(Tenths.shares(of: 5, over: [0.25, 0.25]) == [3, 2])
    }

    @Test func `what takes away keeps its sign`() {
        // 20.4 and −10.2 make 10.2, shown as 10: floors 20 and −11 make 9, and −10.2 lost 0.8.
        #expect(Tenths.shares(of: 10, over: [2.04, -1.02]) == [20, -10])
    }

    @Test func `nothing is shared among nobody, and nothing stays nothing`() {
        #expect(Tenths.shares(of: 0, over: []) == [])
        #expect(Tenths.shares(of: 0, over: [0, 0, 0]) == [0, 0, 0])
    }

    @Test(arguments: TensionSeeds.some(4))
    func `the parts shown add up to the score shown, and none is a tenth off`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for run in 0..<2500 {
            let shares = (0..<generator.int(1...40)).map { _ in
                Double(generator.int(-300_000...1_000_000)) / Double(generator.pick([1000, 9973, 100_000]))
            }
            let total = Tenths.rounding(shares.reduce(0, +))
            let tenths = Tenths.shares(of: total, over: shares)
            #expect(tenths.reduce(0, +) == total, "run \(run), seed \(seed): \(shares)")
            for (shown, exact) in zip(tenths, shares) {
                #expect(abs(Double(shown) - exact * 10) <= 1 + 1e-9, "run \(run), seed \(seed): \(exact)")
            }
        }
    }

    @Test func `they are printed with one decimal`() {
        #expect([0, 3, 10, 188, -3, -71].map(Tenths.text) == ["0.0", "0.3", "1.0", "18.8", "-0.3", "-7.1"])
        #expect([0, 128, -71].map(Tenths.signed) == ["0.0", "+12.8", "-7.1"])
    }

    @Test func `halves are rounded away from zero`() {
        #expect([0.05, 0.04, 59.8046, -0.25, 12.25].map(Tenths.rounding) == [1, 0, 598, -3, 123])
    }
}
