import DaftarDomain
import DaftarProjections
import DaftarTesting
import Testing

/// What no way of logging changes. `DAFTAR_SEED` tries other journals than the usual ones.
struct TensionLawTests {
    static let seeds = LawOfReplayTests.firstSeed &+ 7000..<LawOfReplayTests.firstSeed &+ 7040

    private static let days = (0..<6).map { Day(year: 2020, month: 1, day: 1)! + 400 * $0 }

    /// The shown scores of all dyads on some days, with what each development adds.
    private func scores(_ reader: ReadModelReader, known: Int) throws -> [String: [Int]] {
        let moment = AsOf(known: known)
        let model = try reader.model(at: moment)
        var scores: [String: [Int]] = [:]
        for dyad in try reader.dyads(at: moment) {
            let impulses = try reader.impulses(of: dyad, at: moment)
            for day in Self.days {
                let score = TensionScore(of: impulses, on: day, model: model)
                scores["\(dyad) \(day)"] = [score.tenths, score.conflicts] + score.parts.map(\.tenths)
            }
        }
        return scores
    }

    @Test(arguments: seeds)
    func `a retraction restores the earlier score, and its undoing the later`(seed: UInt64) throws {
        var journal = RandomJournal(seed: seed)
        var events: [RecordedEvent] = []
        var logged: DevelopmentID?
        while logged == nil {
            let step = journal.next()
            events.append(step.recorded)
            if events.count > 120, case .developmentLogged(let development) = step.recorded.event,
                !development.actors.isEmpty
            {
                logged = development.id
            }
        }
        let end = events.count
        var state = journal.state
        func record(_ command: Command) throws {
            let event = try decide(command, state: state)
            try state.apply(event)
            events.append(
                RecordedEvent(
                    id: "after-\(events.count)", journal: RandomJournal.slug, time: events[end - 1].time,
                    recordedBy: "ana", event: event))
        }
        try record(.retractDevelopment(logged!, because: "a mistake"))
        try record(.undo(events[end].event, index: end, because: "it was none"))
        let folder = try TemporaryFolder()
        let models = try ReadModels.rebuilt(from: events, in: folder("models"))
        try models.read { reader in
            let before = try scores(reader, known: end - 2)
            let with = try scores(reader, known: end - 1)
            #expect(try scores(reader, known: end) == before, "seed \(seed)")
            #expect(try scores(reader, known: end + 1) == with, "seed \(seed)")
        }
    }

    @Test(arguments: [Kind.clash, .meeting])
    func `merging a duplicate never raises the score`(kind: Kind) throws {
        var story = try Story.twoStates()
        func log(_ title: String, _ sources: Slug...) throws -> DevelopmentID {
            try story.log(title) {
                TensionTests.clash(&$0)
                $0.kind = kind
                $0.claims = [
                    Claim(
                        id: ClaimID(1), text: "\(title).", attributions: sources.map { attribution(by: $0) })
                ]
            }
        }
        try story.log("An older fight", on: "2022-09-14", TensionTests.clash)
        let strong = try log("Told by two", "gazette", "herald")
        let weak = try log("Told by one", "rumour")
        let both = story.events.count - 1
        let folder = try TemporaryFolder()
        for (one, other) in [(strong, weak), (weak, strong)] {
            var merged = story
            try merged.tell(.mergeDevelopments(one, into: other, because: "the same"))
            let models = try ReadModels.rebuilt(from: merged.events, in: folder("\(kind) \(one)"))
            try models.read { reader in
                let (before, after) = (try scores(reader, known: both), try scores(reader, known: both + 1))
                #expect(before.keys == after.keys)
                for (key, values) in after { #expect(values[0] <= before[key]![0], "\(key)") }
            }
        }
    }
}
