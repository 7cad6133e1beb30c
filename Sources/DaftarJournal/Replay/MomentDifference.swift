package import DaftarDomain
package import DaftarProjections

/// What differs between two moments: what happened in the world, and, apart from that, what the journal says
/// otherwise of the same world.
package struct MomentDifference: Sendable {
    package struct Change: Hashable, Sendable {
        package let development: Development
        package let what: What
    }

    package enum What: Hashable, Sendable {
        /// It had begun by the later moment; or, backwards, not yet.
        case happened, notYet
        /// Whether it had begun was open at one moment and is not at the other.
        case begun(from: AsOf.Begun, to: AsOf.Begun)
        /// The journal holds it, or no more.
        case recorded, takenBack
        case corrected(field: String, from: JSONValue, to: JSONValue)
        case claims(from: Int, to: Int)
    }

    /// In the order of the timeline.
    package private(set) var happened: [Change] = []
    package private(set) var changed: [Change] = []
    /// What somebody held last, where that differs.
    package private(set) var stances: [StanceChange] = []

    package struct StanceChange: Hashable, Sendable {
        package let holder: Slug
        package let issue: Slug
        package let from: [StanceStep]
        package let to: [StanceStep]
    }

    /// First the journal's mind is changed, at the first day; then the days pass, as the second moment knows them.
    package init(from first: AsOf, to second: AsOf, _ reader: ReadModelReader) throws {
        var middle = second
        middle.asof = first.asof
        let timelines = try [first, middle, second].map { try reader.timeline(at: $0) }
        changed = Self.differences(timelines[0], timelines[1], new: .recorded, gone: .takenBack)
        happened = Self.differences(timelines[1], timelines[2], new: .happened, gone: .notYet)
        stances = try Self.stances(from: first, to: second, reader)
    }

    private static func differences(
        _ first: [TimelineEntry], _ second: [TimelineEntry], new: What, gone: What
    ) -> [Change] {
        let before = Dictionary(uniqueKeysWithValues: first.map { ($0.development.id, $0) })
        let after = Dictionary(uniqueKeysWithValues: second.map { ($0.development.id, $0) })
        return second.filter { before[$0.development.id] == nil }.map {
            Change(development: $0.development, what: new)
        }
            + first.flatMap { entry -> [Change] in
                guard let now = after[entry.development.id] else {
                    return [Change(development: entry.development, what: gone)]
                }
                return differences(entry, now).map { Change(development: now.development, what: $0) }
            }
    }

    private static func differences(_ before: TimelineEntry, _ after: TimelineEntry) -> [What] {
        let old = before.development.fields
        let new = after.development.fields
        var differences = Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { field in
            What.corrected(field: field, from: old[field] ?? .null, to: new[field] ?? .null)
        }
        if before.claims != after.claims {
            differences.append(.claims(from: before.claims, to: after.claims))
        }
        if before.begun != after.begun { differences.append(.begun(from: before.begun, to: after.begun)) }
        return differences
    }

    private static func stances(
        from first: AsOf, to second: AsOf, _ reader: ReadModelReader
    ) throws -> [StanceChange] {
        let steps = try [first, second].map { try reader.latestStances(at: $0) }
        func key(_ step: StanceStep) -> [String] { [step.holder.text, step.stance.issue.text] }
        let (before, after) = (
            Dictionary(grouping: steps[0], by: key), Dictionary(grouping: steps[1], by: key)
        )
        return Set(before.keys).union(after.keys).sorted { $0.lexicographicallyPrecedes($1) }.compactMap {
            key in
            let (old, new) = (before[key] ?? [], after[key] ?? [])
            guard old.map(\.stance) != new.map(\.stance), let any = (new + old).first else { return nil }
            return StanceChange(holder: any.holder, issue: any.stance.issue, from: old, to: new)
        }
    }
}
