import DaftarDomain

/// A development that no claim is made about.
enum A16NoClaim: AuditRule {
    static let id = "A16"
    static let severity = Severity.warning
    static let title = "development without a claim"
    static let condition = "No claim about the development stands. A claim without an account is A01."
    static let why = "it stands in the timeline as if it had happened, and nobody says that it has"
    static let mend = "daftar claim d8 --source WHO --asserts \"…\", or daftar retract d8"

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.filter(\.claims.isEmpty).map {
            finding("no claim about it stands: nobody says that it happened", about: $0.id)
        }
    }
}
