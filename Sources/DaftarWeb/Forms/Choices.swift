import DaftarDomain
import DaftarProjections

/// What a form offers to choose from, at the moment of a visit.
struct Choices {
    let visit: Visit

    var actors: [(String, String)] {
        get throws { try visit.reader.actors(at: visit.moment).map { ($0.id.text, $0.name) } }
    }

    var sources: [(String, String)] {
        get throws { try visit.reader.sources(at: visit.moment).map { ($0.id.text, $0.name) } }
    }

    var issues: [(String, String)] {
        get throws { try visit.reader.issues(at: visit.moment).map { ($0.id.text, $0.name) } }
    }

    static let grades =
        [("", "not graded")] + Reliability.allCases.map { ($0.rawValue, "\($0.rawValue): \($0.words)") }
    static let kinds = options("choose", Kind.allCases.map(\.rawValue))
    static let hedges = options("not at all", Attribution.Hedge.allCases.dropFirst().map(\.rawValue))
    static let bases = options("", Attribution.Basis.allCases.map(\.rawValue)).dropFirst().map(\.self)

    /// An empty choice with its words, then the others.
    private static func options(_ none: String, _ values: [String]) -> [(value: String, label: String)] {
        [("", none)] + values.map { ($0, $0) }
    }
}
