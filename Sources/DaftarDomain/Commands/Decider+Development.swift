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
        development.stances = try draft.stances.enumerated().map { offset, stance in
            var stance = stance
            stance.id = StanceID(last.stance + 1 + offset)
            if let ordinal = stance.claim {
                guard (1...draft.claims.count + 1).contains(ordinal.number), ordinal.number <= draft.claims.count else {
                    throw Rejection.unknown(.claim, "\(ordinal)", field: "claim", near: [])
                }
                stance.claim = ClaimID(last.claim + ordinal.number)
            }
            try check(stance)
            return stance
        }
        if !allowSimilar {
            let days = development.occurred.bounds.widened(by: Similarity.daysApart)
            let similar = Similarity.similar(to: development, among: try state.developments(overlapping: days))
            if !similar.isEmpty { throw Rejection.similar(similar) }
        }
        return .developmentLogged(development)
    }

    func check(_ development: Development) throws {
        try TextRule.title.check(development.title, field: "title")
        try TextRule.title.checkIfPresent(development.place, field: "place")
        try TextRule.note.check(development.note, field: "note")
        try check(development.actors, of: development, field: "actors")
        try check(development.targets, of: development, field: "targets")
        try requireDistinct(development.issues.map(\.text), field: "issues")
        for issue in development.issues where try state.issue(issue) == nil {
            throw unknown(.issue, issue.text, field: "issues")
        }
        try requireDistinct(development.respondsTo.map(\.development.description), field: "respondsTo")
        for response in development.respondsTo {
            if response.development == development.id {
                throw Rejection.refersToItself(development.id, field: "respondsTo")
            }
            _ = try standingDevelopment(response.development, field: "respondsTo")
        }
        if let whole = development.partOf { try requireNoCycle(from: development.id, through: whole) }
    }

    private func check(_ participants: [Participant], of development: Development, field: String) throws {
        try requireDistinct(participants.map(\.actor.text), field: field)
        for participant in participants {
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

    private func requireNoCycle(from start: DevelopmentID, through whole: DevelopmentID) throws {
        if whole == start { throw Rejection.refersToItself(start, field: "partOf") }
        var path = [start]
        var next: DevelopmentID? = whole
        while let id = next {
            path.append(id)
            if id == start { throw Rejection.cycle(path) }
            next = try standingDevelopment(id, field: "partOf").value.partOf
        }
    }

    func merge(_ id: DevelopmentID, into other: DevelopmentID, because: String) throws -> JournalEvent {
        if id == other { throw Rejection.refersToItself(id, field: "into") }
        _ = try standingDevelopment(id, field: "development")
        _ = try standingDevelopment(other, field: "into")
        return .developmentMerged(id, into: other, because: because)
    }

    /// The revision that makes `edits`, after checking the record as it would be then.
    func revise<Record: Revisable>(
        _ record: Record, by edits: [FieldEdit], of noun: Noun, because: String, check: (Record) throws -> Void
    ) throws -> Revision {
        let known = EditableField.fields(of: noun).map(\.name)
        var changes: [Revision.Change] = []
        let fields = record.fields
        try requireDistinct(edits.map(\.field), field: "field")
        for edit in edits {
            guard known.contains(edit.field) else {
                let near = Nearness.nearest(to: edit.field, in: known.map { Nearby(id: $0, name: $0) }).map(\.id)
                throw Rejection.unknownField(edit.field, of: noun, near: near)
            }
            let from = fields[edit.field] ?? .null
            let to = edit.value == .array([]) ? .null : edit.value
            if from != to { changes.append(Revision.Change(field: edit.field, from: from, to: to)) }
        }
        let revision = Revision(changes: changes, because: because)
        guard !changes.isEmpty else { throw Rejection.nothingToChange("\(record.id)") }
        do {
            try check(try record.replacing(revision.newValues))
        } catch let error as JSONError {
            throw Rejection(error)
        }
        return revision
    }
}

extension Rejection {
    /// A value that no record can hold.
    init(_ error: JSONError) {
        switch error.reason {
        case .missingField(let field): self = .invalid(field: field, text: "", .empty)
        case .invalidValue(let field, let text): self = .invalid(field: field, text: text, .unreadable)
        default: self = .invalid(field: "value", text: "", .unreadable)
        }
    }
}
