/// An entry of the navigation.
package enum Section: String, CaseIterable, Sendable {
    case overview, timeline, tension, stances, actors, sources, audit, changes, log

    var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    var path: String { self == .overview ? "/" : "/\(rawValue)" }
}
