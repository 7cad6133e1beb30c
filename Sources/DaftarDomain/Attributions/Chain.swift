/// The way of one account: who said it first, through whom it passed, and how that reached us.
///
///     source → (via …) → us
package struct Chain: Hashable, Sendable {
    package var attribution: Attribution
    /// The roots of all that it passed through, the speaker's first; as many as there are links.
    package let roots: [Slug]

    /// - Parameter root: the root of a source; ``Source/root``, or the source's own name where it is not known.
    package init(_ attribution: Attribution, root: (Slug) throws -> Slug) rethrows {
        self.attribution = attribution
        roots = try attribution.links.map(root)
    }

    /// Who said it first.
    package var root: Slug { roots[0] }

    /// How near we are to the speaker.
    package enum Distance: Hashable, Sendable {
        /// A silence, which nobody handed on.
        case silence
        /// We concluded it; no source says so.
        case inference
        /// Through so many hands: 1 is first hand, the speaker's own text.
        case hand(Int)
    }

    package var distance: Distance {
        if attribution.relation == .omits { return .silence }
        if attribution.basis == .inference { return .inference }
        return .hand(roots.count)
    }
}

extension Attribution {
    /// The sources that it passed through, the speaker first.
    package var links: [Slug] { [source] + via }

    /// The text that was read: the last one on the way to us.
    package var read: Slug { via.last ?? source }
}

extension Source {
    /// Who speaks through this source: the actor behind it, or the source itself where none is named. Two texts of one
    /// ministry have one root.
    package var root: Slug { actor ?? id }
}
