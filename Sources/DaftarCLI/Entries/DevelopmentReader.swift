import DaftarDomain
import DaftarJournal

/// Reads developments from a file of entries, as typed.
enum DevelopmentReader {
    static func development(_ node: YAMLNode) throws -> DevelopmentEntry {
        let fields = try node.fields([
            "key", "title", "on", "dateBasis", "kind", "plover", "actors", "targets", "place", "issues",
            "deaths", "note",
            "partOf", "respondsTo", "claims", "stances",
        ])
        var entry = DevelopmentEntry()
        entry.key = try fields["key"].map(key)
        entry.title = try fields["title"]?.text() ?? ""
        entry.on = try fields["on"]?.text() ?? ""
        entry.dateBasis = try fields["dateBasis"]?.text()
        entry.kind = try fields["kind"]?.text() ?? ""
        entry.plover = try fields["plover"]?.text()
        entry.actors = try fields["actors"]?.texts() ?? []
        entry.targets = try fields["targets"]?.texts() ?? []
        entry.place = try fields["place"]?.text()
        entry.issues = try fields["issues"]?.texts() ?? []
        if let deaths = try fields["deaths"]?.fields(["low", "best", "high"]) {
            entry.deathsLow = try deaths["low"]?.number()
            entry.deathsBest = try deaths["best"]?.number()
            entry.deathsHigh = try deaths["high"]?.number()
        }
        entry.note = try fields["note"]?.text()
        entry.partOf = try fields["partOf"]?.text()
        entry.respondsTo = try fields["respondsTo"]?.list().map(link) ?? []
        entry.claims = try fields["claims"]?.list().map(claim) ?? []
        entry.stances = try fields["stances"]?.list().map(stance) ?? []
        return entry
    }

    private static func key(_ node: YAMLNode) throws -> String {
        let key = try node.text()
        guard EntryKey.isValid(key) else { throw node.wrong("a key of letters, digits, . _ : and -") }
        return key
    }

    private static func link(_ node: YAMLNode) throws -> DevelopmentEntry.Link {
        guard node.isMapping else { return DevelopmentEntry.Link(try node.text()) }
        let fields = try node.fields(["development", "basis"])
        guard let development = try fields["development"]?.text() else { throw node.wrong("development") }
        let basis: Development.DateBasis = try fields["basis"].map { try RegistryReader.one($0) } ?? .stated
        return DevelopmentEntry.Link(development, isInferred: basis == .inferred)
    }

    private static func claim(_ node: YAMLNode) throws -> ClaimEntry {
        let fields = try node.fields(["label", "text", "accounts"])
        var entry = ClaimEntry()
        entry.label = try fields["label"]?.text()
        entry.text = try fields["text"]?.text() ?? ""
        entry.accounts = try fields["accounts"]?.list().map(account) ?? []
        return entry
    }

    private static func account(_ node: YAMLNode) throws -> AccountEntry {
        let relations = Attribution.Relation.allCases.map(\.rawValue)
        let fields = try node.fields(
            relations + ["via", "hedge", "basis", "credibility", "said", "quote", "note"])
        let given = Attribution.Relation.allCases.filter { fields[$0.rawValue] != nil }
        guard given.count == 1, let source = fields[given[0].rawValue] else {
            throw node.wrong("one of asserts, denies and omits, with a source")
        }
        var entry = AccountEntry()
        entry.relation = given[0]
        entry.source = try source.text()
        entry.via = try fields["via"]?.texts() ?? []
        entry.hedge = try fields["hedge"]?.text()
        entry.basis = try fields["basis"]?.text()
        entry.credibility = try fields["credibility"]?.number()
        entry.said = try fields["said"]?.text()
        entry.quote = try fields["quote"].map(quote)
        entry.note = try fields["note"]?.text()
        return entry
    }

    private static func quote(_ node: YAMLNode) throws -> Evidence {
        guard node.isMapping else {
            return Evidence(selector: .quote(exact: try node.text(), prefix: nil, suffix: nil))
        }
        let fields = try node.fields(["exact", "prefix", "suffix", "start", "end", "sha256", "snapshot"])
        let snapshot = try fields["snapshot"].map(RegistryReader.sha256)
        if let exact = try fields["exact"]?.text() {
            let selector = Evidence.Selector.quote(
                exact: exact, prefix: try fields["prefix"]?.text(), suffix: try fields["suffix"]?.text())
            return Evidence(selector: selector, snapshot: snapshot)
        }
        guard let start = try fields["start"]?.number(), let end = try fields["end"]?.number(),
            let sha = try fields["sha256"].map(RegistryReader.sha256), 0 <= start, start < end
        else { throw node.wrong("exact words, or start, end and sha256") }
        return Evidence(selector: .position(start: start, end: end, sha256: sha), snapshot: snapshot)
    }

    private static func stance(_ node: YAMLNode) throws -> StanceEntry {
        let fields = try node.fields(["actor", "issue", "direction", "words", "claim"])
        var entry = StanceEntry()
        entry.actor = try fields["actor"]?.text() ?? ""
        entry.issue = try fields["issue"]?.text() ?? ""
        entry.direction = try fields["direction"]?.number()
        entry.words = try fields["words"]?.text() ?? ""
        entry.claim = try fields["claim"]?.text()
        return entry
    }
}
