package import DaftarDomain
package import DaftarProjections

/// A step of a replay: a development, and the day from which it counts.
package struct ReplayStep: Hashable, Sendable {
    package let development: DevelopmentID
    package let heading: Heading
    package let day: Day

    /// Whether a development comes after this step.
    func isBefore(_ development: Development) -> Bool {
        (day, self.development) < (development.occurred.bounds.middle, development.id)
    }

    /// The steps from a day on, in their order. Developments that nothing dates are none.
    package static func all(
        from day: Day, at moment: AsOf, _ reader: ReadModelReader
    ) throws -> [ReplayStep] {
        var whole = moment
        whole.asof = nil
        return try reader.timeline(at: whole).map { entry in
            ReplayStep(
                development: entry.development.id,
                heading: Heading(title: entry.development.title, occurred: entry.development.occurred),
                day: entry.development.occurred.bounds.middle)
        }
        .filter { $0.day >= day && $0.day != .distantPast }
        .sorted { ($0.day, $0.development) < ($1.day, $1.development) }
    }
}

extension TensionReading {
    /// The score when a step has been taken and, of its day, no later one.
    package func score(through step: ReplayStep) -> TensionScore {
        TensionScore(
            of: impulses.filter { ($0.day, $0.development) <= (step.day, step.development) }, on: step.day,
            model: model)
    }
}
