package import DaftarDomain

/// What the rules found in a journal at a moment.
package struct Audit: Sendable {
    /// All rules, in the order of their numbers.
    package static let rules: [any AuditRule.Type] = [
        A01Unattributed.self, A02CoarseDate.self, A03SingleRoot.self, A04CircularChain.self, A05Hedge.self,
        A06AccountsDiffer.self, A07QuoteNotFound.self, A08Inference.self, A09NobodyNamed.self, A10NoCopy.self,
        A11TooEarly.self, A12OneSide.self, A13Ungraded.self, A14RoleNotHeld.self, A15OutOfStep.self,
        A16NoClaim.self, A17OnlySilence.self, A18TakenBack.self, A19OthersWord.self,
    ]

    /// The rule with this number, in capitals or not.
    package static func rule(_ id: String) -> (any AuditRule.Type)? {
        rules.first { $0.id == id.uppercased() }
    }

    package let moment: AsOf
    /// The weightiest first; one for all records of which a rule says the same.
    package let findings: [Finding]
    package let coverage: AuditCoverage
    /// The rules that were applied, and those that were left out.
    package let applied, leftOut: [any AuditRule.Type]
    /// Whether only findings about some records were kept.
    package let isNarrowed: Bool
    /// What the records in the findings are called: a title, a claim's words, a name.
    package let names: [RecordReference: String]

    /// - Parameters:
    ///   - rules: the numbers of those to apply; empty for all.
    ///   - omitted: the numbers of those to leave out.
    ///   - scope: only findings about these records, or what belongs to them, are kept; empty for all.
    package init(
        of subject: AuditSubject, rules: Set<String> = [], without omitted: Set<String> = [],
        about scope: [RecordReference] = []
    ) {
        let isApplied = { (rule: any AuditRule.Type) in
            (rules.isEmpty || rules.contains(rule.id)) && !omitted.contains(rule.id)
        }
        moment = subject.moment
        applied = Self.rules.filter(isApplied)
        leftOut = Self.rules.filter { !isApplied($0) }
        let found = applied.flatMap { $0.findings(in: subject) }
        isNarrowed = !scope.isEmpty
        let scope = scope.isEmpty ? nil : AuditScope(scope, in: subject)
        findings = (scope.map { scope in found.compactMap(scope.narrowed) } ?? found).gathered()
        coverage = AuditCoverage(of: subject)
        names = subject.names(of: Set(findings.flatMap(\.records)))
    }

    /// The findings of one rule and weight, in order; no more than so many of them.
    package func groups(atMost limit: Int) -> [(findings: [Finding], rest: Int)] {
        var groups: [[Finding]] = []
        for finding in findings {
            if let last = groups.last?.last, last.rule == finding.rule, last.severity == finding.severity {
                groups[groups.count - 1].append(finding)
            } else {
                groups.append([finding])
            }
        }
        return groups.map { (Array($0.prefix(limit)), max(0, $0.count - limit)) }
    }

    /// How many findings weigh so much.
    package func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

    /// How many findings a rule has.
    package func count(of rule: any AuditRule.Type) -> Int { findings.count { $0.rule == rule.id } }
}

extension AuditSubject {
    fileprivate func names(of records: Set<RecordReference>) -> [RecordReference: String] {
        var names: [RecordReference: String] = [:]
        func name(_ record: RecordReference, _ text: String) {
            if records.contains(record) { names[record] = text }
        }
        for development in developments {
            name(RecordReference(development.id), development.title)
            for claim in development.claims { name(RecordReference(claim.id), claim.text) }
            for stance in development.stances {
                name(RecordReference(stance.id), "\(stance.actor) on \(stance.issue): \(stance.words)")
            }
        }
        for source in sources.values { name(RecordReference(.source, source.id.text), source.name) }
        for actor in actors.values { name(RecordReference(.actor, actor.id.text), actor.name) }
        return names
    }
}
