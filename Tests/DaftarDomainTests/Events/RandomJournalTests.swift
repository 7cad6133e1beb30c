import DaftarDomain
import DaftarTesting
import Testing

@Suite struct `Random journals` {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `every event is read back from its line as it was`(seed: UInt64) throws {
        for recorded in RandomJournal.events(300, seed: seed) {
            let line = EventCodec.encode(recorded)
            #expect(line.count <= EventCodec.longestLine, "seed \(seed)")
            #expect(try EventCodec.decode(line) == recorded, "seed \(seed)")
            #expect(try EventCodec.encode(EventCodec.decode(line)) == line, "seed \(seed)")
        }
    }

    @Test func `one seed is one journal`() {
        let lines = RandomJournal.events(200, seed: 4).map(EventCodec.encode)
        #expect(RandomJournal.events(200, seed: 4).map(EventCodec.encode) == lines)
        #expect(RandomJournal.events(200, seed: 5).map(EventCodec.encode) != lines)
    }

    @Test func `every event type comes, and undo of most`() {
        var journal = RandomJournal(seed: 1)
        var types: Set<EventType> = []
        var undone: Set<EventType> = []
        for _ in 0..<3000 {
            let step = journal.next()
            types.insert(step.recorded.event.type)
            if case .undo(let event, _, _) = step.command { undone.insert(event.type) }
        }
        #expect(types == Set(EventType.allCases))
        #expect(
            undone == [
                .developmentLogged, .developmentCorrected, .developmentRetracted, .developmentMerged,
                .claimMade,
                .claimCorrected, .claimRetracted, .attributionMade, .stanceTaken, .actorRevised,
                .sourceRevised,
            ])
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `times never run backwards and ids never come twice`(seed: UInt64) {
        let events = RandomJournal.events(500, seed: seed)
        #expect(zip(events, events.dropFirst()).allSatisfy { $0.time <= $1.time })
        #expect(Set(events.map(\.id)).count == events.count)
    }

    /// Followed upwards, through merges and `partOf`, every development comes to an end.
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `no development is part of itself by any way round`(seed: UInt64) {
        var journal = RandomJournal(seed: seed)
        for _ in 0..<400 {
            _ = journal.next()
            guard let last = journal.state.developments.indices.last else { continue }
            let start = journal.state.developments[Int(seed) * 7919 % (last + 1)]
            var next: Held<Development>? = start
            var steps = 0
            while let held = next, steps <= last + 1 {
                steps += 1
                let above: DevelopmentID? =
                    if case .merged(let other) = held.standing { other } else { held.value.partOf }
                next = above.flatMap(journal.state.development)
            }
            #expect(steps <= last + 1, "seed \(seed)")
        }
    }

    @Test func `a decider would have recorded every event of the bulk journal`() throws {
        var state = FoldedState()
        for recorded in BulkJournal(count: 1500, seed: 3) {
            let command = Self.command(for: recorded.event)
            #expect(try decide(command, state: state) == recorded.event)
            try state.apply(recorded.event)
        }
        #expect(state.developments.count > 1300)
        #expect(state.developments.contains { $0.standing == .retracted })
    }

    @Test func `the developments of the bulk journal have lines of the usual size`() {
        let sizes = BulkJournal(count: 2000, seed: 3).filter { $0.event.type == .developmentLogged }
            .map { EventCodec.encode($0).count }
        #expect((880...980).contains(sizes.reduce(0, +) / sizes.count))
    }

    private static func command(for event: JournalEvent) -> Command {
        switch event {
        case .journalOpened(let opened): .openJournal(opened)
        case .actorAdded(let actor): .addActor(actor)
        case .sourceAdded(let source): .addSource(source)
        case .issueAdded(let issue): .addIssue(issue)
        case .developmentLogged(let development): .logDevelopment(draft(development), allowSimilar: true)
        case .claimMade(let claim, let id): .makeClaim(claim, about: id)
        case .attributionMade(let attribution, let id): .attribute(attribution, to: id)
        case .stanceTaken(let stance, let id): .takeStance(stance, in: id)
        case .developmentRetracted(let id, let because): .retractDevelopment(id, because: because)
        case .developmentCorrected(let id, let revision):
            .correctDevelopment(
                id, revision.changes.map { FieldEdit(field: $0.field, value: $0.to) },
                because: revision.because)
        default: preconditionFailure("the bulk journal has no \(event.type)")
        }
    }

    /// With ordinals for the claims that stances rest on.
    private static func draft(_ development: Development) -> Development {
        var draft = development
        draft.stances = development.stances.map { stance in
            var stance = stance
            stance.claim = stance.claim.map { id in
                ClaimID(development.claims.firstIndex { $0.id == id }! + 1)
            }
            return stance
        }
        return draft
    }
}
