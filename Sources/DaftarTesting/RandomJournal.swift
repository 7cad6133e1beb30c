package import DaftarDomain

/// A valid journal that follows from a seed: every kind of event, in every state that other events
/// leave behind.
///
///     var journal = RandomJournal(seed: 7)
///     let events = (0..<500).map { _ in journal.next().recorded }
///
/// Each step draws a command at random and decides it on a ``FoldedState``; what is rejected is
/// drawn again. A step takes the same time however long the journal has grown.
package struct RandomJournal {
    package struct Step {
        package let command: Command
        package let recorded: RecordedEvent
    }

    package static let slug = Slug("two-shores")!

    /// The journal after the steps so far.
    package private(set) var state = FoldedState()
    var generator: SeededGenerator
    /// What has been recorded, for `undo`, and the names given out: dictionaries keep no order to
    /// draw from.
    private(set) var history: [JournalEvent] = []
    private(set) var names = Names()
    private var time = Timestamp(seconds: 1_704_103_200)

    struct Names {
        var actors: [Slug] = []
        var sources: [Slug] = []
        var issues: [Slug] = []
        var snapshots: [SHA256Hex] = []
    }

    package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// The first `count` events of the journal with this seed.
    package static func events(_ count: Int, seed: UInt64) -> [RecordedEvent] {
        var journal = RandomJournal(seed: seed)
        return (0..<count).map { _ in journal.next().recorded }
    }

    /// Draws commands until one is accepted, and records it.
    package mutating func next() -> Step {
        while true {
            let command = nextCommand()
            do {
                let event = try decide(command, state: state)
                try state.apply(event)
                return Step(command: command, recorded: record(event))
            } catch is Rejection {
                continue
            } catch {
                preconditionFailure("\(command) was accepted and cannot be folded: \(error)")
            }
        }
    }

    private mutating func record(_ event: JournalEvent) -> RecordedEvent {
        switch event {
        case .actorAdded(let actor): names.actors.append(actor.id)
        case .sourceAdded(let source): names.sources.append(source.id)
        case .issueAdded(let issue): names.issues.append(issue.id)
        case .snapshotStored(let snapshot): names.snapshots.append(snapshot.sha256)
        default: break
        }
        let id = "\(history.count)-\(String(generator.next(), radix: 36))"
        history.append(event)
        // Half of all events follow on the second; the others after up to three days.
        time = Timestamp(seconds: time.seconds + (generator.chance(50) ? 0 : generator.int(1...259_200)))
        return RecordedEvent(
            id: id, journal: Self.slug, time: time,
            recordedBy: generator.pick(["j. orme", "Н. Эргешова", "Ш. Қодирӣ", "import/2024-02"]),
            event: event)
    }
}
