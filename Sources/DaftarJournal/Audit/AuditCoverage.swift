package import DaftarDomain

/// How much was looked at, and through whom it reached the journal.
package struct AuditCoverage: Hashable, Sendable {
    package private(set) var developments = 0
    package private(set) var claims = 0
    package private(set) var accounts = 0
    /// Claims that somebody asserts or denies.
    package private(set) var attested = 0
    /// Claims asserted by two speakers or more who do not have it from each other.
    package private(set) var corroborated = 0
    /// Claims without any account.
    package private(set) var unsourced = 0
    /// The sources in use, those that most claims pass through first.
    package private(set) var sources: [Share] = []

    /// What depends on one source.
    package struct Share: Hashable, Sendable {
        package let source: Slug
        /// Claims asserted or denied by it, or through it.
        package var claims = 0
        /// Those of them that reach us in no other way.
        package var onlyWay = 0
    }

    package init(of subject: AuditSubject) {
        var shares: [Slug: Share] = [:]
        developments = subject.developments.count
        for claim in subject.developments.lazy.flatMap(\.claims) {
            claims += 1
            accounts += claim.attributions.count
            if claim.attributions.isEmpty { unsourced += 1 }
            let statements = claim.statements
            guard let first = statements.first else { continue }
            attested += 1
            let roots = Set(claim.assertions.map(subject.root))
            if roots.count > 1 { corroborated += 1 }
            let ways = statements.map { Set([$0.source] + $0.via) }
            for source in Set(ways.joined()) {
                shares[source, default: Share(source: source)].claims += 1
            }
            let onlyWays = ways.dropFirst().reduce(Set([first.source] + first.via)) { $0.intersection($1) }
            for source in onlyWays { shares[source]?.onlyWay += 1 }
        }
        sources = shares.values.sorted {
            ($1.claims, $1.onlyWay, $0.source) < ($0.claims, $0.onlyWay, $1.source)
        }
    }
}
