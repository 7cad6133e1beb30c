import DaftarDomain

/// Quoted words that the copy of the source does not hold.
enum A07QuoteNotFound: AuditRule {
    static let id = "A07"
    static let looksIntoCopies = true
    static let severity = Severity.error
    static let title = "quoted words not in the copy of the source"
    static let condition = """
        A copy of the text is at hand (kept by the journal, or given with --snapshot), and the words do not stand in it, or \
        other words stand where they should. A warning where they stand elsewhere in it. Spaces and quote marks may differ.
        """
    static let why = "a quotation that cannot be found again is not one"
    static let mend =
        "read the copy; then daftar retract a31 --because \"…\" and record the words as they stand"

    static func findings(in subject: AuditSubject) -> [Finding] {
        var findings: [Finding] = []
        subject.forEachAccount { _, claim, account in
            guard let reading = subject.quotes[account.id] else { return }
            let copy = reading.copy
            switch reading.check {
            case .holds, .holdsLoosely: break
            case .elsewhere:
                findings.append(
                    finding(
                        "the quoted words stand in \(copy), but not where they were", about: claim.id,
                        .warning))
            case .notFound: findings.append(finding("the quoted words are not in \(copy)", about: claim.id))
            case .outOfBounds(let length):
                findings.append(
                    finding(
                        "the quote lies beyond the end of \(copy), which has \(length) characters",
                        about: claim.id))
            case .otherWords(let place):
                findings.append(
                    finding(
                        "other words than the quoted ones stand at \(place.lowerBound)–\(place.upperBound) of \(copy)",
                        about: claim.id))
            }
        }
        return findings
    }
}
