import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// What one actor held, issue by issue, in the order of dates; what was said for it by others, with who it was.
struct StanceCourses {
    private let visit: Visit
    private let byIssue: [(issue: Slug, steps: [StanceStep])]
    private let heading: Tag

    /// - Parameter heading: that of an issue.
    init(_ visit: Visit, _ steps: [StanceStep], heading: Tag = h2) throws {
        self.visit = visit
        self.heading = heading
        byIssue = try visit.byName(Dictionary(grouping: steps, by: \.stance.issue))
    }

    var html: HTML {
        get throws {
            try group {
                for (issue, steps) in byIssue {
                    try heading(.id("on-\(issue)")) { try visit.issue(issue) }
                    try WideTable.html("Stances on \(issue)", ["Date", "Position", "In", "Said by"]) {
                        for step in steps { try row(step) }
                    }
                }
            }
        }
    }

    private func row(_ step: StanceStep) throws -> HTML {
        try tr(.id("\(step.stance.id)")) {
            td(.class("date")) {
                DateText.html(step.occurred)
                if step.begun == .possibly { ", possibly" }
            }
            td(.class(step.stance.direction == nil ? "omits" : nil)) {
                StanceMark.html(step.stance.direction)
                " "
                if let claim = step.stance.claim {
                    a(.href(visit.link(claim))) { step.stance.words }
                } else {
                    step.stance.words
                }
                ShiftTag.html(step)
            }
            try td { try visit.development(step.development) }
            try td { try speaker(step) }
        }
    }

    private func speaker(_ step: StanceStep) throws -> HTML {
        switch step.bond {
        case .own: return try visit.actor(step.stance.actor)
        case .party:
            return try group {
                try visit.actor(step.stance.actor)
                ", of this party"
            }
        case .role(let id):
            let role = try visit.reader.actor(step.stance.actor, at: visit.moment)?.roles.first {
                $0.id == id
            }
            return try group {
                try visit.actor(step.stance.actor)
                ", \(role?.title ?? id.text)"
            }
        }
    }
}

extension Visit {
    /// Issues in the alphabetical order of their names.
    func byName<Value>(_ issues: [Slug: Value]) throws -> [(issue: Slug, steps: Value)] {
        try issues.map { (try name(issue: $0.key), $0.key, $0.value) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map { ($0.1, $0.2) }
    }
}
