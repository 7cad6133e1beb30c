import DaftarDomain
package import DaftarProjections

/// A step in the course of a stance, in a JSON answer.
package struct StanceStepRow: Encodable {
    package var holder, issue: String
    /// −2 to +2; absent for a silence.
    package var direction: Int?
    package var words, occurred, begun, development, stance: String
    package var claim: String?
    /// Who said it, and how it comes to be the holder's: `own`, `role` or `party`.
    package var actor, bond: String
    package var role: String?
    /// The direction before, where this is a shift.
    package var shiftedFrom: Int?

    package init(_ step: StanceStep) {
        holder = step.holder.text
        issue = step.stance.issue.text
        direction = step.stance.direction
        words = step.stance.words
        occurred = step.occurred.text
        begun = step.begun == .surely ? "surely" : "possibly"
        development = "\(step.development)"
        stance = "\(step.stance.id)"
        claim = step.stance.claim.map(\.description)
        actor = step.stance.actor.text
        switch step.bond {
        case .own: bond = "own"
        case .role(let role): (bond, self.role) = ("role", role.text)
        case .party: bond = "party"
        }
        shiftedFrom = step.shiftedFrom
    }
}

extension Table {
    /// Stances as people read them, a step a line.
    package init(_ steps: [StanceStep]) {
        self.init([
            .init(header: "who", wraps: true, minimumWidth: 12, narrowest: 8),
            .init(header: "issue", wraps: true, minimumWidth: 10, narrowest: 8),
            .init(header: "date", wraps: true, minimumWidth: 10), .init(header: "stance", alignment: .right),
            .init(header: "position", wraps: true, minimumWidth: 16, narrowest: 8),
            .init(header: "in", alignment: .right),
            .init(header: "marks", wraps: true, minimumWidth: 9, narrowest: 6),
        ])
        for step in steps {
            add([
                .init(step.holder.text, .bold), .init(step.stance.issue.text),
                .init(step.occurred.text.count > 10 ? step.occurred.words : step.occurred.text),
                .init(StanceText.sign(step.stance.direction), StanceText.style(step.stance.direction)),
                .init(step.stance.words), .init("\(step.development)"), .init(Self.marks(step), .dim),
            ])
        }
    }

    private static func marks(_ step: StanceStep) -> String {
        var marks: [String] = []
        if let before = step.shiftedFrom { marks.append("shift from \(StanceText.sign(before))") }
        switch step.bond {
        case .own: break
        case .role(let role): marks.append("by \(step.stance.actor)/\(role)")
        case .party: marks.append("by \(step.stance.actor)")
        }
        if step.begun == .possibly { marks.append("possibly") }
        return marks.joined(separator: ", ")
    }
}
