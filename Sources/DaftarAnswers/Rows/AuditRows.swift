import DaftarDomain
import DaftarJournal

/// A finding of an audit in a JSON answer.
struct FindingRow: Encodable {
    var severity, rule, title, what: String
    /// What the records are: `development`, `claim`, `stance`, `source`; null where it is about the journal as a whole.
    var noun: String?
    var records: [String]

    init(_ finding: Finding, _ rule: any AuditRule.Type) {
        severity = finding.severity.rawValue
        self.rule = finding.rule
        title = rule.title
        what = finding.what
        noun = finding.records.first?.noun.rawValue
        records = finding.records.map(\.id)
    }
}

/// A rule of the audit in a JSON answer.
struct AuditRuleRow: Encodable {
    var id, severity, title, condition, why, mend: String
    /// Null where the rule was left out.
    var findings: Int?

    init(_ rule: any AuditRule.Type, findings: Int?) {
        id = rule.id
        severity = rule.severity.rawValue
        title = rule.title
        condition = rule.condition
        why = rule.why
        mend = rule.mend
        self.findings = findings
    }
}

/// How much of a journal hangs on a source, in a JSON answer.
struct AuditSourceRow: Encodable {
    var source: String
    /// Claims asserted by way of it, and those of them that reach us in no other way.
    var asserted, alone: Int
    /// The second as a share of all claims that anybody asserts, 0 to 1.
    var shareOfAll: Double

    init(_ source: Slug, _ reliance: Reliance, of all: Int) {
        self.source = source.text
        asserted = reliance.asserted.count
        alone = reliance.alone.count
        shareOfAll = all == 0 ? 0 : Double(alone) / Double(all)
    }
}

/// How much was looked at, in a JSON answer.
struct AuditCoverageRow: Encodable {
    var developments, claims, accounts, sources, asserted, corroborated, unsourced: Int
    var quotes, quotesChecked, quotesFound: Int

    init(_ coverage: AuditCoverage) {
        (developments, claims, accounts) = (coverage.developments, coverage.claims, coverage.accounts)
        (asserted, corroborated) = (coverage.asserted, coverage.corroborated)
        (sources, unsourced) = (coverage.sources.count, coverage.unsourced)
        (quotes, quotesChecked, quotesFound) = (
            coverage.quotes, coverage.quotesChecked, coverage.quotesFound
        )
    }
}
