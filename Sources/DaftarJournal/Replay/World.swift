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

    /// - Parameters:
    ///   - moment: with a day of the world.
    ///   - dyad: nil for none.
    package init(at moment: AsOf, on day: Day, dyad: Dyad?, _ reader: ReadModelReader) throws {
        self.day = day
        var whole = moment
        whole.asof = nil
        let all = try reader.timeline(at: whole)
        notYet = all.filter { $0.development.occurred.bounds.lower > day }
        happened = try reader.timeline(at: moment)
        stances = try reader.latestStances(at: moment)
        tension = try dyad.map { try TensionReading($0, at: moment, on: day, reader) }
    }

    package var score: TensionScore? { tension?.score() }
    /// That of the day before.
    package var scoreBefore: TensionScore? { tension?.score(on: day - 1) }
}
