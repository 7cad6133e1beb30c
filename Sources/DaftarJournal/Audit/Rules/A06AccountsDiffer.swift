import DaftarDomain

/// Accounts differ, and the reader is not told which the journal goes by.
enum A06AccountsDiffer: AuditRule {
    static let id = "A06"
    static let severity = Severity.warning
    static let title = "accounts differ, and no note says which is followed"
    static let condition = """
        Of one claim, somebody asserts what another denies or omits, and neither the development's note nor a note of these \
        accounts has a form of the word "follow".
        """
    static let why = "to whoever does not look, the journal takes a side without saying so"
    static let mend = "daftar correct d8 note=\"the journal follows WHO, because …\" --because \"…\""

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap { development -> [Finding] in
            if says(development.note) { return [] }
            return development.claims.compactMap { claim in
                let relations = claim.attributions.map(\.relation)
                guard relations.accountsDiffer, !claim.attributions.contains(where: { says($0.note) })
                else { return nil }
                let counts = relations.counts
                return finding(
                    "accounts differ (\(counts)) and no note says which is followed", about: claim.id)
            }
        }
    }

    private static func says(_ note: String?) -> Bool {
        guard let note else { return false }
        return Words.of(note).contains { ["follow", "follows", "followed", "following"].contains($0) }
    }
}
