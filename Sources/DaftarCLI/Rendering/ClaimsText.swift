import DaftarAnswers
import DaftarDomain
import DaftarJournal

/// Claims with who says so, through whom, how surely and from which words; then stances.
struct ClaimsText {
    let claims: [(Held<Claim>, [Held<Attribution>])]
    let stances: [Held<Stance>]
    /// What came of looking up the quotes.
    let checks: [AttributionID: QuoteStatus]

    init(
        _ claims: [(Held<Claim>, [Held<Attribution>])], _ stances: [Held<Stance>],
        _ checks: [AttributionID: QuoteStatus]
    ) {
        self.checks = checks
        self.claims = claims
        self.stances = stances
    }

    func rendered(for terminal: Terminal) -> String {
        let width = terminal.columns ?? .max
        var text = ""
        for (claim, attributions) in claims {
            text += "\n"
            let mark = claim.standing == .stands ? "" : " (\(claim.standing.words))"
            text += hang("\(claim.value.id)\(mark)  ", claim.value.text, width, terminal)
            if attributions.isEmpty { text += "     no account yet\n" }
            for attribution in attributions { text += account(attribution, width, terminal) }
        }
        if !stances.isEmpty { text += "\n" }
        for stance in stances {
            let value = stance.value
            let mark = stance.standing == .stands ? "" : " (\(stance.standing.words))"
            let words =
                "\(value.actor) on \(value.issue): \(StanceText.direction(value.direction)), \(value.words)"
            text += hang("\(value.id)\(mark)  ", words, width, terminal)
        }
        return text
    }

    private func account(_ held: Held<Attribution>, _ width: Int, _ terminal: Terminal) -> String {
        let value = held.value
        var words = "\(value.source)"
        if !value.via.isEmpty { words += " -> " + value.via.map(\.text).joined(separator: " -> ") }
        words += "   \(value.basis.rawValue)"
        if value.hedge != .none { words += ", \(value.hedge.rawValue)" }
        if let credibility = value.credibility { words += ", credibility \(credibility)" }
        if let said = value.said { words += ", said \(said.words)" }
        if let quote = AttributionText.quote(value) { words += ", \(quote)" }
        if let check = checks[value.id] { words += " (\(check.words))" }
        if let note = value.note { words += "; \(note)" }
        if held.standing != .stands { words += " (\(held.standing.words))" }
        let label = "     \(value.relation.rawValue.padding(to: 7))  "
        return hang(label, words, width, terminal, style: .dim)
    }

    private func hang(
        _ label: String, _ words: String, _ width: Int, _ terminal: Terminal, style: Style = .bold
    ) -> String {
        let indent = DisplayWidth.of(label)
        let lines = WordWrap.lines(
            of: SafeText.escape(words), columns: width == .max ? .max : max(20, width - indent))
        return lines.enumerated().map { number, line in
            (number == 0 ? terminal.styled(label, style) : String(repeating: " ", count: indent)) + line
                + "\n"
        }.joined()
    }
}
