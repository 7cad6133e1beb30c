package import DaftarDomain
import GRDB

/// A step in the course of somebody's stance on an issue.
package struct StanceStep: Hashable, Sendable {
    package var holder: Slug
    package var bond: StanceBond
    package var stance: Stance
    package var development: DevelopmentID
    package var occurred: EDTFDate
    package var begun: AsOf.Begun
    /// The direction before, where this one has another sign or lies two steps away. A silence is no step.
    package var shiftedFrom: Int?
}

/// How a stance comes to be somebody's.
package enum StanceBond: Hashable, Sendable {
    case own
    /// The speaker held this role of theirs on that date.
    case role(Slug)
    case party

    init(_ row: Row) throws {
        switch row["bond"] as String {
        case "own": self = .own
        case "role": self = .role(try decode(row["role"] ?? "") { Slug($0) })
        case "party": self = .party
        case let other: self = try decode(other) { _ in nil }
        }
    }

    var name: String {
        switch self {
        case .own: "own"
        case .role: "role"
        case .party: "party"
        }
    }

    package var role: Slug? {
        if case .role(let role) = self { role } else { nil }
    }
}
