package import DaftarDomain
package import DaftarProjections

/// The world as of a day, as a journal knows it: what had happened, where everybody stood, how tense it was, and
/// what had not happened yet.
package struct World: Sendable {
    package let day: Day
    /// What had begun by then, in the order of the timeline.
    package let happened: [TimelineEntry]
    /// What is known now and had surely not begun.
    package let notYet: [TimelineEntry]
    package let stances: [StanceStep]
    /// Between the two parties asked for; nil where there is no pair.
    package let tension: TensionReading?
    /// The step that was taken last, where the day is walked through.
    package let step: ReplayStep?

    /// - Parameters:
    ///   - moment: with a day of the world.
    ///   - dyad: nil for none.
    ///   - step: what comes after it on its day is left out.
    package init(
        at moment: AsOf, on day: Day, dyad: Dyad?, through step: ReplayStep? = nil, _ reader: ReadModelReader
    ) throws {
        self.day = day
        self.step = step
        var whole = moment
        whole.asof = nil
        let all = try reader.timeline(at: whole)
        let begun = try reader.timeline(at: moment)
        happened = step.map { step in begun.filter { !step.isBefore($0.development) } } ?? begun
        notYet =
            step.map { step in all.filter { step.isBefore($0.development) } }
            ?? all.filter { $0.development.occurred.bounds.lower > day }
        stances = try reader.latestStances(at: moment)
        tension = try dyad.map { try TensionReading($0, at: moment, on: day, reader) }
    }

    package var score: TensionScore? { step.flatMap { tension?.score(through: $0) } ?? tension?.score() }
    /// That of the day before.
    package var scoreBefore: TensionScore? { tension?.score(on: day - 1) }
}
