import DaftarDomain
import DaftarProjections
import DaftarTesting
import Foundation
import Testing

/// The law of replay, on random journals. Set `DAFTAR_SEED` to try others than the usual ones.
struct LawOfReplayTests {
    static let firstSeed =
        ProcessInfo.processInfo.environment["DAFTAR_SEED"].flatMap(UInt64.init) ?? 20_220_916
    static let seeds = firstSeed..<firstSeed + 100
    static let events = 200

    /// What was seen of a journal on the way, before the rest of it was recorded.
    struct Stop {
        let index: Int
        let folded: FoldedState
        let moment: AsOf
        let questions: [ReadModelQuestions.Question]
        let answers: [AnyHashable]
    }

    @Test(arguments: seeds)
    func `what was known after event k is what a journal ending with k says now`(seed: UInt64) throws {
        let events = RandomJournal.events(Self.events, seed: seed)
        var generator = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let models = try ReadModels.rebuilt(from: [], in: folder("models"))
        var folded = FoldedState()
        var stops: [Stop] = []
        for index in (0..<3).map({ _ in generator.int(30...Self.events - 2) }).sorted() {
            let start = try models.read { try $0.position.index }
            if start <= index { for event in events[start...index] { try folded.apply(event.event) } }
            try models.catchUp(with: events, upTo: index + 1)
            stops.append(try stop(at: index, in: models, folded, &generator))
        }
        let last = stops[2].index
        let prefix = try ReadModels.rebuilt(from: events[...last], in: folder("prefix"))
        #expect(try models.differences(from: prefix.path) == [], "seed \(seed), k = \(last)")

        try models.catchUp(with: events, upTo: events.count)
        try models.read { reader in
            for stop in stops {
                var moment = stop.moment
                moment.known = stop.index
                for (question, answer) in zip(stop.questions, stop.answers) {
                    let now = try question(reader, at: moment)
                    #expect(now == answer, "seed \(seed), k = \(stop.index): \(question.text) at \(moment)")
                }
            }
            let middle = stops[1]
            expect(
                reader.state(known: middle.index), toSay: middle.folded, "seed \(seed), k = \(middle.index)")
        }
        let whole = try ReadModels.rebuilt(from: events, in: folder("whole"))
        #expect(try models.differences(from: whole.path) == [], "seed \(seed)")
    }

    private func stop(
        at index: Int, in models: ReadModels, _ folded: FoldedState, _ generator: inout SeededGenerator
    ) throws -> Stop {
        let day = Day(year: 2019, month: 1, day: 1)!
        let moment = AsOf(
            asof: generator.maybe(50) { day + $0.int(0...2500) },
            reported: generator.maybe(50) { day + $0.int(0...2500) })
        let questions = ReadModelQuestions(about: folded, using: &generator).all
        let answers = try models.read { reader in try questions.map { try $0(reader, at: moment) } }
        return Stop(index: index, folded: folded, moment: moment, questions: questions, answers: answers)
    }

    private func expect(_ state: ReadModelState, toSay folded: FoldedState, _ comment: Comment) {
        do {
            #expect(try state.journal == folded.journal, comment)
            #expect(try state.lastNumbers == folded.lastNumbers, comment)
            for noun in [Noun.actor, .source, .issue, .claim] {
                #expect(try state.names(of: noun) == folded.names(of: noun), comment)
            }
            func expectSame<ID, Record: Equatable>(
                _ ids: some Sequence<ID>, _ stated: (ID) throws -> Record?, _ folded: (ID) -> Record?
            ) throws {
                for id in ids where try stated(id) != folded(id) {
                    Issue.record("\(id): \(String(describing: try stated(id))) [\(comment)]")
                }
            }
            let last = folded.lastNumbers
            try expectSame(folded.actors.keys, state.actor, folded.actor)
            try expectSame(folded.sources.keys, state.source, folded.source)
            try expectSame(folded.issues.keys, state.issue, folded.issue)
            try expectSame(folded.snapshots.keys, state.snapshots, folded.snapshots)
            try expectSame(
                (0...last.development + 1).map(DevelopmentID.init), state.development, folded.development)
            try expectSame((0...last.claim + 1).map(ClaimID.init), state.claim, folded.claim)
            try expectSame(
                (0...last.attribution + 1).map(AttributionID.init), state.attribution, folded.attribution)
            try expectSame((0...last.stance + 1).map(StanceID.init), state.stance, folded.stance)
            let days = DayInterval(
                lower: Day(year: 2021, month: 1, day: 1)!, upper: Day(year: 2021, month: 6, day: 30)!)
            #expect(
                try state.developments(overlapping: days) == folded.developments(overlapping: days), comment)
        } catch {
            Issue.record(error, comment)
        }
    }

    @Test(arguments: seeds.prefix(3))
    func `however events reach the projectors, the rows are the same`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let conformance = ProjectorConformance(RandomJournal.events(300, seed: seed &+ 1_000_000))
        #expect(try conformance.breaches(using: &generator) == [], "seed \(seed)")
    }
}
