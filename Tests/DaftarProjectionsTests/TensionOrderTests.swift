import DaftarDomain
import DaftarProjections
import DaftarTesting
import Testing

/// Developments that do not speak of each other may be logged in any order.
struct TensionOrderTests {
    static let seeds = LawOfReplayTests.firstSeed &+ 8000..<LawOfReplayTests.firstSeed &+ 8020

    /// Developments with titles of their own; the stances on days of their own, since of two of one day the later
    /// logged comes last.
    private func drafts(_ generator: inout SeededGenerator) -> [Development] {
        (1...24).map { number in
            let people: [Slug] = ["orme", "vale", "north", "south"]
            let day = Day("2022-08-01")! + (number <= 12 ? number : generator.int(20...26))
            var development = Development(
                id: DevelopmentID(1), title: "Development \(number)", occurred: try! EDTFDate(day.text),
                kind: generator.pick([.clash, .clash, .meeting, .remark, .talks, .statement]))
            development.actors = [Participant(actor: generator.pick(people))]
            development.targets = [Participant(actor: generator.pick(people))]
            development.deaths = generator.maybe(20) { Deaths(best: $0.int(1...80)) }
            development.claims = (1...generator.int(1...3)).map { claim in
                let sources: [Slug] = ["gazette", "herald", "rumour"]
                return Claim(
                    id: ClaimID(claim), text: "Claim \(number).\(claim)",
                    attributions: generator.many(1...2) { generator in
                        attribution(generator.chance(80) ? .asserts : .denies, by: generator.pick(sources))
                    })
            }
            // So that there is some tension whatever the others are.
            if number == 1 { TensionTests.clash(&development) }
            if number <= 12 {
                development.stances = [
                    Stance(
                        id: StanceID(1), actor: generator.pick(people), issue: "arms",
                        direction: generator.maybe(80) { $0.int(-2...2) }, words: "position \(number)")
                ]
            }
            return development
        }
    }

    /// What a journal says of a moment, without the ids.
    struct Answer: Hashable {
        var titles: [String] = []
        var dyads: [Dyad] = []
        var tenths: [Int] = []
        var counts: [Int] = []
        var stances: [String] = []
    }

    private func answer(_ reader: ReadModelReader, _ moment: AsOf) throws -> Answer {
        var answer = Answer()
        let timeline = try reader.timeline(at: moment)
        answer.titles = timeline.map { "\($0.development.occurred.text) \($0.development.title)" }.sorted()
        answer.dyads = try reader.dyads(at: moment).sorted { "\($0)" < "\($1)" }
        for dyad in answer.dyads {
            let score = TensionScore(
                of: try reader.impulses(of: dyad, at: moment), on: moment.asof!,
                model: try reader.model(at: moment))
            answer.tenths.append(score.tenths)
            answer.counts += [score.conflicts, score.parts.count, score.passedOver.count]
        }
        answer.stances = try reader.stanceCourses(at: moment).map { step in
            let shift = step.shiftedFrom.map { " from \($0)" } ?? ""
            return "\(step.holder) \(step.occurred.text) \(step.stance.words)\(shift)"
        }
        return answer
    }

    @Test(arguments: seeds)
    func `the order of logging does not matter to what is asked of a day`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let drafts = drafts(&generator)
        let folder = try TemporaryFolder()
        var answers: [[Answer]] = []
        for (number, order) in [drafts, drafts.reversed(), drafts.shuffled(using: &generator)].enumerated() {
            var story = try Story.twoStates()
            for draft in order { try story.tell(.logDevelopment(draft, allowSimilar: true)) }
            let models = try ReadModels.rebuilt(from: story.events, in: folder("\(number)"))
            answers.append(
                try models.read { reader in
                    try [5, 12, 21, 26, 60].flatMap { days in
                        let day = Day("2022-08-01")! + days
                        return [
                            try answer(reader, AsOf(asof: day)),
                            try answer(reader, AsOf(asof: day, reported: Day("2022-09-25"))),
                        ]
                    }
                })
        }
        #expect(answers[0].contains { $0.tenths.contains { $0 > 0 } }, "seed \(seed)")
        #expect(answers[1] == answers[0], "seed \(seed)")
        #expect(answers[2] == answers[0], "seed \(seed)")
    }
}
