/// An impulse with its weight and the days on which it counts.
struct CountedImpulse {
    let impulse: Impulse
    let weight: Weight
    /// The day from which it counts; nil where it never does.
    let first: Day?
    /// From this day on it counts no more, because what it is part of does.
    let end: Day?
    private let whole: DevelopmentID?
    private let stronger: DevelopmentID?

    func counts(on day: Day) -> Bool { passedOver(on: day) == nil }

    /// Why it does not count on a day that is not before its own; nil where it does.
    func passedOver(on day: Day) -> PassedOver? {
        if weight.firmness == 0 { return .noAccount }
        if let whole, let end, day >= end { return .partOf(whole) }
        if let stronger, first.map({ day < $0 }) ?? true { return .sameAs(stronger) }
        return nil
    }
}

/// Why a development that had begun and bears on a dyad is not counted.
package enum PassedOver: Hashable, Sendable {
    /// What it is part of counts.
    case partOf(DevelopmentID)
    /// Another of the same day, direction and code counts, which adds at least as much.
    case sameAs(DevelopmentID)
    /// Nobody says so.
    case noAccount
}

extension CountedImpulse {
    /// Which impulses count when, in the order of their days.
    ///
    /// Of several with the same day, direction and code, the one that adds most to the tension counts. So a
    /// second entry of one thing never calms, and merging it into one that somebody vouches for never raises the
    /// score. A part counts until its whole does.
    static func all(of impulses: [Impulse], _ model: TensionModel) -> [CountedImpulse] {
        let weighed = impulses.map { ($0, Weight($0, model)) }
        let days = Dictionary(
            weighed.filter { $0.1.firmness > 0 }.map { ($0.0.development, $0.0.day) },
            uniquingKeysWith: { first, _ in first })
        let groups = Dictionary(grouping: weighed) { impulse, _ in
            Sameness(day: impulse.day, direction: impulse.direction, code: impulse.code)
        }
        return groups.values.flatMap { count($0, days) }
            .sorted { ($0.impulse.day, $0.impulse.development) < ($1.impulse.day, $1.impulse.development) }
    }

    private struct Sameness: Hashable {
        let day: Day
        let direction: Dyad.Direction
        let code: PloverCode
    }

    /// - Parameter days: the days from which all the developments count that somebody vouches for.
    private static func count(
        _ group: [(Impulse, Weight)], _ days: [DevelopmentID: Day]
    ) -> [CountedImpulse] {
        // When the next one begins to count: when those that add more have ended.
        var next: Day? = group[0].0.day
        var stronger: DevelopmentID?
        let ordered = group.sorted { ($1.1.x, $0.0.development) < ($0.1.x, $1.0.development) }
        return ordered.map { impulse, weight in
            let whole = impulse.wholes.filter { days[$0] != nil && $0 != impulse.development }
                .min { (days[$0]!, $0) < (days[$1]!, $1) }
            let end = whole.map { max(days[$0]!, impulse.day) }
            let counted = CountedImpulse(
                impulse: impulse, weight: weight, first: next, end: end, whole: whole, stronger: stronger)
            if weight.firmness > 0, let first = next, end.map({ first < $0 }) ?? true {
                stronger = impulse.development
                next = end
            }
            return counted
        }
    }
}
