/// A pair of parties, in alphabetical order: what a tension is between.
package struct Dyad: Hashable, Sendable, CustomStringConvertible {
    package let first: Slug
    package let second: Slug

    /// Nil where both are one.
    package init?(_ one: Slug, _ other: Slug) {
        if one == other { return nil }
        (first, second) = one.text < other.text ? (one, other) : (other, one)
    }

    package var description: String { "\(first),\(second)" }

    /// Who of a pair acts upon whom.
    package enum Direction: Int, Hashable, Sendable {
        case secondAtFirst = -1
        /// Each upon the other, or both together, as in a meeting.
        case both = 0
        case firstAtSecond = 1
    }

    /// The pairs a development concerns, with its direction in each.
    ///
    /// Those who act are paired with each other and with those they act at; two who are only acted at are no
    /// pair. An act at nobody, by one party, concerns no pair.
    ///
    /// - Parameters:
    ///   - actors: the parties of those who act.
    ///   - targets: the parties of those at whom they act.
    package static func pairs(actors: Set<Slug>, targets: Set<Slug>) -> [(dyad: Dyad, direction: Direction)] {
        let all = actors.union(targets).sorted { $0.text < $1.text }
        var pairs: [(dyad: Dyad, direction: Direction)] = []
        for (offset, first) in all.enumerated() {
            for second in all[(offset + 1)...] {
                let forth = actors.contains(first) && targets.contains(second)
                let back = actors.contains(second) && targets.contains(first)
                guard forth || back || actors.contains(first) && actors.contains(second),
                    let dyad = Dyad(first, second)
                else { continue }
                pairs.append((dyad, forth == back ? .both : forth ? .firstAtSecond : .secondAtFirst))
            }
        }
        return pairs
    }
}
