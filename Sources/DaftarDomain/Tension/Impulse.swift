/// A development as it bears on one dyad: what the score is made of, before any model.
package struct Impulse: Hashable, Sendable {
    package var development: DevelopmentID
    /// The bounds of its date. It counts from their middle on.
    package var occurred: DayInterval
    package var direction: Dyad.Direction
    package var code: PloverCode
    package var deaths: Deaths?
    /// What it is part of, and what that is part of, nearest first; merged ones replaced by what they were
    /// merged into.
    package var wholes: [DevelopmentID]
    package var accounts: [Account]

    package init(
        development: DevelopmentID, occurred: DayInterval, direction: Dyad.Direction = .both,
        code: PloverCode, deaths: Deaths? = nil, wholes: [DevelopmentID] = [], accounts: [Account] = []
    ) {
        self.development = development
        self.occurred = occurred
        self.direction = direction
        self.code = code
        self.deaths = deaths
        self.wholes = wholes
        self.accounts = accounts
    }

    package var day: Day { occurred.middle }

    /// Somebody's word for or against a claim about it.
    package struct Account: Hashable, Sendable {
        /// Who said it first: the actor behind the source, or the source where none is named. Two texts of one
        /// ministry are one root.
        package var root: Slug
        package var isDenial: Bool
        package var reliability: Reliability?
        package var credibility: Int?
        package var hedge: Attribution.Hedge

        package init(
            root: Slug, isDenial: Bool = false, reliability: Reliability? = nil, credibility: Int? = nil,
            hedge: Attribution.Hedge = .none
        ) {
            self.root = root
            self.isDenial = isDenial
            self.reliability = reliability
            self.credibility = credibility
            self.hedge = hedge
        }
    }
}

extension Deaths {
    /// The number the score reckons with: the best figure, else the middle of the two others, else the one there is.
    package var likely: Double {
        if let best { return Double(best) }
        if let low, let high { return (Double(low) + Double(high)) / 2 }
        return Double(low ?? high ?? 0)
    }

    /// The least and the most that the sources allow; what is not given is what is likely.
    package var range: ClosedRange<Double> {
        (low.map(Double.init) ?? likely)...(high.map(Double.init) ?? likely)
    }
}
