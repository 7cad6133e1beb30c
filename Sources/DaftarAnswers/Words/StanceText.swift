/// A stance in words.
package enum StanceText {
    package static func direction(_ direction: Int?) -> String {
        guard let direction else { return "silent" }
        return switch direction {
        case ...(-2): "-2 very accommodating"
        case -1: "-1 accommodating"
        case 0: "0 neither way"
        case 1: "+1 confrontational"
        default: "+2 very confrontational"
        }
    }

    /// "+2", "0", "-1"; "silent".
    package static func sign(_ direction: Int?) -> String {
        direction.map { $0 > 0 ? "+\($0)" : "\($0)" } ?? "silent"
    }

    package static func style(_ direction: Int?) -> Style {
        switch direction {
        case .some(1...): .escalate
        case .some(..<0): .deEscalate
        default: .plain
        }
    }
}
