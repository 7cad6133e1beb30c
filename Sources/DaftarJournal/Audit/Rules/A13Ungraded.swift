import DaftarDomain

/// A source that nobody has judged.
enum A13Ungraded: AuditRule {
    static let id = "A13"
    static let severity = Severity.note
    static let title = "ungraded source"
    static let condition =
        "An account that stands comes from or through a source without a grade. F, cannot be judged, is a grade; a source without accounts is not looked at."
    static let why = "corroboration and tension then take it for neither good nor bad"
    static let mend = "daftar grade SOURCE B --because \"…\""

    static func findings(in subject: AuditSubject) -> [Finding] {
        var used: Set<Slug> = []
        subject.forEachAccount { _, _, account in
            used.insert(account.source)
            used.formUnion(account.via)
        }
        return used.filter { subject.sources[$0]?.grade == nil }.map {
            finding("carries no grade, and accounts rest on it", about: [RecordReference(.source, $0.text)])
        }
    }
}
