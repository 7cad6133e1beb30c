import DaftarAnswers
import DaftarDomain
import DaftarJournal

/// An audit as people read it in a terminal: the weightiest findings first.
struct AuditText {
    let answer: AuditAnswer

    func rendered(for terminal: Terminal) -> String {
        let findings = answer.audit.findings
        var table = Table([
            .init(header: ""), .init(header: ""), .init(header: "", wraps: true, minimumWidth: 10),
            .init(header: "", wraps: true, minimumWidth: 24),
        ])
        for (shown, rest) in answer.audit.groups(atMost: most) {
            for finding in shown {
                table.add([
                    .init(finding.severity.rawValue, finding.severity == .error ? .bad : .plain),
                    .init(finding.rule, .bold), .init(RecordList.words(finding.records)),
                    .init(finding.what),
                ])
            }
            if let last = shown.last, rest > 0 {
                let more = "and \(count(rest, "more finding")): daftar audit \(last.rule)"
                table.add([.init(last.severity.rawValue), .init(last.rule, .bold), .init(""), .init(more)])
            }
        }
        return answer.summary + "\n"
            + (findings.isEmpty ? "" : table.rendered(as: .table, for: terminal))
            + answer.tally + "." + advice + "\n"
    }

    /// Of a rule that was asked for alone, all findings are shown.
    private var most: Int { answer.audit.applied.count == 1 ? .max : 12 }

    /// What to do next, by the first finding.
    private var advice: String {
        guard let first = answer.audit.findings.first else { return "" }
        let record = answer.audit.findings.first { !$0.records.isEmpty }?.records.first
        let act = record.map { record in
            "  Act: daftar show \(record.noun == .source ? "source:" : "")\(record.id)"
        }
        return "  Explain one: daftar help \(first.rule)." + (act ?? "")
    }
}
