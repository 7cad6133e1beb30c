import DaftarDomain

/// Somebody says so, and nobody is named.
enum A09NobodyNamed: AuditRule {
    static let id = "A09"
    static let severity = Severity.note
    static let title = "nobody is named"
    static let condition = """
        What is asserted or denied comes from, or passed through, a speaker without an actor or whose actor is a group; or a \
        source says "reportedly" in its own voice. An office or an organisation is a name.
        """
    static let why = "nobody can ask back, and nobody answers for it"
    static let mend =
        "find out who it was: daftar correct reporters actor=WHO --because \"…\"; else say in print that it is not known"

    static func findings(in subject: AuditSubject) -> [Finding] {
        let unnamed = Set(subject.sources.values.filter { isUnnamed($0, subject) }.map(\.id))
        var findings: [Finding] = []
        subject.forEachAccount { _, claim, account in
            guard account.isStatement else { return }
            if unnamed.contains(account.source) {
                findings.append(finding("comes from \(account.source): nobody is named", about: claim.id))
            } else if account.hedge == .reportedly, account.via.isEmpty {
                findings.append(
                    finding("\"reportedly\", says \(account.source): by whom is not named", about: claim.id))
            }
            for hop in account.via where unnamed.contains(hop) {
                findings.append(finding("passed through \(hop): nobody is named", about: claim.id))
            }
        }
        return findings
    }

    private static func isUnnamed(_ source: Source, _ subject: AuditSubject) -> Bool {
        guard source.kind == .speaker else { return false }
        guard let actor = source.actor else { return true }
        return subject.actors[actor]?.kind == .group
    }
}
