import DaftarDomain
import Testing

@Suite struct `What counts` {
    private func d(_ number: Int) -> DevelopmentID { DevelopmentID(number) }
    private func counted(_ impulses: [Impulse], on day: String = "2022-09-16") -> [Int] {
        score(impulses, on: day).parts.map(\.impulse.development.number).sorted()
    }

    @Test func `one of each day, direction and code, the strongest`() {
        let score = score([
            impulse(1, by: [account("a", .fairly, 3)]), impulse(2, by: [account("b", .completely, 1)]),
            impulse(3, by: [account("c", .unreliable, 5)]),
        ])
        #expect(score.parts.map(\.impulse.development) == [d(2)])
        #expect(score.passedOver.map(\.development) == [d(1), d(3)])
        #expect(score.passedOver.map(\.reason) == [.sameAs(d(2)), .sameAs(d(2))])
        #expect(score.conflicts == 3)
    }

    @Test func `of cooperation, the one that calms least`() {
        #expect(
            counted([
                impulse(1, "CONSULT", by: [account("a", .completely, 1)]),
                impulse(2, "CONSULT", by: [account("b", .fairly, 3)]),
            ]) == [2])
    }

    @Test func `of equals, the earlier`() { #expect(counted([impulse(2), impulse(1), impulse(3)]) == [1]) }

    @Test func `another day, direction or code is another thing`() {
        #expect(
            counted([
                impulse(1), impulse(2, on: "2022-09-15"), impulse(3, "ASSAULT:explosives"),
                impulse(4, "ASSAULT:firearms", .firstAtSecond),
                impulse(5, "ASSAULT:firearms", .secondAtFirst),
                impulse(6, "ASSAULT"),
            ]) == [1, 2, 3, 4, 5, 6])
    }

    @Test func `a part adds nothing beside its whole`() {
        let whole = impulse(1, on: "2022-09-14/2022-09-17", deaths: Deaths(best: 100))
        let part = impulse(2, "ASSAULT:explosives", on: "2022-09-16", partOf: [1])
        // The middle of 14 to 17 September is the 15th.
        #expect(counted([whole, part]) == [1])
        #expect(score([whole, part]).value == score([whole]).value)
        #expect(score([whole, part]).passedOver.map(\.reason) == [.partOf(d(1))])
    }

    @Test func `a part counts until its whole does`() {
        let whole = impulse(1, on: "2022-09")
        let part = impulse(2, "ASSAULT:explosives", on: "2022-09-02", partOf: [1])
        #expect(counted([whole, part], on: "2022-09-02") == [2])
        #expect(counted([whole, part], on: "2022-09-14") == [2])
        #expect(counted([whole, part], on: "2022-09-15") == [1])
    }

    @Test func `a part counts where nobody vouches for its whole, or it is not of this dyad`() {
        let part = impulse(2, partOf: [1])
        #expect(counted([impulse(1, "SANCTION", by: []), part]) == [2])
        #expect(counted([impulse(1, "SANCTION", by: [account(denies: true)]), part]) == [2])
        #expect(counted([part]) == [2])
    }

    @Test func `a part of a part is counted with the outermost`() {
        let impulses = [
            impulse(1, "SANCTION"), impulse(2, "COERCE", partOf: [1]), impulse(3, partOf: [2, 1]),
        ]
        #expect(counted(impulses) == [1])
        // Where the one between is of no dyad, the outermost still counts for it.
        #expect(counted([impulses[0], impulses[2]]) == [1])
    }

    @Test func `when the stronger of two alike passes into its whole, the other counts`() {
        let impulses = [
            impulse(1, "MOBILIZE", on: "2022-09-20"),
            impulse(2, on: "2022-09-16", partOf: [1], by: [account("a", .completely, 1)]),
            impulse(3, on: "2022-09-16"),
        ]
        #expect(counted(impulses, on: "2022-09-19") == [2])
        #expect(counted(impulses, on: "2022-09-20") == [1, 3])
    }

    @Test func `what is only denied, or told by nobody, does not count`() {
        let score = score([impulse(1, "ASSAULT", by: [account(denies: true)]), impulse(2, "COERCE", by: [])])
        #expect(score.value == 0 && score.parts.isEmpty)
        #expect(score.passedOver.map(\.development) == [d(1), d(2)])
        #expect(score.passedOver.map(\.reason) == [.noAccount, .noAccount])
        // The plain count is of what was logged.
        #expect(score.conflicts == 2)
    }

    @Test func `where a model believes no "if", what is only conditional does not count`() {
        let impulses = [
            impulse(1, by: [account(hedge: .conditional)]),
            impulse(2, "COERCE", by: [account(hedge: .conditional), account("gazette")]),
        ]
        #expect(score(impulses).parts.map(\.impulse.development) == [d(2), d(1)])
        let strict = score(impulses, model: .with(["hedge-conditional": 0]))
        #expect(strict.parts.map(\.impulse.development) == [d(2)])
        #expect(strict.passedOver.map(\.reason) == [.noAccount])
    }

    @Test func `without a development its parts are gone too`() {
        let impulses = [
            impulse(1, "SANCTION"), impulse(2, "COERCE", partOf: [1]), impulse(3, partOf: [2, 1]),
        ]
        #expect(impulses.without(d(1)).isEmpty)
        #expect(impulses.without(d(2)).map(\.development) == [d(1)])
        #expect(impulses.without(d(3)).map(\.development) == [d(1), d(2)])
        #expect(impulses.without(d(9)) == impulses)
    }
}
