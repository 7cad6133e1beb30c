/// How much of a journal hangs on one source.
package struct Reliance: Hashable, Sendable {
    /// Claims that it asserts, denies or leaves out itself, in the order of their numbers.
    package var said: [ClaimID] = []
    /// Claims whose accounts by others reached us through it.
    package var carried: [ClaimID] = []
    /// Claims that somebody asserts by way of it.
    package var asserted: [ClaimID] = []
    /// Of those, the ones that nothing else supports: every assertion is by the same root, or passed through it.
    package var alone: [ClaimID] = []

    package init() {}

    /// The share of the claims asserted by way of it that nothing else supports, 0 to 1; nil where there is none.
    package var shareAlone: Double? {
        asserted.isEmpty ? nil : Double(alone.count) / Double(asserted.count)
    }

    /// What hangs on each source that any account names.
    ///
    /// - Parameters:
    ///   - claims: what stands behind each claim, in the order of their numbers.
    ///   - root: the root of a source.
    package static func bySource(
        _ claims: [(id: ClaimID, corroboration: Corroboration)], root: (Slug) throws -> Slug
    ) rethrows -> [Slug: Reliance] {
        var all: [Slug: Reliance] = [:]
        for (claim, corroboration) in claims {
            let chains = corroboration.chains
            let bottlenecks = Set(corroboration.bottlenecks)
            for source in Set(chains.flatMap(\.attribution.links)) {
                let root = try root(source)
                all[source, default: Reliance()].add(
                    claim, chains, of: source, isBottleneck: bottlenecks.contains(root))
            }
        }
        return all
    }

    /// Takes in a claim that one source is on the way of.
    private mutating func add(_ claim: ClaimID, _ chains: [Chain], of source: Slug, isBottleneck: Bool) {
        if chains.contains(where: { $0.attribution.source == source }) { said.append(claim) }
        if chains.contains(where: { $0.attribution.via.contains(source) }) { carried.append(claim) }
        if chains.contains(where: {
            $0.attribution.relation == .asserts && $0.attribution.links.contains(source)
        }) {
            asserted.append(claim)
            if isBottleneck { alone.append(claim) }
        }
    }
}
