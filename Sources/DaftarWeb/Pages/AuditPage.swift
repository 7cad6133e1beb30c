package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// What an editor would ask about: how much there is, what every rule found, and how much hangs on one source.
package struct AuditPage: Page {
    package static let path = "/audit"

    private let visit: Visit
    private let found: AuditAnswer

    package init(_ visit: Visit) throws {
        self.visit = visit
        found = try AuditAnswer(visit)
    }

    package func answer() throws -> Answer { found.answer }

    package func sheet() throws -> Sheet {
        Sheet(found.tally.prefix(1).uppercased() + found.tally.dropFirst(), in: .audit) {
            p(.class("lede")) { found.summary }
            for severity in Severity.allCases { rules(severity) }
            section(.label("Through whom it reached us")) {
                h2 { "Through whom it reached us" }
                p { "The share of the claims that somebody asserts which reach us in no other way." }
                reliances
            }
            silent
        }
    }

    // MARK: What was found

    @Markup private func rules(_ severity: Severity) -> HTML {
        let rules = found.audit.applied.filter { rule in
            found.audit.findings.contains { $0.rule == rule.id && $0.severity == severity }
        }
        if !rules.isEmpty {
            section(.label("\(severity.rawValue)s")) {
                h2(.id("\(severity)s")) {
                    severity.rawValue.prefix(1).uppercased() + severity.rawValue.dropFirst() + "s"
                }
                for rule in rules {
                    h3 {
                        a(.href(visit.link("/audit/\(rule.id)"))) { "\(rule.id) \(rule.title)" }
                    }
                    FindingList(found.audit, visit).html { $0.rule == rule.id && $0.severity == severity }
                }
            }
        }
    }

    /// The rules that found nothing, by their names.
    @Markup private var silent: HTML {
        let rules = found.audit.applied.filter { found.audit.count(of: $0) == 0 }
        if !rules.isEmpty {
            h2 { "Found nothing" }
            p {
                rules.map { rule in a(.href(visit.link("/audit/\(rule.id)"))) { "\(rule.id) \(rule.title)" } }
                    .joined(by: " · ")
            }
        }
    }

    // MARK: How much hangs on whom

    private var reliances: HTML {
        let all = found.audit.coverage.asserted
        return div(.class("wrap"), Attribute("tabindex", "0"), .label("Claims through each source")) {
            table {
                thead {
                    tr {
                        th(.column) { "Source" }
                        th(.column, .class("n")) { "asserted through it" }
                        th(.column, .class("n")) { "through it alone" }
                        th(.column) { "of all" }
                    }
                }
                tbody {
                    for (source, reliance) in found.audit.coverage.sources {
                        tr {
                            th(.row) { a(.href(visit.link(source: source))) { source.text } }
                            td(.class("n")) { "\(reliance.asserted.count)" }
                            td(.class("n")) { "\(reliance.alone.count)" }
                            td { ShareBar(reliance.alone.count, of: all).html }
                        }
                    }
                }
            }
        }
    }
}

/// One rule: what it finds exactly, why that matters, how to mend it, and what it found.
package struct AuditRulePage: Page {
    package static let path = "/audit/:rule"

    private let visit: Visit
    private let rule: any AuditRule.Type
    private let found: AuditAnswer

    package init(_ visit: Visit) throws {
        self.visit = visit
        guard let rule = Audit.rule(visit.parameters["rule"] ?? "") else { throw NoSuchPage() }
        self.rule = rule
        found = try AuditAnswer(visit, rules: [rule.id])
    }

    package func answer() throws -> Answer { found.answer }

    package func sheet() throws -> Sheet {
        Sheet("\(rule.id) \(rule.title)", in: .audit) {
            dl {
                dt { "weight" }
                dd { rule.severity.rawValue }
                dt { "finds" }
                dd { rule.condition }
                dt { "why" }
                dd { rule.why }
                dt { "to mend" }
                dd { rule.mend }
            }
            h2 { "What it found" }
            if rule.id == AuditAnswer.leftOut {
                p {
                    "It reads the whole log again, which no page does: daftar audit \(rule.id), or daftar verify."
                }
            } else if found.audit.findings.isEmpty {
                p(.class("nothing")) { "Nothing." }
            } else {
                FindingList(found.audit, visit).html { _ in true }
            }
            p { a(.href(visit.link("/audit"))) { "All rules" } }
        }
    }
}

/// Findings, each with the records it is about.
struct FindingList {
    private let audit: Audit
    private let visit: Visit
    /// As many records of one finding as a page shows.
    private static let shown = 50

    init(_ audit: Audit, _ visit: Visit) {
        self.audit = audit
        self.visit = visit
    }

    func html(_ isWanted: (Finding) -> Bool) -> HTML {
        ul(.class("findings")) {
            for finding in audit.findings where isWanted(finding) {
                li {
                    finding.what.prefix(1).uppercased() + finding.what.dropFirst()
                    records(finding)
                }
            }
        }
    }

    @Markup private func records(_ finding: Finding) -> HTML {
        if !finding.records.isEmpty {
            ul {
                for record in finding.records.prefix(Self.shown) {
                    li { item(record) }
                }
                if finding.records.count > Self.shown {
                    li { "and \(finding.records.count - Self.shown) more" }
                }
            }
        }
    }

    private func item(_ record: RecordReference) -> HTML {
        group {
            if let link = link(record) { a(.href(link)) { record.id } } else { record.id }
            " "
            audit.names[record] ?? ""
        }
    }

    private func link(_ record: RecordReference) -> Link? {
        switch record.noun {
        case .development: visit.link("/d/\(record.id.dropFirst())")
        case .claim: visit.link("/c/\(record.id.dropFirst())")
        case .source: visit.link("/sources/\(record.id)")
        case .actor: visit.link("/actors/\(record.id)")
        default: nil
        }
    }
}

extension AuditAnswer {
    /// The rule that reads the whole log: no page waits for that.
    static let leftOut = "A15"

    /// The audit of a visit's moment.
    init(_ visit: Visit, rules: Set<String> = []) throws {
        let audit = Audit(
            of: try AuditSubject(visit.reader, at: visit.moment, visit.copies), rules: rules,
            without: [Self.leftOut])
        self.init(audit, title: visit.journal.title, head: visit.head, root: nil)
    }
}
