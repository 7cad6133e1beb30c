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
        for finding in findings {
            table.add([
                .init(finding.severity.rawValue, finding.severity == .error ? .bad : .plain),
                .init(finding.rule, .bold), .init(RecordList.words(finding.records)), .init(finding.what),
            ])
        }
        return answer.summary + "\n"
            + (findings.isEmpty ? "" : table.rendered(as: .table, for: terminal))
            + answer.tally + "." + advice + "\n"
    }

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
