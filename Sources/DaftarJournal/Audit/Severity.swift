/// How much a finding matters.
package enum Severity: String, CaseIterable, Comparable, Sendable {
    /// The journal says something that it cannot stand for.
    case error
    /// A reader who is not told would be misled.
    case warning
    /// To be known, and perhaps not to be mended.
    case note

    /// By weight: an error is greater than a note.
    package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
