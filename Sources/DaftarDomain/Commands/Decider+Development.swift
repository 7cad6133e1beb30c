extension Decider {
    func log(_ draft: Development, allowSimilar: Bool) throws -> JournalEvent {
        var development = draft
        let last = try state.lastNumbers
        development.id = DevelopmentID(last.development + 1)
        try check(development)
        var attributions = last.attribution
        development.claims = try draft.claims.enumerated().map { offset, claim in
            try number(claim, as: ClaimID(last.claim + 1 + offset), attributionsAfter: &attributions)
        }
        try requireDistinct(draft.claims.map(\.text), field: "claims")
        development.stances = try draft.stances.enumerated().map { offset, stance in
            var stance = stance
            stance.id = StanceID(last.stance + 1 + offset)
            if let ordinal = stance.claim {
                guard ordinal.number >= 1, ordinal.number <= draft.claims.count else {
                    throw Rejection.unknown(.claim, "\(ordinal)", field: "claim", near: [])
                }
                stance.claim = ClaimID(last.claim + ordinal.number)
            }
            try check(stance)
            return stance
        }
        if !allowSimilar {
            let days = development.occurred.bounds.widened(by: Similarity.daysApart)
            let candidates = try state.developments(overlapping: days)
            let similar = Similarity.similar(to: development, among: candidates)
            if !similar.isEmpty { throw Rejection.similar(similar) }
        }
        return .developmentLogged(development)
    }

    /// Checks a development as it is to be recorded. `earlier` is what a correction starts from:
    /// what that held already is not judged again, since what it refers to may have been taken back
    /// or revised in the meantime.
    func check(_ development: Development, correcting earlier: Development? = nil) throws {
        try TextRule.title.check(development.title, field: "title")
        try TextRule.title.checkIfPresent(development.place, field: "place")
        try TextRule.note.check(development.note, field: "note")
        let isSameDate = earlier?.occurred == development.occurred
        try check(
            development.actors, of: development, field: "actors", except: isSameDate ? earlier?.actors : nil)
        try check(
            development.targets, of: development, field: "targets",
            except: isSameDate ? earlier?.targets : nil)
        try requireDistinct(development.issues.map(\.text), field: "issues")
        for issue in development.issues where try state.issue(issue) == nil {
            throw unknown(.issue, issue.text, field: "issues")
        }
        let responses = development.respondsTo.map(\.development)
        try requireDistinct(responses.map(\.description), field: "respondsTo")
        let known = Set(earlier?.respondsTo.map(\.development) ?? [])
        for response in responses where !known.contains(response) {
            if response == development.id {
                throw Rejection.refersToItself(development.id, field: "respondsTo")
            }
            _ = try standingDevelopment(response, field: "respondsTo")
        }
        if let whole = development.partOf, whole != earlier?.partOf {
            if whole == development.id { throw Rejection.refersToItself(development.id, field: "partOf") }
            _ = try standingDevelopment(whole, field: "partOf")
            try requireNoCycle(from: development.id, through: whole)
        }
    }

    private func check(
        _ participants: [Participant], of development: Development, field: String,
        except known: [Participant]?
    ) throws {
        try requireDistinct(participants.map(\.actor.text), field: field)
        let known = Set(known ?? [])
        for participant in participants where !known.contains(participant) {
            let actor = try self.actor(participant.actor, field: field)
            guard let wanted = participant.role else { continue }
            guard let role = actor.roles.first(where: { $0.id == wanted }) else {
                throw Rejection.unknownRole(actor: actor.id, role: wanted, roles: actor.roles.map(\.id))
            }
            if role.hasEnded(before: development.occurred.bounds) {
                throw Rejection.roleEnded(actor: actor.id, role: role, occurred: development.occurred)
            }
            if role.beginsAfter(development.occurred.bounds) {
                throw Rejection.roleNotBegun(actor: actor.id, role: role, occurred: development.occurred)
            }
        }
    }

    func merge(_ id: DevelopmentID, into other: DevelopmentID, because: String) throws -> JournalEvent {
        _ = try standingDevelopment(id, field: "development")
        try requireMergeable(id, into: other)
        return .developmentMerged(id, into: other, because: because)
    }

    func requireMergeable(_ id: DevelopmentID, into other: DevelopmentID) throws {
        if id == other { throw Rejection.refersToItself(id, field: "into") }
        _ = try standingDevelopment(other, field: "into")
        try requireNoCycle(from: id, through: other)
    }

    /// Follows merges and `partOf` upwards. Developments on the way may have been taken back since:
    /// they could return.
    func requireNoCycle(from start: DevelopmentID, through first: DevelopmentID?) throws {
        var path = [start]
        var next = first
        while let id = next {
            let isCycle = path.contains(id)
            path.append(id)
            if isCycle { throw Rejection.cycle(path) }
            let held = try state.development(id)
            if case .merged(let other)? = held?.standing { next = other } else { next = held?.value.partOf }
        }
    }
}
