import DaftarDomain

/// Everything hangs on one source, or on one speaker.
enum A03SingleRoot: AuditRule {
    static let id = "A03"
    static let severity = Severity.warning
    static let title = "everything hangs on one source or one root"
    static let condition = """
        Of a development: all that is asserted or denied was first said by one speaker, through however many sources. Of \
        the journal: more than half of at least five such claims reach us through one source only.
        """
    static let why = "one mistake, or one interest, is then behind everything, and nothing would contradict it"
    static let mend = "look for somebody who does not have it from there, then daftar claim d8 --source WHO --asserts \"…\""

    /// Below this, every journal hangs on something.
    private static let fewest = 5

    static func findings(in subject: AuditSubject) -> [Finding] {
        single(subject) + subject.developments.compactMap { development in
            let roots = Set(development.claims.flatMap(\.statements).map(subject.root))
            guard roots.count == 1, let root = roots.first else { return nil }
            return finding("all that is said of it comes from \(root)", about: development.id)
        }
    }

    /// The sources without which most claims would not be here.
    private static func single(_ subject: AuditSubject) -> [Finding] {
        let coverage = AuditCoverage(of: subject)
        guard coverage.attested >= fewest else { return [] }
        return coverage.sources.filter { $0.onlyWay * 2 > coverage.attested }.map { share in
            let number =
                share.onlyWay == coverage.attested
                ? "all \(coverage.attested)" : "\(share.onlyWay) of \(coverage.attested)"
            return finding(
                "\(number) claims reach us only through it", about: [RecordReference(.source, share.source.text)])
        }
    }
}
