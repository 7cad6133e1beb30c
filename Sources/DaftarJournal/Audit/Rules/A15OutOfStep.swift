import DaftarProjections

/// What answers questions is not what was recorded.
enum A15OutOfStep: AuditRule {
    static let id = "A15"
    static let severity = Severity.error
    static let title = "read model out of step with the log"
    static let condition = """
        A read model has stopped, was read from a log that is no longer this one, or has other rows than all events read again \
        give. About the files as they are now, whatever the moment. It reads the whole log: --without A15 leaves it out.
        """
    static let why = "every answer, this audit included, comes from the read models"
    static let mend = "daftar verify says more; daftar rebuild makes them anew from the log"

    static func findings(in subject: AuditSubject) -> [Finding] {
        guard let derived = subject.derived else { return [] }
        var findings: [Finding] = []
        if !derived.logIsSound { findings.append(finding("the log itself is damaged", about: [])) }
        if let lost = derived.lost {
            findings.append(
                finding("\(lost) events had been read of a log that is no longer this one", about: []))
        }
        findings += derived.stopped.compactMap { status in
            status.stopped.map {
                finding("the read model \(status.name) stopped at #\($0.event): \($0.reason)", about: [])
            }
        }
        findings += derived.differences.map {
            finding(
                "the table \($0.table) says otherwise than the log: \($0.here) rows only in it, \($0.there) only by replay",
                about: [])
        }
        return findings
    }
}
