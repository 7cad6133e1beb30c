import DaftarDomain
import DaftarJournal

extension AuditAnswer {
    /// A report in Markdown that says by itself what was audited, and can be pinned to the log.
    package var report: String {
        var parts = [heading, coverageSection]
        let groups = audit.groups(atMost: Self.most)
        for severity in Severity.allCases {
            let ofWeight = groups.filter { $0.findings.first?.severity == severity }
            if !ofWeight.isEmpty { parts.append(section(severity, ofWeight)) }
        }
        parts.append(quietRules)
        return parts.joined(separator: "\n")
    }

    private var heading: String {
        let words = moment.words.map { ", \($0)" } ?? ""
        return """
            # Audit of \(Table.markdownText(title))

            \(tally). The journal as of event #\(moment.known)\(words).
            \(root.map { "Its log up to there has \(count(moment.known + 1, "event")) and the RFC 6962 root `\($0)`." } ?? "The root of its log cannot be told.")

            """
    }

    private var coverageSection: String {
        let coverage = audit.coverage
        var lines = [
            "## What was audited", "",
            "- \(count(coverage.developments, "development")), \(count(coverage.claims, "claim")), \(count(coverage.accounts, "account")), \(count(coverage.sources.count, "source"))",
            "- \(coverage.asserted.grouped) claims that somebody asserts, \(coverage.corroborated.grouped) of them by two speakers or more; \(coverage.unsourced.grouped) claims without any account",
            "- "
                + (quotes ?? "\(count(coverage.quotes, "quote")), none with a copy at hand to look it up in."),
        ]
        if audit.isNarrowed { lines.append("- only findings about the records that were asked for") }
        if !coverage.sources.isEmpty {
            var table = Table([
                .init(header: "source"), .init(header: "asserted claims through it", alignment: .right),
                .init(header: "through it alone", alignment: .right),
                .init(header: "of all", alignment: .right),
            ])
            for (source, reliance) in coverage.sources {
                table.add([
                    .init(source.text), .init(reliance.asserted.count.grouped),
                    .init(reliance.alone.count.grouped),
                    .init("\(of(reliance.alone.count, coverage.asserted)) %"),
                ])
            }
            lines += ["", table.markdown()]
        }
        return lines.joined(separator: "\n")
    }

    /// In per cent, rounded to the nearest whole.
    private func of(_ part: Int, _ whole: Int) -> Int { whole == 0 ? 0 : (part * 200 + whole) / (whole * 2) }

    /// So many findings of a rule are listed.
    private static let most = 40

    private func section(_ severity: Severity, _ groups: [(findings: [Finding], rest: Int)]) -> String {
        var lines = ["## \(severity.rawValue.prefix(1).uppercased() + severity.rawValue.dropFirst())s", ""]
        for (findings, rest) in groups {
            guard let rule = findings.first.flatMap({ Audit.rule($0.rule) }) else { continue }
            lines += ["### \(rule.id) \(Table.markdownText(rule.title))", ""]
            for finding in findings { lines += bullets(finding) }
            if rest > 0 {
                lines.append("- and \(count(rest, "more finding")), which `daftar audit \(rule.id)` lists")
            }
            lines += [
                "", "Why it matters: \(Table.markdownText(rule.why)).", "",
                "To mend: \(Table.markdownText(rule.mend)).", "",
            ]
        }
        return lines.joined(separator: "\n")
    }

    /// So many records are named with what they say.
    private static let named = 12

    private func bullets(_ finding: Finding) -> [String] {
        let what = Table.markdownText(finding.what)
        guard !finding.records.isEmpty else { return ["- \(what)"] }
        let records = finding.records.prefix(Self.named).map { record in
            "  - \(record.id)\(audit.names[record].map { ": " + Table.markdownText($0) } ?? "")"
        }
        let rest = finding.records.dropFirst(Self.named).map(\.id).joined(separator: ", ")
        return ["- \(what):"] + records + (rest.isEmpty ? [] : ["  - \(rest)"])
    }

    private var quietRules: String {
        let quiet = audit.applied.filter { audit.count(of: $0) == 0 }
        var lines = ["## Rules that found nothing", ""]
        lines += quiet.map { "- \($0.id) \(Table.markdownText($0.title))" }
        if quiet.isEmpty { lines.append("None.") }
        if !audit.leftOut.isEmpty {
            lines += ["", "Left out: " + audit.leftOut.map { $0.id }.joined(separator: ", ") + "."]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
