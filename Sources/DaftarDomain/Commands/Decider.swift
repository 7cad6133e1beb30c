/// Decides what one command records, given the journal as it stands: one event, or a ``Rejection``.
///
/// Pure: the same command on the same state gives the same event for ever, which is how a command
/// sent twice is recognised. Errors that are no ``Rejection`` come from the state.
package func decide(_ command: Command, state: some JournalState) throws -> JournalEvent {
    let decider = Decider(state: state)
    if case .openJournal(let opened) = command {
        if let slug = try state.journal { throw Rejection.journalAlreadyOpened(slug) }
        try TextRule.title.check(opened.title, field: "title")
        try TextRule.note.check(opened.note, field: "note")
        return .journalOpened(opened)
    }
    guard try state.journal != nil else { throw Rejection.journalNotOpened }
    return try decider.decide(command)
}

struct Decider<State: JournalState> {
    let state: State

    fileprivate func decide(_ command: Command) throws -> JournalEvent {
        if let because = command.because { try TextRule.because.check(because, field: "because") }
        switch command {
        case .openJournal: preconditionFailure("decided before the journal was opened")
        case .addActor(let actor): return try add(actor)
        case .reviseActor(let id, let edits, let because):
            let actor = try self.actor(id, field: "actor")
            let revision = try revise(actor, by: edits, of: .actor, because: because, check: check)
            return .actorRevised(id, revision)
        case .addSource(let source): return try add(source)
        case .reviseSource(let id, let edits, let because):
            let source = try self.source(id, field: "source")
            let revision = try revise(source, by: edits, of: .source, because: because, check: check)
            return .sourceRevised(id, revision)
        case .gradeSource(let id, let grade, let because):
            guard try source(id, field: "source").grade != grade else {
                throw Rejection.nothingToChange(id.text)
            }
            return .sourceGraded(id, grade, because: because)
        case .addIssue(let issue): return try add(issue)
        case .logDevelopment(let draft, let allowSimilar): return try log(draft, allowSimilar: allowSimilar)
        case .correctDevelopment(let id, let edits, let because):
            let development = try standingDevelopment(id, field: "development").value
            let revision = try revise(development, by: edits, of: .development, because: because) {
                try check($0, correcting: development)
            }
            return .developmentCorrected(id, revision)
        case .retractDevelopment(let id, let because):
            _ = try standingDevelopment(id, field: "development")
            return .developmentRetracted(id, because: because)
        case .mergeDevelopments(let id, let other, let because):
            return try merge(id, into: other, because: because)
        case .makeClaim(let claim, let id): return try make(claim, about: id)
        case .correctClaim(let id, let edits, let because):
            let claim = try standingClaim(id, field: "claim").value
            let revision = try revise(claim, by: edits, of: .claim, because: because) { try check($0) }
            return .claimCorrected(id, revision)
        case .retractClaim(let id, let because):
            _ = try standingClaim(id, field: "claim")
            return .claimRetracted(id, because: because)
        case .attribute(let attribution, let claim): return try attribute(attribution, to: claim)
        case .retractAttribution(let id, let because):
            guard let held = try state.attribution(id) else {
                throw unknown(.attribution, "\(id)", field: "attribution")
            }
            try requireStanding(held.standing, of: "\(id)")
            return .attributionRetracted(id, because: because)
        case .takeStance(let stance, let id): return try take(stance, in: id)
        case .retractStance(let id, let because):
            guard let held = try state.stance(id) else { throw unknown(.stance, "\(id)", field: "stance") }
            try requireStanding(held.standing, of: "\(id)")
            return .stanceRetracted(id, because: because)
        case .storeSnapshot(let snapshot): return try store(snapshot)
        case .eraseSnapshot(let sha, let because): return try erase(sha, because: because)
        case .adoptModel(let model):
            try check(model)
            return .modelAdopted(model)
        case .undo(let event, let index, let because): return try undo(event, at: index, because: because)
        }
    }

    // MARK: What there must be

    func actor(_ id: Slug, field: String) throws -> Actor {
        guard let actor = try state.actor(id) else { throw unknown(.actor, id.text, field: field) }
        return actor
    }

    func source(_ id: Slug, field: String) throws -> Source {
        guard let source = try state.source(id) else { throw unknown(.source, id.text, field: field) }
        return source
    }

    func standingDevelopment(_ id: DevelopmentID, field: String) throws -> Held<Development> {
        guard let held = try state.development(id) else { throw unknown(.development, "\(id)", field: field) }
        try requireStanding(held.standing, of: "\(id)")
        return held
    }

    func standingClaim(_ id: ClaimID, field: String) throws -> Held<Claim> {
        guard let held = try state.claim(id) else { throw unknown(.claim, "\(id)", field: field) }
        try requireStanding(held.standing, of: "\(id)")
        return held
    }

    func requireStanding(_ standing: Standing, of id: String) throws(Rejection) {
        if standing != .stands { throw .noLongerStands(id, standing) }
    }

    /// The rejection for something that is not there, with what was perhaps meant.
    func unknown(_ noun: Noun, _ text: String, field: String) -> Rejection {
        let names = (try? state.names(of: noun)) ?? []
        return .unknown(noun, text, field: field, near: Nearness.nearest(to: text, in: names))
    }
}

extension Command {
    /// The reason, for commands that must give one.
    package var because: String? {
        switch self {
        case .reviseActor(_, _, let because), .reviseSource(_, _, let because),
            .gradeSource(_, _, let because),
            .correctDevelopment(_, _, let because), .retractDevelopment(_, let because),
            .mergeDevelopments(_, _, let because), .correctClaim(_, _, let because),
            .retractClaim(_, let because),
            .retractAttribution(_, let because), .retractStance(_, let because),
            .eraseSnapshot(_, let because),
            .undo(_, _, let because):
            because
        case .adoptModel(let model): model.because
        default: nil
        }
    }
}
