package import DaftarDomain
package import DaftarProjections

/// Who stands behind the claims of a journal at one moment: chains, roots, and what hangs on each source.
///
/// A source's root is that of the same moment.
package struct Provenance {
    private let reader: ReadModelReader
    private let moment: AsOf
    private let sources = KnownSources()

    package init(_ reader: ReadModelReader, at moment: AsOf) {
        self.reader = reader
        self.moment = moment
    }

    /// What stands behind one claim. Accounts that were taken back do not.
    package func corroboration(of accounts: [Held<Attribution>]) throws -> Corroboration {
        Corroboration(
            try accounts.filter { $0.standing == .stands }.map { try Chain($0.value, root: root(of:)) })
    }

    /// What stands behind every claim that anybody speaks to, in the order of their numbers.
    package func corroborations() throws -> [(id: ClaimID, corroboration: Corroboration)] {
        var claims: [(id: ClaimID, corroboration: Corroboration)] = []
        var pending: [Held<Attribution>] = []
        func close() throws {
            guard let claim = pending.first?.claim else { return }
            claims.append((claim, try corroboration(of: pending)))
            pending = []
        }
        for account in try reader.accounts(at: moment) {
            if account.claim != pending.first?.claim { try close() }
            pending.append(account)
        }
        try close()
        return claims
    }

    /// What hangs on each source that any account names.
    package func reliances() throws -> [Slug: Reliance] {
        try Reliance.bySource(try corroborations(), root: root(of:))
    }

    /// The root of a source; its own name where it is not known.
    package func root(of source: Slug) throws -> Slug {
        if let root = sources.roots[source] { return root }
        let root = try reader.source(source, at: moment)?.root ?? source
        sources.roots[source] = root
        return root
    }
}

/// Roots that were looked up: many accounts rest on few sources.
private final class KnownSources {
    var roots: [Slug: Slug] = [:]
}
