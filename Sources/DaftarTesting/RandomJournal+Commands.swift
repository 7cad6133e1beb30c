import DaftarDomain

extension RandomJournal {
    /// How often each command comes, nil being `undo`. The order is part of what a seed means.
    private static let bag: [EventType?] = [
        (.developmentLogged, 34), (.developmentCorrected, 10), (.developmentRetracted, 3),
        (.developmentMerged, 2),
        (.claimMade, 8), (.claimCorrected, 4), (.claimRetracted, 2), (.attributionMade, 8),
        (.attributionRetracted, 2), (.stanceTaken, 5), (.stanceRetracted, 2), (.actorAdded, 2),
        (.actorRevised, 3),
        (.sourceAdded, 3), (.sourceRevised, 3), (.sourceGraded, 2), (.issueAdded, 1), (.snapshotStored, 2),
        (.snapshotErased, 1), (.modelAdopted, 1), (nil, 6),
    ].flatMap { (type: EventType?, weight: Int) in Array(repeating: type, count: weight) }

    /// What every journal begins with, so that there is something to draw from.
    private static let opening: [EventType] = [
        .journalOpened, .actorAdded, .actorAdded, .actorAdded, .issueAdded, .issueAdded, .sourceAdded,
        .sourceAdded,
    ]

    mutating func nextCommand() -> Command {
        guard history.count >= Self.opening.count else { return command(for: Self.opening[history.count]) }
        if let type = generator.pick(Self.bag) { return command(for: type) }
        // Mostly something recent, which still stands.
        let first = generator.chance(80) ? max(0, history.count - 20) : 0
        let index = generator.int(first...history.count - 1)
        return .undo(history[index], index: index, because: generator.reason())
    }

    /// A command that records an event of this type, if it is accepted.
    private mutating func command(for type: EventType) -> Command {
        let because = generator.reason()
        switch type {
        case .journalOpened: return .openJournal(generator.opening(Self.slug))
        case .actorAdded: return .addActor(generator.actor(number: names.actors.count + 1, names))
        case .actorRevised:
            let draft = generator.actor(number: 0, names)
            return .reviseActor(
                generator.pick(names.actors), edits(.actor, from: draft.fields), because: because)
        case .sourceAdded: return .addSource(generator.source(number: names.sources.count + 1, names))
        case .sourceRevised:
            let draft = generator.source(number: 0, names)
            return .reviseSource(
                generator.pick(names.sources), edits(.source, from: draft.fields), because: because)
        case .sourceGraded:
            return .gradeSource(
                generator.pick(names.sources), generator.pick(Reliability.allCases), because: because)
        case .issueAdded: return .addIssue(generator.issue(number: names.issues.count + 1))
        case .developmentLogged:
            let draft = generator.development(names, last: state.developments.count)
            // To look for similar ones is to look at all, which a long journal should not do.
            return .logDevelopment(
                draft, allowSimilar: generator.chance(80) || state.developments.count > 300)
        case .developmentCorrected:
            let draft = generator.development(names, last: state.developments.count)
            return .correctDevelopment(
                developmentID(), edits(.development, from: draft.fields), because: because)
        case .developmentRetracted: return .retractDevelopment(developmentID(), because: because)
        case .developmentMerged:
            return .mergeDevelopments(developmentID(), into: developmentID(), because: because)
        case .claimMade: return .makeClaim(generator.claim(number: 1, names), about: developmentID())
        case .claimCorrected:
            let edit = FieldEdit(field: "text", value: .string(generator.text(4...20)))
            return .correctClaim(claimID(), [edit], because: because)
        case .claimRetracted: return .retractClaim(claimID(), because: because)
        case .attributionMade: return .attribute(generator.attribution(number: 1, names), to: claimID())
        case .attributionRetracted:
            return .retractAttribution(
                AttributionID(generator.ordinal(state.attributions.count)), because: because)
        case .stanceTaken:
            let id = developmentID()
            let claims = state.claims(of: id)
            let claim = claims.isEmpty ? nil : generator.maybe(70) { $0.pick(claims) }
            return .takeStance(generator.stance(number: 1, on: claim, names), in: id)
        case .stanceRetracted:
            return .retractStance(StanceID(generator.ordinal(state.stances.count)), because: because)
        case .snapshotStored: return .storeSnapshot(generator.snapshot(names))
        case .snapshotErased:
            guard !names.snapshots.isEmpty else { return .storeSnapshot(generator.snapshot(names)) }
            return .eraseSnapshot(generator.pick(names.snapshots), because: because)
        case .modelAdopted: return .adoptModel(generator.model())
        }
    }

    private mutating func developmentID() -> DevelopmentID {
        DevelopmentID(generator.ordinal(state.developments.count))
    }

    private mutating func claimID() -> ClaimID { ClaimID(generator.ordinal(state.claims.count)) }

    /// One to three fields as a draft of the whole record has them. What the draft leaves out is
    /// emptied.
    private mutating func edits(_ noun: Noun, from draft: [String: JSONValue]) -> [FieldEdit] {
        let fields = EditableField.fields(of: noun).map(\.name)
        return generator.many(1...3) { $0.pick(fields) }.map {
            FieldEdit(field: $0, value: draft[$0] ?? .null)
        }
    }
}

extension SeededGenerator {
    /// A number up to `last`, more often a late one, as people mostly work on what is new; 1 where
    /// there is none.
    mutating func ordinal(_ last: Int) -> Int {
        guard last > 0 else { return 1 }
        return chance(50) ? int(max(1, last - 30)...last) : int(1...last)
    }
}
