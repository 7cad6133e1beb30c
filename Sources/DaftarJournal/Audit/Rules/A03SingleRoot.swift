import DaftarDomain

/// Everything hangs on one source, or on one speaker.
enum A03SingleRoot: AuditRule {
    static let id = "A03"
    static let severity = Severity.warning
    static let title = "everything hangs on one source or one root"
    static let condition = """
        Of a development: all that is asserted or denied was first said by one speaker, through however many sources. Of \
        the journal: more than half of at least five asserted claims reach us through one source only.
        """
    static let why =
        "one mistake, or one interest, is then behind everything, and nothing would contradict it"
    static let mend =
        "look for somebody who does not have it from there, then daftar claim d8 --source WHO --asserts \"…\""

    /// Below this, every journal hangs on something.
    private static let fewest = 5

    static func findings(in subject: AuditSubject) -> [Finding] {
        single(subject)
            + subject.developments.compactMap { development in
                let roots = Set(development.claims.flatMap(\.statements).map(subject.root))
                guard roots.count == 1, let root = roots.first else { return nil }
                return finding("all that is said of it comes from \(root)", about: development.id)
            }
    }

    /// The sources without which most claims would not be here.
    private static func single(_ subject: AuditSubject) -> [Finding] {
        let coverage = AuditCoverage(of: subject)
        guard coverage.asserted >= fewest else { return [] }
        return coverage.sources.compactMap { source, reliance in
            let alone = reliance.alone.count
            guard alone * 2 > coverage.asserted else { return nil }
            let number = alone == coverage.asserted ? "all \(alone)" : "\(alone) of \(coverage.asserted)"
            return finding(
                "\(number) claims reach us only through it", about: [RecordReference(.source, source.text)])
        }
    }
}
