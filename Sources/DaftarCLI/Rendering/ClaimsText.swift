import DaftarDomain
import DaftarJournal

/// Claims with who says so, through whom, how surely and from which words; then stances.
struct ClaimsText {
    let claims: [(Held<Claim>, [Held<Attribution>])]
    let stances: [Held<Stance>]
    /// What became of looking up the quotes.
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

enum AttributionText {
    /// Where the words stand, in a few words.
    static func quote(_ attribution: Attribution) -> String? {
        switch attribution.evidence?.selector {
        case .quote(let exact, _, _)?: "\"\(line(exact))\""
        case .position(let start, let end, let sha)?:
            "words \(start)–\(end) of the snapshot, sha256 \(sha.text.prefix(8))…"
        case nil: nil
        }
    }

    /// Words on one line, whatever is between them.
    static func line(_ words: String) -> String {
        words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func facts(_ value: Attribution, _ check: QuoteStatus?) -> [(String, String)] {
        let facts: [(String, String?)] = [
            ("source", value.source.text),
            ("via", value.via.isEmpty ? nil : value.via.map(\.text).joined(separator: " -> ")),
            ("relation", value.relation.rawValue),
            ("hedge", value.hedge == .none ? nil : value.hedge.rawValue),
            ("basis", value.basis.rawValue), ("credibility", value.credibility.map(String.init)),
            ("said", value.said?.words),
            ("words", quote(value)), ("", check?.words), ("snapshot", value.evidence?.snapshot?.text),
            ("note", value.note),
        ]
        return facts.compactMap { name, text in text.map { (name, $0) } }
    }
}

enum StanceText {
    static func direction(_ direction: Int?) -> String {
        guard let direction else { return "silent" }
        return switch direction {
        case ...(-2): "-2 very accommodating"
        case -1: "-1 accommodating"
        case 0: "0 neither way"
        case 1: "+1 confrontational"
        default: "+2 very confrontational"
        }
    }
}
