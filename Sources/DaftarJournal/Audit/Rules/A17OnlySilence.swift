import DaftarDomain

/// A claim that is there only because somebody leaves it open.
enum A17OnlySilence: AuditRule {
    static let id = "A17"
    static let severity = Severity.note
    static let title = "only silences"
    static let condition =
        "All accounts of the claim that stand are omissions. One that asserts or denies it is enough."
    static let why = "read without its accounts, the claim looks like something that was said"
    static let mend = "leave it where the silence matters; else daftar retract c22 --because \"…\""

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap(\.claims)
            .filter { !$0.attributions.isEmpty && $0.statements.isEmpty }
            .map { finding("nobody asserts or denies it: only silences are recorded", about: $0.id) }
    }
}
