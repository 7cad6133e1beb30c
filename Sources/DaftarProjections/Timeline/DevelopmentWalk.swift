/// Tables to read developments from, in an order that spares reading most of them.
///
/// Each gives the versions of developments as a table `d`. The order of the joins is the point: the planner would rather
/// walk the dates.
struct DevelopmentWalk {
    let tables: String
    /// Lower bound, upper bound and number, in the columns that are walked.
    let keys: [String]

    private init(_ tables: String, keys: [String] = ["d.occurred_lo", "d.occurred_hi", "d.id"]) {
        self.tables = tables
        self.keys = keys
    }

    /// The column of the lower bound.
    var begin: String { keys[0] }

    func order(isReversed: Bool) -> String {
        keys.map { $0 + (isReversed ? " DESC" : "") }.joined(separator: ", ")
    }

    /// By their numbers, as the conditions name them.
    static let byNumber = DevelopmentWalk("developments d")

    /// What overlaps the days from `:first` to `:last`.
    static let overlapping = DevelopmentWalk(Overlap.developments)

    /// In the order of their dates, without passing over the days of which nothing was known by `:known`.
    ///
    /// An index by date knows nothing of record time: asked for the latest as known long ago, it would pass over all that
    /// was recorded since.
    static let byDate = DevelopmentWalk(
        """
        development_days a
        CROSS JOIN developments walked INDEXED BY developments_by_date
            ON walked.occurred_lo = a.day AND a.known_from <= :known AND walked.known_from <= :known
        CROSS JOIN developments d ON d.id = walked.id AND d.known_from = walked.known_from
        """, keys: ["a.day", "walked.occurred_hi", "walked.id"])
}
