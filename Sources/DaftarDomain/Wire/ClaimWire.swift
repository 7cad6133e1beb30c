// Claims, attributions and stances on the wire: inline in a development or a claim, where they
// carry their `id`; or the data of an event of their own, where the id is the subject, and what
// they belong to is a field.

extension Claim: WireObject {
    package init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        let attributions: [Attribution] = try reader.objects("attributions")
        let id = try reader.parsed("id") { ClaimID($0) }
        let text = try reader.parsed("text") { $0 }
        try reader.endObject()
        self.init(id: id, text: text, attributions: attributions)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("attributions", objects: attributions)
        writer.field("id", id)
        writer.field("text", text)
        writer.endObject()
    }
}

extension Attribution: WireObject {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try Self.read(from: &reader, owner: nil, id: nil).attribution
    }

    package func write(to writer: inout JSONWriter) { write(to: &writer, owner: nil) }

    /// `owner` is nil inline; in an event of its own, the attribution names its claim and leaves
    /// its id to the subject.
    static func read(
        from reader: inout JSONReader, owner: StaticString?, id: AttributionID?
    ) throws(JSONError) -> (attribution: Attribution, claim: ClaimID?) {
        try reader.beginObject()
        let basis = try reader.parsed("basis", Basis.init(rawValue:))
        let claim: ClaimID? = if let owner { try reader.parsed(owner) { ClaimID($0) } } else { nil }
        let credibility = try reader.integerIfPresent("credibility")
        let evidence: Evidence? = try reader.objectIfPresent("evidence")
        let hedge = try reader.parsedIfPresent("hedge", Hedge.init(rawValue:))
        let inline: AttributionID
        if let id { inline = id } else { inline = try reader.parsed("id") { AttributionID($0) } }
        let note = try reader.stringIfPresent("note")
        let relation = try reader.parsed("relation", Relation.init(rawValue:))
        let said = try reader.parsedIfPresent("said") { try? EDTFDate($0) }
        let source = try reader.parsed("source") { Slug($0) }
        let via = try reader.parsedArray("via") { Slug($0) }
        try reader.endObject()
        let attribution = Attribution(
            id: inline, relation: relation, source: source, via: via, hedge: hedge ?? .none, basis: basis,
            credibility: credibility, said: said, evidence: evidence, note: note)
        return (attribution, claim)
    }

    func write(to writer: inout JSONWriter, owner: ClaimID?) {
        writer.beginObject()
        writer.field("basis", basis.rawValue)
        writer.field("claim", owner)
        writer.field("credibility", credibility)
        writer.field("evidence", object: evidence)
        writer.field("hedge", hedge == .none ? nil : hedge.rawValue)
        if owner == nil { writer.field("id", id) }
        writer.field("note", note)
        writer.field("relation", relation.rawValue)
        writer.field("said", said?.text)
        writer.field("source", source.text)
        writer.field("via", via) { $0.string($1.text) }
        writer.endObject()
    }
}

extension Evidence: WireObject {
    package init(from reader: inout JSONReader) throws(JSONError) {
        let at = reader.offset
        try reader.beginObject()
        let end = try reader.integerIfPresent("end")
        let exact = try reader.stringIfPresent("exact")
        let prefix = try reader.stringIfPresent("prefix")
        let sha256 = try reader.parsedIfPresent("sha256", SHA256Hex.init)
        let snapshot = try reader.parsedIfPresent("snapshot", SHA256Hex.init)
        let start = try reader.integerIfPresent("start")
        let suffix = try reader.stringIfPresent("suffix")
        try reader.endObject()
        if let exact, start == nil, end == nil, sha256 == nil {
            self.init(selector: .quote(exact: exact, prefix: prefix, suffix: suffix), snapshot: snapshot)
        } else if exact == nil, prefix == nil, suffix == nil, let start, let end, let sha256, 0 <= start,
            start < end
        {
            self.init(selector: .position(start: start, end: end, sha256: sha256), snapshot: snapshot)
        } else {
            throw JSONError(.invalidValue(field: "evidence", text: ""), at: at)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch selector {
        case .quote(let exact, let prefix, let suffix):
            writer.field("exact", exact)
            writer.field("prefix", prefix)
            writer.field("snapshot", snapshot?.text)
            writer.field("suffix", suffix)
        case .position(let start, let end, let sha256):
            writer.field("end", end)
            writer.field("sha256", sha256.text)
            writer.field("snapshot", snapshot?.text)
            writer.field("start", start)
        }
        writer.endObject()
    }
}

extension Stance: WireObject {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try Self.read(from: &reader, isEvent: false, id: nil).stance
    }

    package func write(to writer: inout JSONWriter) { write(to: &writer, development: nil) }

    static func read(
        from reader: inout JSONReader, isEvent: Bool, id: StanceID?
    ) throws(JSONError) -> (stance: Stance, development: DevelopmentID?) {
        try reader.beginObject()
        let actor = try reader.parsed("actor") { Slug($0) }
        let claim = try reader.parsedIfPresent("claim") { ClaimID($0) }
        let development: DevelopmentID? =
            isEvent ? try reader.parsed("development") { DevelopmentID($0) } : nil
        let direction = try reader.integerIfPresent("direction")
        let inline: StanceID
        if let id { inline = id } else { inline = try reader.parsed("id") { StanceID($0) } }
        let issue = try reader.parsed("issue") { Slug($0) }
        let words = try reader.parsed("words") { $0 }
        try reader.endObject()
        let stance = Stance(
            id: inline, actor: actor, issue: issue, direction: direction, words: words, claim: claim)
        return (stance, development)
    }

    func write(to writer: inout JSONWriter, development: DevelopmentID?) {
        writer.beginObject()
        writer.field("actor", actor.text)
        writer.field("claim", claim)
        writer.field("development", development)
        writer.field("direction", direction)
        if development == nil { writer.field("id", id) }
        writer.field("issue", issue.text)
        writer.field("words", words)
        writer.endObject()
    }
}
