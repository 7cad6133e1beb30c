import DaftarDomain
import DaftarProjections
import DaftarTesting
import Testing

/// What stands, read in long strides, is what the queries for single records give.
struct StandingRecordsTests {
    @Test(arguments: LawOfReplayTests.firstSeed &+ 7000..<LawOfReplayTests.firstSeed &+ 7020)
    func `all that stands is what a walk along the timeline finds`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let models = try ReadModels.rebuilt(from: RandomJournal.events(150, seed: seed), in: folder("models"))
        var generator = SeededGenerator(seed: seed)
        let day = Day(year: 2019, month: 1, day: 1)!
        for _ in 0..<4 {
            let moment = AsOf(
                asof: generator.maybe(50) { day + $0.int(0...2500) },
                reported: generator.maybe(50) { day + $0.int(0...2500) },
                known: generator.maybe(50) { $0.int(20...149) })
            try models.read { reader in
                let walked = try reader.timeline(at: moment).map { entry in
                    try whole(entry.development, reader, moment)
                }
                #expect(
                    try reader.standing(at: moment).developments == walked.sorted { $0.id < $1.id },
                    "seed \(seed), \(moment)")
            }
        }
    }

    private func whole(
        _ development: Development, _ reader: ReadModelReader, _ moment: AsOf
    ) throws -> Development {
        var whole = development
        whole.claims = try standing(reader.claims(of: development.id, at: moment)).map { claim in
            var claim = claim
            claim.attributions = try standing(reader.attributions(of: claim.id, at: moment))
            return claim
        }
        whole.stances = try standing(reader.stances(of: development.id, at: moment))
        return whole
    }

    private func standing<Record>(_ records: [Held<Record>]) -> [Record] {
        records.filter { $0.standing == .stands }.map(\.value)
    }

    @Test func `what was retracted or merged is named, with how`() throws {
        var story = try Story.twoStates()
        let first = try story.log("Shots")
        let second = try story.log("More shots")
        let third = try story.log("A meeting")
        try story.tell(.retractDevelopment(first, because: "thunder"))
        try story.tell(.mergeDevelopments(second, into: third, because: "the same"))
        let standing = try story.ask { try $0.standing(at: .now) }
        #expect(standing.developments.map(\.id) == [third])
        #expect(standing.takenBack == [first: .retracted, second: .merged(into: third)])
        #expect(try story.ask { try $0.standing(at: AsOf(known: 12)) }.takenBack == [:])
    }
}
