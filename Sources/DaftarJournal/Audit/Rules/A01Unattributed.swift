import DaftarDomain

/// A claim that nobody makes.
enum A01Unattributed: AuditRule {
    static let id = "A01"
    static let severity = Severity.error
    static let title = "claim without an account"
    static let condition =
        "No account of the claim stands, not even a silence. One that was retracted does not count."
    static let why = "a sentence that nobody says is the journal's own invention to whoever reads it"
    static let mend = "daftar claim d8 --source WHO --asserts \"the claim's words\", or daftar retract c22"

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap(\.claims).filter(\.attributions.isEmpty).map {
            finding("nobody says so: no account of it stands", about: $0.id)
        }
    }
}
