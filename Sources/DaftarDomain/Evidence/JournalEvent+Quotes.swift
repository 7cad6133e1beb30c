extension JournalEvent {
    /// The same event with every quote reduced to its words, however they are spaced and marked: what somebody types twice,
    /// whether or not a copy tells where the words stand.
    package var withBareQuotes: JournalEvent {
        switch self {
        case .developmentLogged(var development):
            for index in development.claims.indices { development.claims[index].bareQuotes() }
            return .developmentLogged(development)
        case .claimMade(var claim, let development):
            claim.bareQuotes()
            return .claimMade(claim, about: development)
        case .attributionMade(var attribution, let claim):
            attribution.bareQuote()
            return .attributionMade(attribution, of: claim)
        default: return self
        }
    }
}

extension Claim {
    fileprivate mutating func bareQuotes() {
        for index in attributions.indices { attributions[index].bareQuote() }
    }
}

extension Attribution {
    fileprivate mutating func bareQuote() {
        guard case .quote(let exact, _, _)? = evidence?.selector else { return }
        let words = String(String.UnicodeScalarView(LooseText(exact.unicodeScalars).trimmed))
        evidence = Evidence(selector: .quote(exact: words, prefix: nil, suffix: nil))
    }
}
