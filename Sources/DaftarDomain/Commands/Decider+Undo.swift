extension Decider {
    /// The event that takes `event` back. Nothing is removed: a correction is corrected back, a
    /// logged thing is retracted.
    func undo(_ event: JournalEvent, at index: Int, because: String) throws -> JournalEvent {
        func obstacle(_ reason: Rejection.UndoObstacle) -> Rejection {
            .cannotUndo(event.type, index: index, reason)
        }
        switch event {
        case .developmentLogged(let development):
            return try decideAgain(
                .retractDevelopment(development.id, because: because), or: obstacle(.alreadyTakenBack))
        case .claimMade(let claim, _):
            return try decideAgain(.retractClaim(claim.id, because: because), or: obstacle(.alreadyTakenBack))
        case .attributionMade(let attribution, _):
            return try decideAgain(
                .retractAttribution(attribution.id, because: because), or: obstacle(.alreadyTakenBack))
        case .stanceTaken(let stance, _):
            return try decideAgain(
                .retractStance(stance.id, because: because), or: obstacle(.alreadyTakenBack))
        case .developmentRetracted(let id, _):
            guard try state.development(id)?.standing == .retracted else { throw obstacle(.alreadyTakenBack) }
            return .developmentCorrected(id, restoring(from: .retracted, because: because))
        case .developmentMerged(let id, let other, _):
            let merged = Standing.merged(into: other)
            guard let held = try state.development(id), held.standing == merged else {
                throw obstacle(.alreadyTakenBack)
            }
            try requireNoCycle(from: id, through: held.value.partOf)
            return .developmentCorrected(id, restoring(from: merged, because: because))
        case .claimRetracted(let id, _):
            guard try state.claim(id)?.standing == .retracted else { throw obstacle(.alreadyTakenBack) }
            return .claimCorrected(id, restoring(from: .retracted, because: because))
        case .developmentCorrected(let id, let revision):
            guard let held = try state.development(id) else {
                throw unknown(.development, "\(id)", field: "development")
            }
            let reversed = try reverse(revision, on: held.value, standing: held.standing, because, obstacle)
            if let standing = reversed.newStanding {
                if case .merged(let other) = standing { try requireMergeable(id, into: other) }
            } else {
                try requireStanding(held.standing, of: "\(id)")
                try check(held.value.replacing(reversed.newValues), correcting: held.value)
            }
            return .developmentCorrected(id, reversed)
        case .claimCorrected(let id, let revision):
            guard let held = try state.claim(id) else { throw unknown(.claim, "\(id)", field: "claim") }
            let reversed = try reverse(revision, on: held.value, standing: held.standing, because, obstacle)
            if reversed.newStanding == nil { try requireStanding(held.standing, of: "\(id)") }
            return .claimCorrected(id, reversed)
        case .actorRevised(let id, let revision):
            let actor = try self.actor(id, field: "actor")
            return .actorRevised(id, try reverse(revision, on: actor, standing: .stands, because, obstacle))
        case .sourceRevised(let id, let revision):
            let source = try self.source(id, field: "source")
            return .sourceRevised(id, try reverse(revision, on: source, standing: .stands, because, obstacle))
        case .attributionRetracted, .stanceRetracted: throw obstacle(.makeAnew)
        case .journalOpened, .actorAdded, .sourceAdded, .sourceGraded, .issueAdded, .snapshotStored,
            .snapshotErased,
            .modelAdopted:
            throw obstacle(.notReversible)
        }
    }

    private func decideAgain(_ command: Command, or obstacle: Rejection) throws -> JournalEvent {
        do {
            return try DaftarDomain.decide(command, state: state)
        } catch Rejection.noLongerStands {
            throw obstacle
        }
    }

    private func restoring(from standing: Standing, because: String) -> Revision {
        let change = Revision.Change(
            field: Revision.standing, from: .string(standing.description),
            to: .string(Standing.stands.description))
        return Revision(changes: [change], because: because)
    }

    private func reverse<Record: Revisable>(
        _ revision: Revision, on record: Record, standing: Standing, _ because: String,
        _ obstacle: (Rejection.UndoObstacle) -> Rejection
    ) throws -> Revision {
        let fields = record.fields
        for change in revision.changes {
            let now =
                change.field == Revision.standing
                ? .string(standing.description) : fields[change.field] ?? .null
            if now != change.to { throw obstacle(.changedSince(field: change.field)) }
        }
        return revision.reversed(because: because)
    }
}
