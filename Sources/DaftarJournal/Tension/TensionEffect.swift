package import DaftarDomain
import DaftarProjections

/// What recording something did to a tension, on the day of the development that it is about.
package struct TensionEffect: Hashable, Sendable {
    package let names: [String]
    package let day: Day
    /// The shown scores, in tenths.
    package let before: Int
    package let after: Int
}

extension Journal {
    /// The effects that can be seen, by dyad and day; none for what was there already.
    package func tensionEffects(of receipts: [Receipt]) throws -> [TensionEffect] {
        try read { try $0.tensionEffects(of: receipts) }
    }
}

extension ReadModelReader {
    func tensionEffects(of receipts: [Receipt]) throws -> [TensionEffect] {
        let new = receipts.filter { !$0.isRepetition }
        guard let first = new.map(\.index).min(), let last = new.map(\.index).max() else { return [] }
        let moments = [AsOf(known: first - 1), AsOf(known: last)]
        var days: [Dyad: Set<Day>] = [:]
        for id in try Set(new.compactMap { try development(of: $0.recorded.event) }) {
            for moment in moments {
                guard let day = try heading(of: id, at: moment)?.occurred.bounds.middle, day != .distantPast
                else { continue }
                for dyad in try dyads(of: id, at: moment) { days[dyad, default: []].insert(day) }
            }
        }
        return try days.sorted { $0.key.description < $1.key.description }.flatMap { dyad, days in
            try days.sorted().compactMap { try effect(on: dyad, on: $0, from: moments[0], to: moments[1]) }
        }
    }

    private func effect(on dyad: Dyad, on day: Day, from first: AsOf, to second: AsOf) throws
        -> TensionEffect?
    {
        let readings = try [first, second].map { moment in
            try TensionReading(
                dyad, at: AsOf(asof: day, known: moment.known), on: day, self, headings: false)
        }
        let scores = readings.map { $0.score().tenths }
        guard scores[0] != scores[1] else { return nil }
        return TensionEffect(names: readings[1].names, day: day, before: scores[0], after: scores[1])
    }

    /// The development that an event is about, as far as it can move a tension.
    private func development(of event: JournalEvent) throws -> DevelopmentID? {
        switch event {
        case .developmentLogged(let development): development.id
        case .developmentCorrected(let id, _), .developmentRetracted(let id, _),
            .developmentMerged(let id, _, _):
            id
        case .claimMade(_, let id): id
        case .claimCorrected(let id, _), .claimRetracted(let id, _), .attributionMade(_, let id):
            try claim(id, at: .now)?.development
        case .attributionRetracted(let id, _): try attribution(id, at: .now)?.development
        default: nil
        }
    }
}
