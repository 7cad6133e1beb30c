import DaftarDomain
import Testing

@Suite struct `The tension score` {
    /// A fire fight with 100 deaths, by B2 and C3, three months ago; a remark a month ago; a meeting today.
    static let autumn = [
        impulse(
            1, on: "2022-09-16", deaths: Deaths(best: 100), by: [account(), account("gazette", .fairly, 3)]),
        impulse(2, "ACCUSE:disapprove", on: "2022-11-15", by: [account("herald", .completely, 1)]),
        impulse(3, "CONSULT", on: "2022-12-15"),
    ]

    /// Python: x = 0.9 (1 + log10 101) 0.92 (0.8 · 2^(−90/60) + 0.2 · 2^(−90/365)), 0.2 · 0.95 (0.8 · 2^(−1) +
    /// 0.2 · 2^(−30/365)), −0.0625 · 0.8; T = 100 (1 − e^(−X/1.3)); σ² = Σ (x/ρ)² ρ (1 − ρ).
    @Test func `a fight, a remark and a meeting make what Python makes of them`() {
        let score = score(Self.autumn, on: "2022-12-15")
        #expect(abs(score.sum - 1.1848423301125643) < 1e-12)
        #expect(abs(score.value - 59.80458200204277) < 1e-10)
        #expect(score.parts.map(\.impulse.development.number) == [1, 2, 3])
        #expect(score.parts.map(\.age) == [90, 30, 0])
        let points = [56.680418286912435, 5.647899594669728, -2.523735879539395]
        for (part, expected) in zip(score.parts, points) { #expect(abs(part.points - expected) < 1e-10) }
        #expect(abs(score.band.lowerBound - 44.20407510774861) < 1e-10)
        #expect(abs(score.band.upperBound - 71.04319659275191) < 1e-10)
        // 56.68 + 5.65 − 2.52 = 59.80: floors 566, 56 and −26 make 596, so the two that lost most get one each.
        #expect(score.tenths == 598)
        #expect(score.parts.map(\.tenths) == [567, 56, -25])
        #expect(score.tenthsOfActs == 567)
        #expect(score.tenthsOfWords == 31)
        #expect(score.conflicts == 2)
        #expect(score.passedOver.isEmpty)
    }

    @Test func `one fire fight today is 42.5`() {
        // 100 (1 − e^(−0.72/1.3)) = 42.5265 by Python.
        #expect(score([impulse()]).tenths == 425)
    }

    @Test func `nothing is no tension`() {
        let score = score([])
        #expect(score.tenths == 0 && score.parts.isEmpty && score.conflicts == 0)
        #expect(score.band == 0...0 && score.envelope == 0...0)
    }

    @Test func `what has not begun does not count`() {
        #expect(score([impulse(on: "2022-09-17")]).tenths == 0)
        #expect(score([impulse(on: "2022-09-17")]).conflicts == 0)
        // From the middle of September on, and surely only when it is over.
        let vague = [impulse(on: "2022-09")]
        #expect(score(vague, on: "2022-09-14").parts.isEmpty)
        #expect(score(vague, on: "2022-09-15").parts.map(\.isSure) == [false])
        #expect(score(vague, on: "2022-09-30").parts.map(\.isSure) == [true])
    }

    @Test func `where cooperation outweighs, the score and all parts are 0`() {
        // −¼ · 1 · 0.8 · 5 codes against 0.2 · 0.8.
        let score = score([
            impulse(1, "AID"), impulse(2, "RETREAT:disarm"), impulse(3, "ACCUSE:disapprove"),
        ])
        #expect(score.sum < 0)
        #expect(score.value == 0 && score.tenths == 0)
        #expect(score.parts.count == 3)
        #expect(score.parts.allSatisfy { $0.points == 0 && $0.tenths == 0 })
        #expect(score.band.lowerBound == 0)
        #expect(score.conflicts == 1)
    }

    @Test func `more deaths never calm`() {
        let scores = [0, 1, 2, 5, 10, 50, 100, 1000].map { score([impulse(deaths: Deaths(best: $0))]).value }
        #expect(zip(scores, scores.dropFirst()).allSatisfy(<), "\(scores)")
    }

    @Test func `better grades never calm a conflict`() {
        let grades: [Reliability] = [.completely, .usually, .fairly, .notUsually, .unreliable]
        let byGrade = grades.map { score([impulse(by: [account("a", $0, 3)])]).value }
        let byFigure = (1...5).map { score([impulse(by: [account("a", .fairly, $0)])]).value }
        for scores in [byGrade, byFigure] {
            #expect(zip(scores, scores.dropFirst()).allSatisfy(>), "\(scores)")
        }
    }

    @Test func `hedges weaken a conflict`() {
        func hedged(_ hedge: Attribution.Hedge) -> Double {
            score([impulse(by: [account(hedge: hedge)])]).value
        }
        #expect(hedged(.none) > hedged(.reportedly))
        #expect(hedged(.reportedly) > hedged(.may))
        #expect(hedged(.may) > 0)
    }

    @Test func `what somebody denies may not have been`() {
        // Without the denied fight 0; with it, undenied, 42.5.
        let denied = score([impulse(by: [account(), account("ministry", denies: true)])])
        #expect(denied.tenths == 425)
        #expect(denied.envelope.lowerBound == 0)
        #expect(Tenths.rounding(denied.envelope.upperBound) == 425)
        let undenied = score([impulse()])
        #expect(undenied.envelope == undenied.value...undenied.value)
    }

    @Test func `the envelope goes from the fewest deaths to the most`() {
        // Python, x = 0.72 · (1 + log10(1 + n)): n = 9 gives 66.9680, n = 99 gives 81.0153, n = 0 gives 42.5265.
        let score = score([impulse(deaths: Deaths(low: 0, best: 9, high: 99))])
        #expect(
            [score.envelope.lowerBound, score.value, score.envelope.upperBound].map(Tenths.rounding) == [
                425, 670, 810,
            ])
    }

    @Test func `a cooperation somebody denies makes the most higher`() {
        let impulses = [impulse(1), impulse(2, "AID", by: [account(), account("ministry", denies: true)])]
        // Without the aid 42.5; with it, X = 0.72 − 0.2 = 0.52: 100 (1 − e^(−0.4)) = 32.968.
        let score = score(impulses)
        #expect(
            [score.envelope.lowerBound, score.value, score.envelope.upperBound].map(Tenths.rounding) == [
                330, 330, 425,
            ])
    }
}
