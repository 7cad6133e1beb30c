import DaftarDomain
import DaftarProjections

extension ReadModelQuestions {
    mutating func askForTension(_ state: FoldedState, _ generator: inout SeededGenerator) {
        add("model") { try $0.model(at: $1) }
        add("dyads") { try $0.dyads(at: $1) }
        let likely = state.dyads(at: .now)
        for _ in 0..<3 {
            let actors = state.actors.keys.sorted()
            let dyad =
                likely.isEmpty || generator.chance(20)
                ? Dyad(generator.pick(actors), generator.pick(actors)) : generator.pick(likely)
            guard let dyad else { continue }
            add("impulses of \(dyad)") { try $0.impulses(of: dyad, at: $1).map(\.normalised) }
        }
        let id = DevelopmentID(generator.int(1...state.lastNumbers.development + 1))
        add("dyads of \(id)") { try $0.dyads(of: id, at: $1) }
    }

    mutating func askForStances(_ state: FoldedState, _ generator: inout SeededGenerator) {
        let holder = generator.pick(state.actors.keys.sorted())
        let issue = generator.pick(state.issues.keys.sorted())
        add("stance courses") { try $0.stanceCourses(at: $1) }
        add("latest stances") { try $0.latestStances(at: $1) }
        add("stance courses of \(holder)") { try $0.stanceCourses(holder: holder, at: $1) }
        add("stance courses on \(issue)") { try $0.stanceCourses(issue: issue, at: $1) }
        add("latest stances of \(holder) on \(issue)") {
            try $0.latestStances(holder: holder, issue: issue, at: $1)
        }
    }
}
