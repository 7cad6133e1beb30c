internal import Foundation

/// The score of every day from one to another.
///
/// Each exponential of the decay is carried from day to day, so that a year costs a pass over the impulses and one
/// step a day, however many impulses there are. The values are those of ``TensionScore`` to within rounding in the
/// last binary places.
package struct TensionCourse: Sendable {
    package struct Point: Sendable {
        package let day: Day
        package let value: Double
        /// Developments of conflict that began to count on this day, counted plainly.
        package let conflicts: Int
    }

    package let points: [Point]

    package init(of impulses: [Impulse], over days: DayInterval, model: TensionModel) {
        var changes: [Day: [(code: PloverCode, x: Double, age: Int)]] = [:]
        func add(_ counted: CountedImpulse, at day: Day, sign: Double) {
            let start = max(day, days.lower)
            guard start <= days.upper else { return }
            changes[start, default: []].append(
                (counted.impulse.code, sign * counted.weight.x, start - counted.impulse.day))
        }
        for counted in CountedImpulse.all(of: impulses.filter { $0.day <= days.upper }, model) {
            guard counted.weight.firmness > 0, let first = counted.first else { continue }
            if let end = counted.end {
                guard first < end else { continue }
                add(counted, at: end, sign: -1)
            }
            add(counted, at: first, sign: 1)
        }
        let conflicts = impulses.reduce(into: [Day: Int]()) { counts, impulse in
            if impulse.code.score < 0 { counts[impulse.day, default: 0] += 1 }
        }
        // In a fixed order, since sums of binary fractions depend on it.
        let halfLives = model.fades.halfLives
        let nextDay = halfLives.map { exp2(-1 / $0) }
        var levels = halfLives.map { _ in 0.0 }
        points = (0...(days.upper - days.lower)).map { offset in
            let day = days.lower + offset
            for number in levels.indices { levels[number] *= nextDay[number] }
            for change in changes[day] ?? [] {
                for fade in model.fades.of(change.code) {
                    levels[halfLives.firstIndex(of: fade.halfLife)!] +=
                        change.x * fade.share * exp2(-Double(change.age) / fade.halfLife)
                }
            }
            return Point(
                day: day, value: model.score(levels.reduce(0, +)), conflicts: conflicts[day] ?? 0)
        }
    }
}
