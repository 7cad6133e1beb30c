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
        if (first.known, first.reported) != (second.known, second.reported) {
            changed = Self.differences(
                try reader.timeline(at: first), try reader.timeline(at: middle), new: .recorded,
                gone: .takenBack)
        }
        if let days = Self.days(between: first.asof, second.asof) {
            var filter = TimelineFilter()
            filter.days = days
            happened = Self.differences(
                try reader.timeline(filter, at: middle), try reader.timeline(filter, at: second),
                new: .happened, gone: .notYet)
        }
        stances = try Self.stances(from: first, to: second, reader)
    }

    /// What overlaps none of these days has begun by both, surely or possibly, or by neither; nil where there are none.
    private static func days(between first: Day?, _ second: Day?) -> DayInterval? {
        guard first != second else { return nil }
        let ends = [first, second].map { $0 ?? .distantFuture }
        return DayInterval(lower: min(ends[0], ends[1]) + 1, upper: max(ends[0], ends[1]))
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
