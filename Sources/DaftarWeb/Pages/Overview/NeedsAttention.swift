import DaftarAnswers
import DaftarJournal
import DaftarProjections

/// How much the audit finds, and by which rules. Those that look into copies of sources are left out: what they find changes
/// without an event, and a page that tells it cannot be kept.
struct NeedsAttention {
    private let visit: Visit
    /// Nil where there is so much that a page would have to wait.
    private let audit: Audit?

    /// So many developments and claims are looked through in some 10 ms (release build, two accounts a claim).
    private static let most = 500

    init(_ visit: Visit, _ counts: RecordCounts) throws {
        self.visit = visit
        guard counts.developments + counts.claims <= Self.most else {
            audit = nil
            return
        }
        let leftOut = Audit.rules.filter { $0.looksIntoCopies }.map { $0.id } + [AuditAnswer.leftOut]
        audit = Audit(
            of: try AuditSubject(visit.reader, at: visit.moment, nil), without: Set(leftOut))
    }

    @Markup var html: HTML {
        if let audit {
            p {
                tally(audit)
                "."
            }
            rules(audit)
            p(.class("note")) {
                whole("The whole audit")
                " also looks into the copies of sources, and holds quoted words against them."
            }
        } else {
            p {
                "There is more here than can be looked through for this page. "
                whole("Ask the audit")
            }
        }
    }

    private func whole(_ words: String) -> HTML { a(.href(visit.link("/audit"))) { words } }

    private func tally(_ audit: Audit) -> HTML {
        let found = Severity.allCases.filter { audit.count($0) > 0 }
        guard !found.isEmpty else { return HTML("Nothing that an editor would ask about") }
        return found.map { severity in
            a(.href(visit.link("/audit", fragment: "\(severity)s"))) {
                count(audit.count(severity), severity.rawValue)
            }
        }.joined(by: ", ")
    }

    /// The rules that found more than notes.
    @Markup private func rules(_ audit: Audit) -> HTML {
        let found = audit.applied.filter { rule in
            audit.findings.contains { $0.rule == rule.id && $0.severity > .note }
        }
        if !found.isEmpty {
            ul {
                for rule in found {
                    li {
                        a(.href(visit.link("/audit/\(rule.id)"))) { "\(rule.id) \(rule.title)" }
                        ": \(audit.count(of: rule))"
                    }
                }
            }
        }
    }
}
