import DaftarDomain
import DaftarProjections
import DaftarTesting
import Testing

struct AccountsTests {
    static let seeds = LawOfReplayTests.firstSeed &+ 9000..<LawOfReplayTests.firstSeed &+ 9040

    @Test(arguments: seeds)
    func `the accounts of a moment are those of the folded journal`(seed: UInt64) throws {
        let events = RandomJournal.events(200, seed: seed)
        let models = try ReadModels.rebuilt(from: events, in: try TemporaryFolder()("models"))
        var generator = SeededGenerator(seed: seed)
        let end = generator.int(30...events.count - 1)
        var folded = FoldedState()
        for recorded in events[...end] { try folded.apply(recorded.event) }
        let day = Day(year: 2019, month: 1, day: 1)!
        try models.read { reader in
            for _ in 0..<4 {
                let moment = AsOf(
                    asof: generator.maybe(60) { day + $0.int(0...2500) },
                    reported: generator.maybe(50) { day + $0.int(0...2500) }, known: end)
                let accounts = try reader.accounts(at: moment)
                #expect(accounts == folded.accounts(at: moment), "seed \(seed), \(moment)")
            }
        }
    }
}
