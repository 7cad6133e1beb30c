import DaftarDomain
import DaftarJournal
import DaftarProjections
import DaftarTesting
import Foundation
import Testing

/// Random pairs of days, on random journals. Set `DAFTAR_SEED` to try others than the usual ones.
struct DifferenceTests {
    static let firstSeed =
        ProcessInfo.processInfo.environment["DAFTAR_SEED"].flatMap(UInt64.init) ?? 20_230_914

    @Test(arguments: firstSeed..<firstSeed + 5)
    func `what happened between two days is told by the whole timelines of both`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let models = try ReadModels.rebuilt(
            from: RandomJournal.events(200, seed: seed), in: folder("models"))
        var generator = SeededGenerator(seed: seed)
        var found = 0
        try models.read { reader in
            for _ in 0..<20 {
                let (first, second) = (moment(&generator), moment(&generator))
                let told = try MomentDifference(from: first, to: second, reader).happened.map(Told.init)
                let expected = try Self.told(
                    reader.timeline(at: AsOf(asof: first.asof)), reader.timeline(at: second))
                #expect(told == expected, "seed \(seed): from \(first) to \(second)")
                found += told.count
            }
        }
        #expect(found > 0, "seed \(seed)")
    }

    private struct Told: Hashable {
        let id: DevelopmentID
        let what: MomentDifference.What

        init(_ id: DevelopmentID, _ what: MomentDifference.What) { (self.id, self.what) = (id, what) }
        init(_ change: MomentDifference.Change) { self.init(change.development.id, change.what) }
    }

    private static func told(_ before: [TimelineEntry], _ after: [TimelineEntry]) -> [Told] {
        let begun = after.reduce(into: [:]) { $0[$1.development.id] = $1.begun }
        let known = Set(before.map(\.development.id))
        return after.filter { !known.contains($0.development.id) }.map { Told($0.development.id, .happened) }
            + before.compactMap { entry in
                let id = entry.development.id
                guard let now = begun[id] else { return Told(id, .notYet) }
                return now == entry.begun ? nil : Told(id, .begun(from: entry.begun, to: now))
            }
    }

    /// Mostly a day among those of the developments; sometimes none.
    private func moment(_ generator: inout SeededGenerator) -> AsOf {
        let first = Day(year: 2019, month: 1, day: 1)!
        return AsOf(asof: generator.maybe(85) { first + $0.int(0...2500) })
    }
}
