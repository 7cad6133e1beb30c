package import DaftarDomain

/// How much was looked at, and through whom it reached the journal.
package struct AuditCoverage: Sendable {
    package private(set) var developments = 0
    package private(set) var claims = 0
    package private(set) var accounts = 0
    /// Claims that somebody asserts.
    package private(set) var asserted = 0
    /// Claims that two speakers or more assert.
    package private(set) var corroborated = 0
    /// Claims without any account.
    package private(set) var unsourced = 0
    /// Accounts with words quoted, those whose copy is at hand, and those whose words stand there.
    package private(set) var quotes = 0, quotesChecked = 0, quotesFound = 0
    /// The sources in use, those that most asserted claims pass through first.
    package private(set) var sources: [(source: Slug, reliance: Reliance)] = []

    package init(of subject: AuditSubject) {
        developments = subject.developments.count
        var corroborations: [(id: ClaimID, corroboration: Corroboration)] = []
        for claim in subject.developments.lazy.flatMap(\.claims) {
            claims += 1
            accounts += claim.attributions.count
            if claim.attributions.isEmpty { unsourced += 1 }
            let corroboration = Corroboration(claim.attributions.map { Chain($0, root: subject.speaker) })
            let roots = corroboration.roots(.asserts).count
            asserted += roots > 0 ? 1 : 0
            corroborated += roots > 1 ? 1 : 0
            corroborations.append((claim.id, corroboration))
            for account in claim.attributions { count(account, subject) }
        }
        sources = Reliance.bySource(corroborations, root: subject.speaker).map { ($0.key, $0.value) }.sorted {
            let (left, right) = ($0.reliance, $1.reliance)
            return (right.asserted.count, right.alone.count, $0.source)
                < (left.asserted.count, left.alone.count, $1.source)
        }
    }

    private mutating func count(_ account: Attribution, _ subject: AuditSubject) {
        guard account.evidence != nil else { return }
        quotes += 1
        guard let reading = subject.quotes[account.id] else { return }
        quotesChecked += 1
        quotesFound += reading.check.isFound ? 1 : 0
    }
}
