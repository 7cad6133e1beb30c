import DaftarDomain

/// The words hedge and the record does not, or the other way round.
enum A05Hedge: AuditRule {
    static let id = "A05"
    static let looksIntoCopies = true
    static let severity = Severity.warning
    static let title = "hedge in the words, none in the record, or the other way round"
    static let condition = """
        The quoted words hold may, might, could, reportedly and the like, and the account has no hedge; or the claim's own words \
        do, and no account that asserts it has one; or an account has a hedge, and neither its quoted words nor the sentence \
        around them, as far as it is known, hold anything that weakens. Words of sources in other languages than English are \
        not looked at.
        """
    static let why =
        "\"may have killed\" filed as \"killed\" is the commonest way to be wrong about somebody else's words"
    static let mend =
        "daftar retract a31 --because \"…\", then record it again with the --hedge that the words have"

    /// Words that say that something is not sure.
    private static let hedges: Set<String> = [
        "may", "might", "could", "reportedly", "alleged", "allegedly", "apparent", "apparently", "suspected",
        "possibly", "perhaps", "presumably", "supposedly", "purportedly", "unconfirmed", "seemingly",
    ]

    /// Words that may weaken what is said, too, and often do not.
    private static let weaker: Set<String> = hedges.union([
        "about", "almost", "alleges", "appear", "appeared", "appears", "approximately", "around", "believed",
        "can",
        "dozens", "estimated", "hundreds", "if", "just", "least", "likely", "nearly", "or", "over",
        "possible",
        "probably", "roughly", "seem", "seems", "some", "suggest", "suggested", "suggests", "suspect",
        "suspects",
        "tens", "thousands", "under", "unless", "whether", "would",
    ])

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap(\.claims).flatMap { claim in
            inClaim(claim) + claim.statements.compactMap { inQuote($0, of: claim, subject) }
        }
    }

    private static func inClaim(_ claim: Claim) -> [Finding] {
        guard let word = Words.of(claim.text).first(where: hedges.contains) else { return [] }
        let asserted = claim.assertions
        guard !asserted.isEmpty, asserted.allSatisfy({ $0.hedge == .none }) else { return [] }
        return [finding("is worded with \"\(word)\", and no account has a hedge", about: claim.id)]
    }

    private static func inQuote(_ account: Attribution, of claim: Claim, _ subject: AuditSubject) -> Finding?
    {
        guard subject.isEnglish(account), let (quoted, around) = subject.quotedWords(of: account) else {
            return nil
        }
        if account.hedge == .none {
            guard let word = Words.of(quoted).first(where: hedges.contains) else { return nil }
            return finding(
                "\(account.source) hedges (\"\(word)\"), and the account has no hedge", about: claim.id)
        }
        guard account.basis == .verbatim, !Words.of(around).contains(where: weaker.contains) else {
            return nil
        }
        return finding(
            "filed as \(account.hedge.rawValue), and the words quoted from \(account.source) hedge nothing",
            about: claim.id)
    }
}

extension AuditSubject {
    /// The words that an account quotes, and as much of what stands around them as is known; nil where they are not known.
    fileprivate func quotedWords(of account: Attribution) -> (quoted: String, around: String)? {
        if let reading = quotes[account.id], let quoted = reading.quoted, let around = reading.around {
            return (quoted, around)
        }
        guard case .quote(let exact, let prefix, let suffix)? = account.evidence?.selector else { return nil }
        return (exact, [prefix, exact, suffix].compactMap(\.self).joined(separator: " "))
    }

    /// Whether the words of an account can be read as English: no source on their way is said to be in another language.
    fileprivate func isEnglish(_ account: Attribution) -> Bool {
        account.links.allSatisfy { source in
            guard let language = sources[source]?.language else { return true }
            return language.split(separator: "-").first == "en"
        }
    }
}
