/// What stands behind one claim, counted by who said it first: two outlets that quote one ministry are one root.
package struct Corroboration: Hashable, Sendable {
    package let chains: [Chain]

    /// - Parameter chains: the accounts that stand.
    package init(_ chains: [Chain]) { self.chains = chains }

    /// The independent roots of those who stand so to the claim, in alphabetical order.
    package func roots(_ relation: Attribution.Relation) -> [Slug] {
        Set(chains.filter { $0.attribution.relation == relation }.map(\.root)).sorted()
    }

    /// Whether somebody denies or leaves out what another asserts.
    package var isContested: Bool { chains.map(\.attribution.relation).accountsDiffer }

    /// The roots that every assertion passed through: were one of them wrong, nothing would support the claim. In
    /// alphabetical order; empty where two ways have nothing in common, and where nobody asserts it.
    package var bottlenecks: [Slug] {
        let ways = chains.filter { $0.attribution.relation == .asserts }.map { Set($0.roots) }
        guard let first = ways.first else { return [] }
        return ways.dropFirst().reduce(first) { $0.intersection($1) }.sorted()
    }
}

extension Sequence<Attribution.Relation> {
    /// Whether, of one claim, somebody asserts what another denies or leaves out.
    package var accountsDiffer: Bool {
        let relations = Set(self)
        return relations.contains(.asserts) && relations.count > 1
    }

    /// "1 asserts, 2 omits": how many stand how to it, without those of which there are none.
    package var counts: String {
        let numbers = reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return Attribution.Relation.allCases.compactMap { relation in
            numbers[relation].map { "\($0) \(relation.rawValue)" }
        }.joined(separator: ", ")
    }
}
