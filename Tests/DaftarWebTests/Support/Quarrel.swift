import DaftarDomain
import DaftarJournal
import DaftarProjections
import DaftarTesting

/// A journal of two parties, told in days of September 2022.
struct Quarrel {
    private var state = FoldedState()
    private var events: [RecordedEvent] = []

    init(_ names: [String] = ["North", "South"]) throws {
        try tell(.openJournal(JournalOpened(slug: Self.slug("quarrel"), title: "A quarrel")))
        for (id, name) in zip(["north", "south"], names) {
            try tell(.addActor(Actor(id: Self.slug(id), name: name, kind: .state)))
        }
        try tell(.addSource(Source(id: Self.slug("herald"), name: "Herald", kind: .article, grade: .usually)))
    }

    mutating func log(_ title: String, _ kind: Kind = .clash, on day: String) throws {
        var development = Development(
            id: DevelopmentID(1), title: title, occurred: try EDTFDate(day), kind: kind)
        development.actors = ["north", "south"].map { Participant(actor: Self.slug($0)) }
        let account = Attribution(
            id: AttributionID(1), relation: .asserts, source: Self.slug("herald"), credibility: 2)
        development.claims = [Claim(id: ClaimID(1), text: title, attributions: [account])]
        try tell(.logDevelopment(development, allowSimilar: true))
    }

    func reading(on day: String = "2022-09-30") throws -> TensionReading {
        let folder = try TemporaryFolder()
        return try ReadModels.rebuilt(from: events, in: folder.path).read { reader in
            let dyad = Dyad(Self.slug("north"), Self.slug("south"))!
            return try TensionReading(dyad, at: AsOf(asof: Day(day)), on: Day(day)!, reader)
        }
    }

    private mutating func tell(_ command: Command) throws {
        let event = try decide(command, state: state)
        try state.apply(event)
        events.append(
            RecordedEvent(
                id: "event-\(events.count)", journal: Self.slug("quarrel"),
                time: Timestamp(seconds: 1_704_103_200),
                recordedBy: "ana", event: event))
    }

    private static func slug(_ text: String) -> Slug { Slug(text)! }
}

func days(_ first: String, _ last: String) -> DayInterval {
    DayInterval(lower: Day(first)!, upper: Day(last)!)
}
