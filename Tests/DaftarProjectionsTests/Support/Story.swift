import DaftarDomain
import DaftarProjections
import DaftarTesting

/// A journal told command by command, each recorded on the day after the one before, from 2 January
/// 2024 on.
struct Story {
    private(set) var events: [RecordedEvent] = []
    private var state = FoldedState()

    /// A journal of two states with one person each, three sources and two issues: events 0 to 9.
    static func twoStates() throws -> Story {
        var story = Story()
        try story.tell(.openJournal(JournalOpened(slug: "two-states", title: "Two states")))
        try story.tell(.addActor(Actor(id: "north", name: "North", kind: .state)))
        try story.tell(.addActor(Actor(id: "south", name: "South", kind: .state)))
        try story.tell(.addActor(Actor(id: "orme", name: "J. Orme", kind: .person, party: "north")))
        try story.tell(.addActor(Actor(id: "vale", name: "A. Vale", kind: .person, party: "south")))
        try story.tell(
            .addSource(Source(id: "gazette", name: "Gazette", kind: .article, published: "2022-09-20")))
        try story.tell(
            .addSource(Source(id: "herald", name: "Herald", kind: .article, published: "2022-10-05")))
        try story.tell(.addSource(Source(id: "rumour", name: "Rumour", kind: .speaker)))
        try story.tell(.addIssue(DaftarDomain.Issue(id: "arms", name: "Arms")))
        try story.tell(.addIssue(DaftarDomain.Issue(id: "water", name: "Water")))
        return story
    }

    /// Records a command, and returns the index of its event.
    @discardableResult mutating func tell(_ command: Command) throws -> Int {
        let event = try decide(command, state: state)
        try state.apply(event)
        let index = events.count
        events.append(
            RecordedEvent(
                id: "event-\(index)", journal: "two-states", time: Timestamp(endOf: "2024-01-02" + index),
                recordedBy: index.isMultiple(of: 2) ? "ana" : "ben", event: event))
        return index
    }

    /// Logs a development, with changes to the plainest one.
    @discardableResult mutating func log(
        _ title: String, on occurred: EDTFDate = "2022-09-16",
        _ change: (inout Development) -> Void = { _ in }
    ) throws -> DevelopmentID {
        var development = Development(id: DevelopmentID(1), title: title, occurred: occurred, kind: .meeting)
        change(&development)
        try tell(.logDevelopment(development, allowSimilar: true))
        return DevelopmentID(state.lastNumbers.development)
    }

    /// Asks read models of the story so far.
    func ask<Answer>(_ question: (ReadModelReader) throws -> Answer) throws -> Answer {
        let folder = try TemporaryFolder()
        return try ReadModels.rebuilt(from: events, in: folder.path).read(question)
    }

    /// The developments of a timeline, by number.
    func timeline(_ filter: TimelineFilter = TimelineFilter(), at moment: AsOf = .now) throws -> [Int] {
        try ask { try $0.timeline(filter, at: moment).map(\.development.id.number) }
    }

    /// The ids a search finds.
    func found(_ words: String, at moment: AsOf = .now) throws -> [String] {
        try ask { try $0.search(words, at: moment).map(\.id) }
    }
}

func attribution(
    _ relation: Attribution.Relation = .asserts, by source: Slug, said: EDTFDate? = nil
) -> Attribution {
    Attribution(id: AttributionID(1), relation: relation, source: source, said: said)
}

func claim(_ text: String, _ attributions: Attribution...) -> Claim {
    Claim(id: ClaimID(1), text: text, attributions: attributions)
}

extension TimelineFilter {
    static func filter(_ change: (inout TimelineFilter) -> Void) -> TimelineFilter {
        var filter = TimelineFilter()
        change(&filter)
        return filter
    }
}

func + (day: String, days: Int) -> Day { Day(day)! + days }

extension Slug: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text)! }
}

extension EDTFDate: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { try! self.init(text) }
}
