import DaftarDomain

/// A position that others report of somebody.
enum A19OthersWord: AuditRule {
    static let id = "A19"
    static let severity = Severity.note
    static let title = "stance on another's word"
    static let condition = """
        Of those who assert the claim that a stance rests on, none is the actor, belongs to it as a party or holds a role of it. \
        A silence, and a stance without a claim, are not looked at.
        """
    static let why = "what is put into somebody's mouth, or read from what they did, is not what they said"
    static let mend =
        "look for their own words: daftar claim d8 --source THEIRS --asserts \"…\"; else say whose reading it is"

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap { development -> [Finding] in
            development.stances.compactMap { stance in
                guard stance.direction != nil, let id = stance.claim,
                    let claim = development.claims.first(where: { $0.id == id })
                else { return nil }
                let roots = Set(claim.assertions.map(subject.root))
                guard !roots.isEmpty, !roots.contains(where: { speaks($0, for: stance.actor, subject) })
                else {
                    return nil
                }
                let who = roots.map(\.text).sorted().joined(separator: ", ")
                return finding("the position is told by \(who), not by who holds it", about: stance.id)
            }
        }
    }

    private static func speaks(_ speaker: Slug, for holder: Slug, _ subject: AuditSubject) -> Bool {
        guard speaker != holder else { return true }
        guard let actor = subject.actors[speaker] else { return false }
        return actor.party == holder || actor.roles.contains { $0.of == holder }
    }
}
