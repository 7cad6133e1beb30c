import DaftarDomain
import DaftarJournal

/// Writes an entry as a file for the editor: what is known filled in, the rest as comments.
enum EntryTemplate {
    static func text(_ entry: DevelopmentEntry, suggesting source: String?) -> String {
        """
        # One development. Lines that begin with # are left out; an unchanged or empty file records nothing.
        # Dates: 2023-09-19, 2023-09 (month), 2023-09-19~ (about), ../2022-09 (by then), "[2023-09-15,2023-09-16]" (one of).
        title: \(quoted(entry.title))
        on: \(quoted(entry.on))
        kind: \(entry.kind)   # meeting talks remark statement summons report clash strike acquisition facility-opening ceremony agreement
        \(optional("dateBasis", entry.dateBasis))actors: \(list(entry.actors))
        targets: \(list(entry.targets))
        place: \(quoted(entry.place ?? ""))
        issues: \(list(entry.issues))
        \(optional("key", entry.key))\(optional("plover", entry.plover))\(optional("note", entry.note))\(optional("partOf", entry.partOf))\(links(entry))\(deaths(entry))\(claims(entry, source))\(stances(entry))
        """
    }

    private static func claims(_ entry: DevelopmentEntry, _ source: String?) -> String {
        guard !entry.claims.isEmpty else {
            let source = source ?? "SOURCE"
            return """
                # claims:
                #   - text: One statement, true or false by itself, in your own words
                #     accounts:
                #       - {asserts: \(source), via: [], hedge: none, basis: paraphrase}
                #       - {omits: SOURCE}
                # stances:
                #   - {actor: ACTOR, issue: ISSUE, direction: 1, words: two to six words}

                """
        }
        return "claims:\n" + entry.claims.map(claim).joined()
    }

    private static func claim(_ claim: ClaimEntry) -> String {
        var text = "  - text: \(quoted(claim.text))\n"
        if let label = claim.label { text += "    label: \(quoted(label))\n" }
        guard !claim.accounts.isEmpty else { return text }
        text += "    accounts:\n"
        for account in claim.accounts {
            var fields = ["\(account.relation.rawValue): \(quoted(account.source))"]
            if !account.via.isEmpty { fields.append("via: \(list(account.via))") }
            for (name, value) in [
                ("hedge", account.hedge), ("basis", account.basis), ("said", account.said),
                ("note", account.note),
            ] {
                if let value { fields.append("\(name): \(quoted(value))") }
            }
            if let credibility = account.credibility { fields.append("credibility: \(credibility)") }
            if let quote = account.quote { fields.append("quote: \(self.quote(quote))") }
            text += "      - {\(fields.joined(separator: ", "))}\n"
        }
        return text
    }

    private static func quote(_ evidence: Evidence) -> String {
        var fields: [String]
        switch evidence.selector {
        case .quote(let exact, let prefix, let suffix):
            fields = ["exact: \(quoted(exact))"]
            if let prefix { fields.append("prefix: \(quoted(prefix))") }
            if let suffix { fields.append("suffix: \(quoted(suffix))") }
        case .position(let start, let end, let sha256):
            fields = ["start: \(start)", "end: \(end)", "sha256: \(sha256)"]
        }
        if let snapshot = evidence.snapshot { fields.append("snapshot: \(snapshot)") }
        return "{\(fields.joined(separator: ", "))}"
    }

    private static func stances(_ entry: DevelopmentEntry) -> String {
        guard !entry.stances.isEmpty else { return "" }
        return "stances:\n"
            + entry.stances.map { stance in
                var fields = [
                    "actor: \(quoted(stance.actor))", "issue: \(quoted(stance.issue))",
                    "words: \(quoted(stance.words))",
                ]
                if let direction = stance.direction { fields.append("direction: \(direction)") }
                if let claim = stance.claim { fields.append("claim: \(quoted(claim))") }
                return "  - {\(fields.joined(separator: ", "))}\n"
            }.joined()
    }

    private static func links(_ entry: DevelopmentEntry) -> String {
        guard !entry.respondsTo.isEmpty else { return "" }
        return "respondsTo:\n"
            + entry.respondsTo.map {
                "  - {development: \(quoted($0.development)), basis: \($0.isInferred ? "inferred" : "stated")}\n"
            }.joined()
    }

    private static func deaths(_ entry: DevelopmentEntry) -> String {
        let fields = [("low", entry.deathsLow), ("best", entry.deathsBest), ("high", entry.deathsHigh)]
            .compactMap { name, number in number.map { "\(name): \($0)" } }
        return fields.isEmpty ? "" : "deaths: {\(fields.joined(separator: ", "))}\n"
    }

    private static func optional(_ name: String, _ value: String?) -> String {
        value.map { "\(name): \(quoted($0))\n" } ?? ""
    }

    private static func list(_ values: [String]) -> String {
        "[" + values.map(quoted).joined(separator: ", ") + "]"
    }

    /// A double-quoted scalar; plain where nothing in it means anything to YAML.
    private static func quoted(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true
            && text.allSatisfy { $0.isLetter || $0.isNumber || " -./".contains($0) }
        if isPlain, text.last != " " { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case _ where scalar.value < 32 || scalar.value == 127:
                escaped += "\\x" + String(scalar.value + 256, radix: 16).dropFirst()
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return "\"\(escaped)\""
    }
}
