import DaftarDomain

/// Somebody acts in an office that was not theirs.
enum A14RoleNotHeld: AuditRule {
    static let id = "A14"
    static let severity = Severity.warning
    static let title = "role unknown, or not held on that date"
    static let condition = """
        A participant's role is not among the actor's, had surely ended or had surely not begun; or all roles of a person who \
        takes part without naming one had; or (a note) a person who takes part has none at all. Bounds that touch are in order.
        """
    static let why = "what somebody did in office binds the office; what they did before or after does not"
    static let mend = "daftar correct ACTOR roles=… or daftar correct d8 actors=ACTOR/ROLE, --because \"…\""

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap { development in
            (development.actors + development.targets).compactMap { participant -> Finding? in
                guard let actor = subject.actors[participant.actor] else { return nil }
                return participant.role.map { held($0, by: actor, in: development) }
                    ?? inOffice(actor, in: development)
            }
        }
    }

    private static func held(_ role: Slug, by actor: Actor, in development: Development) -> Finding? {
        guard let held = actor.roles.first(where: { $0.id == role }) else {
            return finding("\(actor.id) has no role called \(role)", about: development.id)
        }
        if held.hasEnded(before: development.occurred.bounds) {
            return finding("\(actor.id) was \(role) no longer", about: development.id)
        }
        if held.beginsAfter(development.occurred.bounds) {
            return finding("\(actor.id) was not \(role) yet", about: development.id)
        }
        return nil
    }

    private static func inOffice(_ actor: Actor, in development: Development) -> Finding? {
        guard actor.kind == .person else { return nil }
        if actor.roles.isEmpty {
            return finding(
                "\(actor.id) takes part, and no role of theirs is recorded", about: development.id, .note)
        }
        let bounds = development.occurred.bounds
        guard actor.roles.allSatisfy({ $0.hasEnded(before: bounds) || $0.beginsAfter(bounds) }) else {
            return nil
        }
        return finding("\(actor.id) held none of the recorded roles on that date", about: development.id)
    }
}
