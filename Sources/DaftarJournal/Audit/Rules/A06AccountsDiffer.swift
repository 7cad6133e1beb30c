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
                let asserts = claim.attributions.count { $0.relation == .asserts }
                guard asserts > 0, asserts < claim.attributions.count,
                    !claim.attributions.contains(where: { says($0.note) })
                else { return nil }
                let denies = claim.attributions.count { $0.relation == .denies }
                let omits = claim.attributions.count - asserts - denies
                let parts = [(asserts, "asserts"), (denies, "denies"), (omits, "omits")]
                let counts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
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
