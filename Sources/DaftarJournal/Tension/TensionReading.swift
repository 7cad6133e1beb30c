package import DaftarDomain
package import DaftarProjections

/// What is known of one dyad at a moment: all that its score, its course and its chart are made of.
package struct TensionReading: Sendable {
    package let dyad: Dyad
    /// The two parties' names, in the order of the dyad.
    package let names: [String]
    /// The day the score is for.
    package let day: Day
    package private(set) var model: TensionModel
    /// In the order of the days from which they count.
    package let impulses: [Impulse]
    /// Of all of them, or empty.
    package let headings: [DevelopmentID: Heading]

    /// - Parameters:
    ///   - moment: with a day of the world.
    ///   - headings: whether to read them: a score does without.
    package init(
        _ dyad: Dyad, at moment: AsOf, on day: Day, _ reader: ReadModelReader, headings: Bool = true
    ) throws {
        self.dyad = dyad
        self.day = day
        names = try [dyad.first, dyad.second].map { try reader.actor($0, at: moment)?.name ?? $0.text }
        model = try reader.model(at: moment)
        impulses = try reader.impulses(of: dyad, at: moment)
        self.headings = try (headings ? impulses : []).reduce(into: [:]) {
            $0[$1.development] = try reader.heading(of: $1.development, at: moment)
        }
    }

    /// The same reckoned by another model.
    package func by(_ model: TensionModel) -> TensionReading {
        var other = self
        other.model = model
        return other
    }

    /// The score of the reading's day, or of another.
    package func score(on other: Day? = nil, without ids: [DevelopmentID] = []) -> TensionScore {
        TensionScore(of: remaining(ids), on: other ?? day, model: model)
    }

    package func course(over days: DayInterval, without ids: [DevelopmentID] = []) -> TensionCourse {
        TensionCourse(of: remaining(ids), over: days, model: model)
    }

    private func remaining(_ ids: [DevelopmentID]) -> [Impulse] { ids.reduce(impulses) { $0.without($1) } }
}
