/// Whether a record still stands. Nothing is deleted: what was taken back stays readable as such.
package enum Standing: Hashable, Sendable, CustomStringConvertible {
    case stands
    case retracted
    /// Two entries were one development; this one's number now leads to the other.
    case merged(into: DevelopmentID)

    package init?(_ text: String) {
        switch text {
        case "stands": self = .stands
        case "retracted": self = .retracted
        default:
            guard text.hasPrefix("merged:"), let id = DevelopmentID(String(text.dropFirst(7))) else {
                return nil
            }
            self = .merged(into: id)
        }
    }

    package var description: String {
        switch self {
        case .stands: "stands"
        case .retracted: "retracted"
        case .merged(let id): "merged:\(id)"
        }
    }
}
