import DaftarDomain
import DaftarJournal

extension EventType {
    /// What an event did to what it is about: "logged", "revised".
    var verb: String {
        switch self {
        case .journalOpened: "opened"
        case .actorAdded, .sourceAdded, .issueAdded: "added"
        case .actorRevised, .sourceRevised: "revised"
        case .sourceGraded: "graded"
        case .developmentLogged: "logged"
        case .developmentCorrected, .claimCorrected: "corrected"
        case .developmentRetracted, .claimRetracted, .attributionRetracted, .stanceRetracted: "retracted"
        case .developmentMerged: "merged"
        case .claimMade: "made"
        case .attributionMade: "recorded"
        case .stanceTaken: "recorded"
        case .snapshotStored: "stored"
        case .snapshotErased: "erased"
        case .modelAdopted: "adopted"
        }
    }

    /// The same with its noun: "development logged".
    var words: String { "\(noun?.words ?? "") \(verb)" }
}

extension Noun {
    /// What it is called on a page.
    var words: String {
        switch self {
        case .attribution: "account"
        case .snapshot: "copy of a source"
        case .model: "tension model"
        default: rawValue
        }
    }
}
