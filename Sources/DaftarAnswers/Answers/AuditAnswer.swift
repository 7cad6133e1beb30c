import DaftarDomain
package import DaftarJournal

/// What an audit found.
package struct AuditAnswer {
    package let audit: Audit
    let title: String
    let moment: MomentRow
    let root: String?

    /// - Parameters:
    ///   - title: the journal's.
    ///   - root: that of the log up to the moment; nil where it cannot be told.
    package init(_ audit: Audit, title: String, head: Int, root: String?) {
        self.audit = audit
        self.title = title
        moment = MomentRow(audit.moment, head: head)
        self.root = root
    }

    package var answer: Answer {
        let rows = audit.findings.compactMap { finding in
            Audit.rule(finding.rule).map { FindingRow(finding, $0) }
        }
        var table = Table([
            .init(header: "severity"), .init(header: "rule"), .init(header: "title"), .init(header: "noun"),
            .init(header: "records"), .init(header: "what"),
        ])
        for row in rows {
            table.add([
                .init(row.severity), .init(row.rule), .init(row.title), .init(row.noun ?? ""),
                .init(row.records.joined(separator: " ")), .init(row.what),
            ])
        }
        var answer = Answer("findings", rows, moment: moment, table: table)
        let coverage = audit.coverage
        answer.arrays += [
            (name: "rules", rows: rules),
            (
                name: "sources",
                rows: coverage.sources.map { AuditSourceRow($0.source, $0.reliance, of: coverage.asserted) }
            ),
        ]
        answer.values = ["audited": AuditCoverageRow(coverage), "root": root]
        return answer
    }

    private var rules: [AuditRuleRow] {
        Audit.rules.map { rule in
            let isApplied = audit.applied.contains { $0.id == rule.id }
            return AuditRuleRow(rule, findings: isApplied ? audit.count(of: rule) : nil)
        }
    }

    /// "21 developments, 76 claims, 9 sources, 0 unsourced."
    package var summary: String {
        let coverage = audit.coverage
        let counts = [
            count(coverage.developments, "development"), count(coverage.claims, "claim"),
            count(coverage.sources.count, "source"), "\(coverage.unsourced.grouped) unsourced",
        ]
        return counts.joined(separator: ", ") + "." + (quotes.map { " " + $0 } ?? "")
    }

    /// "17 of 17 quotes found again in their copies."; nil where none could be looked up.
    var quotes: String? {
        let coverage = audit.coverage
        guard coverage.quotesChecked > 0 else { return nil }
        let unchecked = coverage.quotes - coverage.quotesChecked
        return
            "\(coverage.quotesFound.grouped) of \(coverage.quotesChecked.grouped) quotes found again in their copies"
            + (unchecked == 0 ? "." : ", \(unchecked.grouped) without one.")
    }

    /// "1 error, 3 warnings, 0 notes".
    package var tally: String {
        Severity.allCases.map { count(audit.count($0), $0.rawValue) }.joined(separator: ", ")
    }
}
