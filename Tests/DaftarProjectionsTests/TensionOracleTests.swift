import DaftarDomain
import DaftarProjections
import DaftarTesting
import Testing

/// The read models of tension and stances say what the folded journal says, at random moments of random journals.
struct TensionOracleTests {
    static let events = 200
    static let seeds = LawOfReplayTests.firstSeed &+ 5000..<LawOfReplayTests.firstSeed &+ 5100

    struct Stop {
        let folded: FoldedState
        let moment: AsOf
        var comment: Comment
    }

    /// The journal folded up to two random events, each with a random moment.
    private func stops(of events: [RecordedEvent], _ seed: UInt64) throws -> [Stop] {
        var generator = SeededGenerator(seed: seed)
        var folded = FoldedState()
        var stops: [Stop] = []
        let ends = [generator.int(30...Self.events - 1), Self.events - 1].sorted()
        for (index, recorded) in events.enumerated() {
            try folded.apply(recorded.event)
            guard ends.contains(index) else { continue }
            let day = Day(year: 2019, month: 1, day: 1)!
            let moment = AsOf(
                asof: generator.maybe(60) { day + $0.int(0...2500) },
                reported: generator.maybe(50) { day + $0.int(0...2500) }, known: index)
            stops.append(Stop(folded: folded, moment: moment, comment: "seed \(seed), \(moment)"))
        }
        return stops
    }

    @Test(arguments: seeds)
    func `tension and stances are what the folded journal makes of them`(seed: UInt64) throws {
        let events = RandomJournal.events(Self.events, seed: seed)
        let folder = try TemporaryFolder()
        let models = try ReadModels.rebuilt(from: events, in: folder("models"))
        try models.read { reader in
            for stop in try stops(of: events, seed) {
                try expectModel(of: reader, toBeThatOf: stop)
                try expectImpulses(of: reader, toBeThoseOf: stop)
                try expectStances(of: reader, toBeThoseOf: stop)
            }
        }
    }

    private func expectModel(of reader: ReadModelReader, toBeThatOf stop: Stop) throws {
        #expect(try reader.model(at: stop.moment) == stop.folded.tensionModel, stop.comment)
    }

    private func expectImpulses(of reader: ReadModelReader, toBeThoseOf stop: Stop) throws {
        let dyads = stop.folded.dyads(at: stop.moment)
        #expect(try reader.dyads(at: stop.moment) == dyads, stop.comment)
        for dyad in dyads {
            let impulses = try reader.impulses(of: dyad, at: stop.moment).map(\.normalised)
            let expected = stop.folded.impulses(of: dyad, at: stop.moment).map(\.normalised)
            guard impulses != expected else { continue }
            let differing = zip(impulses, expected).first { $0 != $1 }.map { "\($0), and folded \($1)" }
            Issue.record(
                "\(dyad): \(differing ?? "\(impulses.count), and folded \(expected.count)") [\(stop.comment)]"
            )
        }
        for number in stride(from: 1, through: stop.folded.developments.count, by: 7) {
            let id = DevelopmentID(number)
            let found = try reader.dyads(of: id, at: stop.moment)
            let expected = stop.folded.dyads(of: id)
            #expect(Set(found) == expected && found.count == expected.count, stop.comment)
        }
    }

    private func expectStances(of reader: ReadModelReader, toBeThoseOf stop: Stop) throws {
        let courses = stop.folded.stanceCourses(at: stop.moment)
        let found = try reader.stanceCourses(at: stop.moment).map { FoldedStep($0) }
        #expect(found == courses.flatMap(\.self), stop.comment)
        let latest = courses.flatMap { course in
            course.filter { $0.development == course.last?.development }
        }
        #expect(try reader.latestStances(at: stop.moment).map { FoldedStep($0) } == latest, stop.comment)
    }
}
