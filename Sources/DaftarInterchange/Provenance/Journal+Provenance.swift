package import DaftarDomain
package import DaftarJournal
import DaftarProjections

extension Journal {
    /// Who says what, through whom, and who recorded it, at a moment, as a PROV-JSON document.
    ///
    /// An account is an entity. It was derived from the text that was read, that from the text before it, and so on to the
    /// speaker's, which is a primary source. A claim was derived from the accounts that assert it; a denial and a silence
    /// name their claim and support nothing.
    package func provenance(at moment: AsOf, in namespace: Namespace) throws -> String {
        let document = try read { reader in
            var writer = ProvenanceWriter(reader, at: moment, in: namespace)
            try writer.addAll()
            return writer.document
        }
        return try JSONDocument.text(document)
    }
}

private struct ProvenanceWriter {
    let reader: ReadModelReader
    let moment: AsOf
    private(set) var document: ProvenanceDocument
    /// The names of those who recorded, by what they are called.
    private var recorders: [String: String] = [:]

    init(_ reader: ReadModelReader, at moment: AsOf, in namespace: Namespace) {
        self.reader = reader
        self.moment = moment
        document = ProvenanceDocument(base: namespace.base)
    }

    mutating func addAll() throws {
        for source in try reader.sources(at: moment) { try add(source) }
        for account in try reader.accounts(at: moment) { try add(account) }
    }

    private mutating func add(_ source: Source) throws {
        let name = "j:" + Namespace.local(.source, source.id)
        var entity: [String: ProvenanceDocument.Value] = [
            "prov:label": .text(source.name), "prov:type": .name("j:\(source.kind.rawValue)"),
        ]
        if let url = source.url { entity["prov:location"] = .text(url) }
        if let published = source.published { entity["j:published"] = .text(published.text) }
        if let grade = source.grade { entity["j:grade"] = .text(grade.rawValue) }
        if let snapshot = source.snapshot { entity["j:sha256"] = .text(snapshot.text) }
        document.entity[name] = entity
        guard let id = source.actor else { return }
        let agent = "j:" + Namespace.local(.actor, id)
        document.attribute(name, to: agent)
        guard document.agent[agent] == nil, let actor = try reader.actor(id, at: moment) else { return }
        document.agent[agent] = [
            "prov:label": .text(actor.name),
            "prov:type": .name(actor.kind == .person ? "prov:Person" : "prov:Organization"),
        ]
    }

    private mutating func add(_ account: Held<Attribution>) throws {
        guard let claim = account.claim else { return }
        let value = account.value
        let name = "j:\(value.id)"
        var entity: [String: ProvenanceDocument.Value] = [
            "prov:type": .name("j:account"), "j:relation": .text(value.relation.rawValue),
            "j:claim": .name("j:\(claim)"), "j:basis": .text(value.basis.rawValue),
        ]
        if value.hedge != .none { entity["j:hedge"] = .text(value.hedge.rawValue) }
        if let credibility = value.credibility { entity["j:credibility"] = .number(credibility) }
        if let said = value.said { entity["j:said"] = .text(said.text) }
        document.entity[name] = entity
        if document.entity["j:\(claim)"] == nil, let held = try reader.claim(claim, at: moment) {
            document.entity["j:\(claim)"] = [
                "prov:type": .name("j:claim"), "prov:value": .text(held.value.text),
                "j:development": .text(account.development?.description ?? ""),
            ]
            try addRecording(of: RecordReference(.claim, "\(claim)"), as: "j:\(claim)")
        }
        if value.relation == .asserts { document.derive("j:\(claim)", from: name) }
        let links = value.links.map { "j:" + Namespace.local(.source, $0) }
        document.derive(name, from: links.last!, as: value.basis == .verbatim ? "prov:Quotation" : nil)
        for (earlier, later) in zip(links, links.dropFirst()) where earlier != later {
            document.derive(later, from: earlier, as: earlier == links[0] ? "prov:PrimarySource" : nil)
        }
        try addRecording(of: RecordReference(.attribution, "\(value.id)"), as: name)
    }

    /// The event that brought a record into the journal, and who recorded it.
    private mutating func addRecording(of record: RecordReference, as name: String) throws {
        guard let origin = try reader.origin(of: record, at: moment) else { return }
        let activity = "j:event/\(origin.event)"
        document.generate(name, by: activity)
        guard document.activity[activity] == nil else { return }
        let time = origin.recorded.description
        document.activity[activity] = [
            "prov:startTime": .text(time), "prov:endTime": .text(time),
            "prov:type": .name("j:\(origin.type.rawValue)"),
        ]
        // Any text can be a recorder's name, but not a name here: they are told apart by their first event.
        let agent = recorders[origin.recordedBy] ?? "j:recorder/\(origin.event)"
        recorders[origin.recordedBy] = agent
        document.agent[agent] = ["prov:label": .text(origin.recordedBy)]
        document.wasAssociatedWith["_:event-\(origin.event)"] = [
            "prov:activity": .text(activity), "prov:agent": .text(agent),
        ]
    }
}
