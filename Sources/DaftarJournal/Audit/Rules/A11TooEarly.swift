import DaftarDomain

/// A source that knew of it before it was.
enum A11TooEarly: AuditRule {
    static let id = "A11"
    static let severity = Severity.warning
    static let title = "reported before it happened"
    static let condition = """
        The last day on which it can have been said (or, where that is not given, published) lies before the first on which it \
        can have happened; or a source in the chain was surely published before it was said. Dates that overlap are in order.
        """
    static let why =
        "one of the dates is wrong, or the source foretells what the journal tells as having happened"
    static let mend = "daftar correct d8 on=…, or daftar correct SOURCE published=…, --because \"…\""

    static func findings(in subject: AuditSubject) -> [Finding] {
        var findings: [Finding] = []
        subject.forEachAccount { development, claim, account in
            guard account.isStatement else { return }
            var last = account.said ?? subject.sources[account.source]?.published
            if let last, isBefore(last, development.occurred) {
                findings.append(
                    finding(
                        "\(account.source) says so by \(last), and it happened on \(development.occurred)",
                        about: claim.id))
            }
            for hop in account.via {
                guard let published = subject.sources[hop]?.published else { continue }
                if let last, isBefore(published, last) {
                    findings.append(
                        finding(
                            "\(hop) came out by \(published), and passes on what was said on \(last)",
                            about: claim.id))
                }
                last = published
            }
        }
        return findings
    }

    private static func isBefore(_ first: EDTFDate, _ second: EDTFDate) -> Bool {
        first.bounds.upper < second.bounds.lower
    }
}
