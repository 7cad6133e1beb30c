import DaftarDomain

/// Only one side says so.
enum A12OneSide: AuditRule {
    static let id = "A12"
    static let severity = Severity.warning
    static let title = "only a party to it attests it"
    static let condition = """
        All who assert the claim speak for one party, and that party acts in the development or is its target. Where both \
        parties assert it, or anybody who speaks for neither, it is not found; who only passes it on attests nothing.
        """
    static let why = "a party says what serves it: it is what that party says, not yet what happened"
    static let mend =
        "look for a witness of no side or of the other; else write \"according to\" wherever it is used"

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap { development -> [Finding] in
            let parties = subject.parties(of: development)
            return development.claims.compactMap { claim in
                let sides = Set(claim.assertions.map { subject.party(of: subject.root(of: $0)) })
                guard sides.count == 1, let side = sides.first.flatMap(\.self), parties.contains(side) else {
                    return nil
                }
                return finding("only \(side)'s side says so", about: claim.id)
            }
        }
    }
}
