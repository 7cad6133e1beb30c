package import DaftarDomain
package import DaftarProjections

/// Questions to hold two read models against each other with: every query there is, about records
/// drawn at random.
///
/// Asked of all the events "as known after event k", and of the events up to k "as known now", the
/// answers must be the same.
package struct ReadModelQuestions {
    package struct Question {
        package let text: String
        let ask: (ReadModelReader, AsOf) throws -> AnyHashable

        package func callAsFunction(_ reader: ReadModelReader, at moment: AsOf) throws -> AnyHashable {
            try ask(reader, moment)
        }
    }

    package private(set) var all: [Question] = []

    /// Questions about the records of a journal, those of numbers that are still to come among them.
    package init(about state: FoldedState, using generator: inout SeededGenerator) {
        askForRegistry(state, &generator)
        askForTimeline(state, &generator)
        askForRecords(state.lastNumbers, &generator)
        askForWords(state, &generator)
        askForChanges(state, &generator)
        askForTension(state, &generator)
        askForStances(state, &generator)
    }

    mutating func add(
        _ text: String, _ ask: @escaping (ReadModelReader, AsOf) throws -> some Hashable
    ) {
        all.append(Question(text: text) { AnyHashable(try ask($0, $1)) })
    }

    private mutating func askForRegistry(_ state: FoldedState, _ generator: inout SeededGenerator) {
        add("journal") { reader, _ in try reader.journal() }
        add("actors") { try $0.actors(at: $1) }
        add("sources") { try $0.sources(at: $1) }
        add("issues") { try $0.issues(at: $1) }
        let actor = generator.pick(state.actors.keys.sorted())
        let source = generator.pick(state.sources.keys.sorted())
        let issue = generator.pick(state.issues.keys.sorted())
        add("actor \(actor)") { try $0.actor(actor, at: $1) }
        add("source \(source)") { try $0.source(source, at: $1) }
        add("issue \(issue)") { try $0.issue(issue, at: $1) }
        add("snapshots") { try $0.snapshots(at: $1) }
        add("snapshots of \(source)") { try $0.snapshots(of: source, at: $1) }
        let hashes = state.snapshots.keys.sorted { $0.text < $1.text }
        if !hashes.isEmpty {
            let hash = generator.pick(hashes)
            add("snapshot \(hash)") { try $0.snapshots(hash, at: $1) }
        }
    }

    private mutating func askForTimeline(_ state: FoldedState, _ generator: inout SeededGenerator) {
        var all = TimelineFilter()
        all.includesTakenBack = true
        var filters = [generator.chance(50) ? TimelineFilter() : all]
        for _ in 0..<2 {
            var filter = TimelineFilter()
            filter.actor = generator.maybe(50) { $0.pick(state.actors.keys.sorted()) }
            filter.issue = generator.maybe(30) { $0.pick(state.issues.keys.sorted()) }
            filter.kind = generator.maybe(20) { $0.pick(Kind.allCases) }
            filter.words = generator.maybe(30) { $0.word(of: state) }
            let first = Day(year: 2019, month: 1, day: 1)! + generator.int(0...2000)
            filter.days = generator.maybe(30) { DayInterval(lower: first, upper: first + $0.int(0...400)) }
            filter.includesTakenBack = generator.chance(50)
            filter.isReversed = generator.chance(50)
            filter.limit = generator.maybe(50) { $0.int(1...30) }
            filters.append(filter)
        }
        for filter in filters { add("timeline \(filter)") { try $0.timeline(filter, at: $1) } }
    }

    private mutating func askForRecords(_ last: LastNumbers, _ generator: inout SeededGenerator) {
        for _ in 0..<5 {
            let id = DevelopmentID(generator.int(1...last.development + 1))
            add("development \(id)") { try $0.development(id, at: $1) }
            add("claims of \(id)") { try $0.claims(of: id, at: $1) }
            add("stances of \(id)") { try $0.stances(of: id, at: $1) }
            add("parts of \(id)") { try $0.parts(of: id, at: $1) }
            add("responses to \(id)") { try $0.responses(to: id, at: $1) }
            let claim = ClaimID(generator.int(1...last.claim + 1))
            add("claim \(claim)") { try $0.claim(claim, at: $1) }
            add("attributions of \(claim)") { try $0.attributions(of: claim, at: $1) }
            let attribution = AttributionID(generator.int(1...last.attribution + 1))
            add("attribution \(attribution)") { try $0.attribution(attribution, at: $1) }
            let stance = StanceID(generator.int(1...last.stance + 1))
            add("stance \(stance)") { try $0.stance(stance, at: $1) }
        }
        add("all that stands") { try $0.standing(at: $1) }
        add("accounts") { try $0.accounts(at: $1) }
    }

    private mutating func askForWords(_ state: FoldedState, _ generator: inout SeededGenerator) {
        for count in [1, 1, 1, 2, 3] {
            let words = (0..<count).map { _ in generator.word(of: state) }.joined(separator: " ")
            add("search \(words)") { try $0.search(words, at: $1) }
        }
    }

    private mutating func askForChanges(_ state: FoldedState, _ generator: inout SeededGenerator) {
        add("last change") { try $0.lastChange(at: $1) }
        let subjects = (1...4).map { _ in "d\(generator.int(1...state.developments.count))" }
        add("changes of \(subjects)") { try $0.changes(of: subjects, at: $1) }
        add("last numbers") { try $0.state(known: $1.known).lastNumbers }
    }
}

extension SeededGenerator {
    /// A word, or the beginning of one, from a title, claim, place or alias.
    fileprivate mutating func word(of state: FoldedState) -> String {
        let development = pick(state.developments).value
        let texts = [
            development.title, development.place ?? "", development.note ?? "", pick(state.claims).value.text,
            state.actors[pick(state.actors.keys.sorted())]!.aliases.first ?? "",
        ]
        let words = pick(texts).split(separator: " ").map(String.init)
        guard !words.isEmpty else { return "bridge" }
        let word = pick(words)
        return chance(70) ? word : String(word.prefix(int(1...word.count)))
    }
}

extension Held: Equatable where Value: Equatable {
    package static func == (left: Held, right: Held) -> Bool {
        left.value == right.value && left.standing == right.standing && left.development == right.development
            && left.claim == right.claim
    }
}

extension Held: Hashable where Value: Hashable {
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
