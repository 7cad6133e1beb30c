/// The name of an event on the wire. Raw values are for ever.
package enum EventType: String, CaseIterable, Sendable {
    case journalOpened = "journal.opened"
    case actorAdded = "actor.added"
    case actorRevised = "actor.revised"
    case sourceAdded = "source.added"
    case sourceRevised = "source.revised"
    case sourceGraded = "source.graded"
    case issueAdded = "issue.added"
    case developmentLogged = "development.logged"
    case developmentCorrected = "development.corrected"
    case developmentRetracted = "development.retracted"
    case developmentMerged = "development.merged"
    case claimMade = "claim.made"
    case claimCorrected = "claim.corrected"
    case claimRetracted = "claim.retracted"
    case attributionMade = "attribution.made"
    case attributionRetracted = "attribution.retracted"
    case stanceTaken = "stance.taken"
    case stanceRetracted = "stance.retracted"
    case snapshotStored = "snapshot.stored"
    case snapshotErased = "snapshot.erased"
    case modelAdopted = "model.adopted"

    /// The version this program writes. Older ones are read through upcasters; newer ones are refused.
    package var version: Int { 1 }
}

extension JournalEvent {
    package var type: EventType {
        switch self {
        case .journalOpened: .journalOpened
        case .actorAdded: .actorAdded
        case .actorRevised: .actorRevised
        case .sourceAdded: .sourceAdded
        case .sourceRevised: .sourceRevised
        case .sourceGraded: .sourceGraded
        case .issueAdded: .issueAdded
        case .developmentLogged: .developmentLogged
        case .developmentCorrected: .developmentCorrected
        case .developmentRetracted: .developmentRetracted
        case .developmentMerged: .developmentMerged
        case .claimMade: .claimMade
        case .claimCorrected: .claimCorrected
        case .claimRetracted: .claimRetracted
        case .attributionMade: .attributionMade
        case .attributionRetracted: .attributionRetracted
        case .stanceTaken: .stanceTaken
        case .stanceRetracted: .stanceRetracted
        case .snapshotStored: .snapshotStored
        case .snapshotErased: .snapshotErased
        case .modelAdopted: .modelAdopted
        }
    }

    /// What the event is about: the CloudEvents `subject`.
    package var subject: String {
        switch self {
        case .journalOpened(let opened): opened.slug.text
        case .actorAdded(let actor): actor.id.text
        case .actorRevised(let id, _), .sourceRevised(let id, _), .sourceGraded(let id, _, _): id.text
        case .sourceAdded(let source): source.id.text
        case .issueAdded(let issue): issue.id.text
        case .developmentLogged(let development): "\(development.id)"
        case .developmentCorrected(let id, _), .developmentRetracted(let id, _),
            .developmentMerged(let id, _, _):
            "\(id)"
        case .claimMade(let claim, _): "\(claim.id)"
        case .claimCorrected(let id, _), .claimRetracted(let id, _): "\(id)"
        case .attributionMade(let attribution, _): "\(attribution.id)"
        case .attributionRetracted(let id, _): "\(id)"
        case .stanceTaken(let stance, _): "\(stance.id)"
        case .stanceRetracted(let id, _): "\(id)"
        case .snapshotStored(let snapshot): snapshot.sha256.text
        case .snapshotErased(let sha, _): sha.text
        case .modelAdopted(let model): model.name
        }
    }

    /// Why, for the events that must say so.
    package var because: String? {
        switch self {
        case .actorRevised(_, let revision), .sourceRevised(_, let revision),
            .developmentCorrected(_, let revision),
            .claimCorrected(_, let revision):
            revision.because
        case .sourceGraded(_, _, let because), .developmentRetracted(_, let because),
            .developmentMerged(_, _, let because), .claimRetracted(_, let because),
            .attributionRetracted(_, let because), .stanceRetracted(_, let because),
            .snapshotErased(_, let because):
            because
        case .modelAdopted(let model): model.because
        default: nil
        }
    }
}
