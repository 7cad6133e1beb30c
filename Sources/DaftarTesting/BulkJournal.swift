package import DaftarDomain

/// A long journal for benchmarks, which follows from a seed: a registry of fifty parties, then
/// mostly developments of the usual size.
///
/// Of a hundred events after the registry, about ninety-four are logged developments of about 930
/// bytes a line: two claims, three attributions, two or three actors, often a stance. The others
/// are later claims, attributions and stances, corrections and retractions. They are not decided
/// one by one, but a decider that allows similar developments would have recorded each of them.
package struct BulkJournal: Sequence, IteratorProtocol {
    package static let slug = Slug("fifty-parties")!

    var generator: SeededGenerator
    var last = LastNumbers()
    private var remaining: Int
    private var index = 0
    /// Developments that stand and were never corrected, with their first claim.
    private var recent: [(development: DevelopmentID, claim: ClaimID)] = []

    /// The registry, and `count` events after it.
    package init(count: Int, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        remaining = Self.registry.count + count
    }

    package mutating func next() -> RecordedEvent? {
        guard remaining > 0 else { return nil }
        let event = index < Self.registry.count ? Self.registry[index] : nextEvent()
        defer {
            index += 1
            remaining -= 1
        }
        return RecordedEvent(
            id: "bulk-\(index)", journal: Self.slug, time: Timestamp(seconds: 1_577_836_800 + index * 97),
            recordedBy: "j. orme", event: event)
    }

    private mutating func nextEvent() -> JournalEvent {
        let percent = generator.int(1...100)
        guard percent > 94, recent.count > 50 else {
            let development = development()
            recent.append((development.id, development.claims[0].id))
            return .developmentLogged(development)
        }
        let chosen = generator.int(recent.count - 50...recent.count - 1)
        let (id, claim) = recent[chosen]
        switch percent {
        case 95: return .claimMade(self.claim(attributions: 1), about: id)
        case 96, 97: return .attributionMade(attribution(), of: claim)
        case 98: return .stanceTaken(stance(on: claim), in: id)
        case 99:
            recent.remove(at: chosen)
            return .developmentRetracted(id, because: "the same meeting was logged twice")
        default:
            recent.remove(at: chosen)
            let note = Revision.Change(
                field: "note", from: .null, to: .string("the second report names the place"))
            return .developmentCorrected(id, Revision(changes: [note], because: "left out at first"))
        }
    }
}
