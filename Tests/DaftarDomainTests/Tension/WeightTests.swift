import DaftarDomain
import Testing

/// Values by hand or, where a logarithm is in them, by Python.
@Suite struct `The weight of an impulse` {
    private func weight(
        _ accounts: Impulse.Account..., as plover: String = "ASSAULT:firearms", deaths: Deaths? = nil
    ) -> Weight {
        Weight(impulse(1, plover, deaths: deaths, by: accounts), .standard)
    }

    private func expect(_ value: Double, _ expected: Double, _ at: SourceLocation = #_sourceLocation) {
        #expect(abs(value - expected) < 1e-12, "\(value) is not \(expected)", sourceLocation: at)
    }

    @Test func `a fire fight that one B2 account tells of weighs 0.72`() {
        let weight = weight(account())
        expect(weight.force, 0.9)
        expect(weight.firmness, 0.8)  // B is 0.8, 2 is 0.8
        expect(weight.x, 0.72)
    }

    @Test func `deaths count by their order of magnitude`() {
        expect(weight(account(), deaths: Deaths(best: 9)).severity, 2)  // 1 + log10 10
        expect(weight(account(), deaths: Deaths(best: 99)).severity, 3)
        expect(weight(account(), deaths: Deaths(best: 0)).severity, 1)
        // python: 0.9 * (1 + log10(101))
        expect(weight(account(), deaths: Deaths(best: 100)).force, 2.7038892364043785)
        expect(weight(account(), deaths: Deaths(best: 100)).x, 2.163111389123503)
    }

    @Test func `without a best figure, the middle of the others or the one there is`() {
        #expect(Deaths(low: 4, high: 14)!.likely == 9)
        #expect(Deaths(low: 4, high: 15)!.likely == 9.5)
        #expect(Deaths(low: 4, best: 5, high: 14)!.likely == 5)
        #expect(Deaths(low: 4)!.likely == 4)
        #expect(Deaths(high: 14)!.likely == 14)
        #expect(Deaths(low: 4)!.range == 4...4)
        #expect(Deaths(best: 5, high: 14)!.range == 5...14)
    }

    @Test func `independent roots add up as chances do`() {
        let weight = weight(account(), account("gazette", .fairly, 3))
        expect(weight.firmness, 0.92)  // 1 − 0.2 · 0.4
        #expect(weight.roots.map(\.id.text) == ["herald", "gazette"])
        expect(weight.roots[0].belief, 0.8)
        expect(weight.roots[1].belief, 0.6)
    }

    @Test func `two texts of one root count once, by the stronger`() {
        let weight = weight(account("ministry", .fairly, 3), account("ministry", .completely, 1))
        expect(weight.firmness, 0.95)
        #expect(weight.roots.count == 1)
    }

    @Test func `reliability and credibility are averaged`() {
        expect(weight(account("a", .completely, 5)).firmness, 0.575)  // ½ (0.95 + 0.2)
        expect(weight(account("a", .unreliable, 1)).firmness, 0.575)
    }

    @Test func `what nobody judged counts as what cannot be judged`() {
        expect(weight(account("a", nil, nil)).firmness, 0.5)
        #expect(weight(account("a", nil, nil)) == weight(account("a", .cannotBeJudged, 6)))
    }

    @Test func `cooperation weighs a quarter, against conflict`() {
        expect(weight(account("a", nil, nil), as: "CONSULT").x, -0.03125)  // −¼ · 0.25 · ½
        expect(weight(account(), as: "AID").x, -0.2)
        expect(weight(account(), as: "REQUEST").x, 0)
    }

    @Test(
        arguments: [
            (.none, 0.8), (.approximately, 0.8), (.atLeast, 0.8), (.reportedly, 0.56), (.apparently, 0.56),
            (.alleges, 0.56), (.suggests, 0.56), (.may, 0.4), (.could, 0.4), (.suspected, 0.4),
            (.conditional, 0.4),
        ] as [(Attribution.Hedge, Double)])
    func `a hedge weakens an account`(hedge: Attribution.Hedge, belief: Double) {
        expect(weight(account(hedge: hedge)).firmness, belief)
    }

    @Test func `better grades never weigh less`() {
        let grades = Reliability.allCases.filter { $0 != .cannotBeJudged }
        let byGrade = grades.map { weight(account("a", $0, 3)).x }
        let byFigure = (1...5).map { weight(account("a", .fairly, $0)).x }
        for values in [byGrade, byFigure] {
            #expect(zip(values, values.dropFirst()).allSatisfy(>), "\(values)")
        }
    }

    @Test func `a denial takes no part in firmness`() {
        expect(weight(account(), account("ministry", denies: true)).firmness, 0.8)
        #expect(weight(account("ministry", denies: true)).firmness == 0)
        #expect(weight().firmness == 0)
    }
}
