package import DaftarDomain
import DaftarProjections

/// What is to be audited, and with what.
package struct AuditRequest: Sendable {
    /// The numbers of the rules to apply; empty for all.
    package var rules: Set<String> = []
    /// The numbers of the rules to leave out.
    package var without: Set<String> = []
    /// The records to look at; empty for all.
    package var records: [RecordReference] = []
    /// Texts to hold the quotes against.
    package var copies: [GivenCopy] = []

    package init() {}

    fileprivate func applies(_ rule: any AuditRule.Type) -> Bool {
        (rules.isEmpty || rules.contains(rule.id)) && !without.contains(rule.id)
    }
}

extension Journal {
    /// Applies the rules to what stood at a moment.
    ///
    /// In time proportional to that. Only A15 reads the log again, all of it, unless it is left out; it is about the read
    /// models as they are now.
    package func audit(
        _ request: AuditRequest = AuditRequest(), at moment: AsOf = .now,
        progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) throws -> Audit {
        var subject = try read { try AuditSubject($0, at: moment, snapshots($0)) }
        subject.take(request.copies)
        if request.applies(A15OutOfStep.self) { subject.derived = try derivedState(progress: progress) }
        return Audit(
            of: subject, rules: request.rules, without: request.without, about: request.records)
    }

    private func derivedState(progress: @escaping (Int, Int) -> Void) throws -> DerivedState {
        let verification = try verify(progress: progress)
        return DerivedState(
            differences: verification.differences, stopped: verification.stopped, lost: divergence,
            logIsSound: verification.isSound)
    }
}
