import DaftarDomain

/// Something that an editor looks for in a journal.
///
/// A pure function of what there is at a moment. It takes time in proportion to that.
package protocol AuditRule: Sendable {
    /// `A05`, for ever.
    static var id: String { get }
    /// That of its findings, unless one is said to weigh otherwise.
    static var severity: Severity { get }
    /// What is wrong, in a few words.
    static var title: String { get }
    /// When exactly it finds something, and what is near and is not found.
    static var condition: String { get }
    /// Why it matters, in a line.
    static var why: String { get }
    /// How to mend it, in a line.
    static var mend: String { get }
    /// Whether what it finds depends on the copies of sources, whose files can change without an event.
    static var looksIntoCopies: Bool { get }

    static func findings(in subject: AuditSubject) -> [Finding]
}

extension AuditRule {
    package static var looksIntoCopies: Bool { false }

    static func finding(
        _ what: String, about records: [RecordReference], _ severity: Severity = Self.severity
    ) -> Finding {
        Finding(rule: id, severity: severity, records: records, what: what)
    }

    static func finding(_ what: String, about id: DevelopmentID, _ severity: Severity = Self.severity)
        -> Finding
    {
        finding(what, about: [RecordReference(id)], severity)
    }

    static func finding(_ what: String, about id: ClaimID, _ severity: Severity = Self.severity) -> Finding {
        finding(what, about: [RecordReference(id)], severity)
    }

    static func finding(_ what: String, about id: StanceID, _ severity: Severity = Self.severity) -> Finding {
        finding(what, about: [RecordReference(id)], severity)
    }
}
