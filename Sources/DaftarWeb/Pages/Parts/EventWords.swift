import DaftarAnswers
import DaftarDomain
import DaftarJournal

extension EventType {
    /// What an event did, and to what: "development logged".
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
