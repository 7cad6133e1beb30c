extension TensionModel {
    /// How far an account is believed.
    struct Beliefs: Hashable, Sendable {
        private let reliabilities: [Reliability: Double]
        private let credibilities: [Double]
        private let hedges: [Attribution.Hedge: Double]

        init(_ value: (Parameter) -> Double) {
            reliabilities = Dictionary(
                uniqueKeysWithValues: Reliability.allCases.map { ($0, value(.reliability($0))) })
            credibilities = (1...6).map { value(.credibility($0)) }
            hedges = Dictionary(
                uniqueKeysWithValues: Attribution.Hedge.allCases.map { ($0, value(.hedge($0))) })
        }

        /// Half the sum of reliability and credibility, lessened by a hedge.
        func belief(in account: Impulse.Account) -> Double {
            let reliability = reliabilities[account.reliability ?? .cannotBeJudged]!
            return (reliability + credibilities[(account.credibility ?? 6) - 1]) / 2 * hedges[account.hedge]!
        }
    }

    /// How fast things fade.
    struct Fades: Hashable, Sendable {
        private let words: [Fade]
        private let acts: [Fade]

        /// One of the exponentials that a decay is the sum of.
        struct Fade: Hashable, Sendable {
            let share: Double
            let halfLife: Double
        }

        init(_ value: (Parameter) -> Double) {
            let remembered = Fade(share: value(.memory), halfLife: value(.halfLifeMemory))
            words = [Fade(share: 1 - value(.memory), halfLife: value(.halfLifeWords)), remembered]
            acts = [Fade(share: 1 - value(.memory), halfLife: value(.halfLifeActs)), remembered]
        }

        func of(_ code: PloverCode) -> [Fade] { code.isAct ? acts : words }

        /// Different ones, the shortest first.
        var halfLives: [Double] { Set((words + acts).map(\.halfLife)).sorted() }
    }
}
