// Which payload each event type has. The subject carries the id of what the event is about.

extension JournalEvent {
    init(_ type: EventType, subject: String, from reader: inout JSONReader) throws(JSONError) {
        switch type {
        case .journalOpened:
            self = .journalOpened(try JournalOpened(slug: try Self.slug(subject), from: &reader))
        case .actorAdded: self = .actorAdded(try Actor(id: try Self.slug(subject), from: &reader))
        case .actorRevised: self = .actorRevised(try Self.slug(subject), try Revision(from: &reader))
        case .sourceAdded: self = .sourceAdded(try Source(id: try Self.slug(subject), from: &reader))
        case .sourceRevised: self = .sourceRevised(try Self.slug(subject), try Revision(from: &reader))
        case .sourceGraded:
            try reader.beginObject()
            let because = try reader.parsed("because") { $0 }
            let grade = try reader.parsed("grade", Reliability.init(rawValue:))
            try reader.endObject()
            self = .sourceGraded(try Self.slug(subject), grade, because: because)
        case .issueAdded: self = .issueAdded(try Issue(id: try Self.slug(subject), from: &reader))
        case .developmentLogged:
            self = .developmentLogged(
                try Development(id: try Self.id(subject, DevelopmentID.init), from: &reader))
        case .developmentCorrected:
            self = .developmentCorrected(
                try Self.id(subject, DevelopmentID.init), try Revision(from: &reader))
        case .developmentRetracted:
            let id: DevelopmentID = try Self.id(subject, DevelopmentID.init)
            self = .developmentRetracted(id, because: try Self.reason(from: &reader))
        case .developmentMerged:
            try reader.beginObject()
            let because = try reader.parsed("because") { $0 }
            let into = try reader.parsed("into") { DevelopmentID($0) }
            try reader.endObject()
            self = .developmentMerged(try Self.id(subject, DevelopmentID.init), into: into, because: because)
        case .claimMade:
            try reader.beginObject()
            let attributions: [Attribution] = try reader.objects("attributions")
            let development = try reader.parsed("development") { DevelopmentID($0) }
            let text = try reader.parsed("text") { $0 }
            try reader.endObject()
            let id: ClaimID = try Self.id(subject, ClaimID.init)
            self = .claimMade(Claim(id: id, text: text, attributions: attributions), about: development)
        case .claimCorrected:
            self = .claimCorrected(try Self.id(subject, ClaimID.init), try Revision(from: &reader))
        case .claimRetracted:
            let id: ClaimID = try Self.id(subject, ClaimID.init)
            self = .claimRetracted(id, because: try Self.reason(from: &reader))
        case .attributionMade:
            let id: AttributionID = try Self.id(subject, AttributionID.init)
            let (attribution, claim) = try Attribution.read(from: &reader, owner: "claim", id: id)
            self = .attributionMade(attribution, of: claim!)
        case .attributionRetracted:
            let id: AttributionID = try Self.id(subject, AttributionID.init)
            self = .attributionRetracted(id, because: try Self.reason(from: &reader))
        case .stanceTaken:
            let id: StanceID = try Self.id(subject, StanceID.init)
            let (stance, development) = try Stance.read(from: &reader, isEvent: true, id: id)
            self = .stanceTaken(stance, in: development!)
        case .stanceRetracted:
            let id: StanceID = try Self.id(subject, StanceID.init)
            self = .stanceRetracted(id, because: try Self.reason(from: &reader))
        case .snapshotStored:
            self = .snapshotStored(try Snapshot(sha256: try Self.id(subject, SHA256Hex.init), from: &reader))
        case .snapshotErased:
            let sha: SHA256Hex = try Self.id(subject, SHA256Hex.init)
            self = .snapshotErased(sha, because: try Self.reason(from: &reader))
        case .modelAdopted: self = .modelAdopted(try ModelAdoption(name: subject, from: &reader))
        }
        try reader.finish()
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .journalOpened(let opened): opened.write(to: &writer)
        case .actorAdded(let actor): actor.write(to: &writer)
        case .sourceAdded(let source): source.write(to: &writer)
        case .issueAdded(let issue): issue.write(to: &writer)
        case .actorRevised(_, let revision), .sourceRevised(_, let revision),
            .developmentCorrected(_, let revision),
            .claimCorrected(_, let revision):
            revision.write(to: &writer)
        case .sourceGraded(_, let grade, let because):
            Self.write(to: &writer, because: because) { $0.field("grade", grade.rawValue) }
        case .developmentLogged(let development): development.write(to: &writer)
        case .developmentMerged(_, let into, let because):
            Self.write(to: &writer, because: because) { $0.field("into", into) }
        case .developmentRetracted(_, let because), .claimRetracted(_, let because),
            .attributionRetracted(_, let because), .stanceRetracted(_, let because),
            .snapshotErased(_, let because):
            Self.write(to: &writer, because: because) { _ in }
        case .claimMade(let claim, let development):
            writer.beginObject()
            writer.field("attributions", objects: claim.attributions)
            writer.field("development", development)
            writer.field("text", claim.text)
            writer.endObject()
        case .attributionMade(let attribution, let claim): attribution.write(to: &writer, owner: claim)
        case .stanceTaken(let stance, let development): stance.write(to: &writer, development: development)
        case .snapshotStored(let snapshot): snapshot.write(to: &writer)
        case .modelAdopted(let model): model.write(to: &writer)
        }
    }

    private static func slug(_ subject: String) throws(JSONError) -> Slug { try id(subject) { Slug($0) } }

    private static func id<ID>(_ subject: String, _ parse: (String) -> ID?) throws(JSONError) -> ID {
        guard let id = parse(subject) else {
            throw JSONError(.invalidValue(field: "subject", text: subject), at: 0)
        }
        return id
    }

    private static func reason(from reader: inout JSONReader) throws(JSONError) -> String {
        try reader.beginObject()
        let because = try reader.parsed("because") { $0 }
        try reader.endObject()
        return because
    }

    private static func write(
        to writer: inout JSONWriter, because: String, _ rest: (inout JSONWriter) -> Void
    ) {
        writer.beginObject()
        writer.field("because", because)
        rest(&writer)
        writer.endObject()
    }
}

extension JournalOpened {
    init(slug: Slug, from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        let note = try reader.stringIfPresent("note")
        let title = try reader.parsed("title") { $0 }
        try reader.endObject()
        self.init(slug: slug, title: title, note: note)
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("note", note)
        writer.field("title", title)
        writer.endObject()
    }
}

extension Snapshot {
    init(sha256: SHA256Hex, from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        try reader.require("bytes")
        let bytes = try reader.integer()
        let mediaType = try reader.parsed("mediaType") { $0 }
        let source = try reader.parsed("source") { Slug($0) }
        try reader.endObject()
        self.init(sha256: sha256, source: source, mediaType: mediaType, bytes: bytes)
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("bytes", bytes)
        writer.field("mediaType", mediaType)
        writer.field("source", source.text)
        writer.endObject()
    }
}

extension ModelAdoption {
    init(name: String, from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        let because = try reader.parsed("because") { $0 }
        try reader.require("parameters")
        let parameters = try reader.nested { reader throws(JSONError) in
            var parameters: [String: Double] = [:]
            try reader.eachField { name, inner throws(JSONError) in
                let at = inner.offset
                guard case .number(let number) = try inner.value() else {
                    throw JSONError(.invalidValue(field: name, text: ""), at: at)
                }
                parameters[name] = number
            }
            return parameters
        }
        try reader.endObject()
        self.init(name: name, parameters: parameters, because: because)
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("because", because)
        writer.key("parameters")
        writer.value(.object(parameters.mapValues(JSONValue.number)))
        writer.endObject()
    }
}
