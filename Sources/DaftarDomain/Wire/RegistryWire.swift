// The registry on the wire. Ids of added things stand in the event's subject and come back through
// `id`.

extension Actor {
    package init(id: Slug, from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        let aliases = try reader.parsedArray("aliases") { $0 }
        let kind = try reader.parsed("kind", Kind.init(rawValue:))
        let name = try reader.parsed("name") { $0 }
        let note = try reader.stringIfPresent("note")
        let party = try reader.parsedIfPresent("party") { Slug($0) }
        let roles: [Role] = try reader.objects("roles")
        try reader.endObject()
        self.init(id: id, name: name, kind: kind, aliases: aliases, party: party, roles: roles, note: note)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("aliases", aliases)
        writer.field("kind", kind.rawValue)
        writer.field("name", name)
        writer.field("note", note)
        writer.field("party", party?.text)
        writer.field("roles", objects: roles)
        writer.endObject()
    }
}

extension Role: WireObject {
    package init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        let from = try reader.parsedIfPresent("from") { try? EDTFDate($0) }
        let id = try reader.parsed("id") { Slug($0) }
        let of = try reader.parsedIfPresent("of") { Slug($0) }
        let title = try reader.parsed("title") { $0 }
        let until = try reader.parsedIfPresent("until") { try? EDTFDate($0) }
        try reader.endObject()
        self.init(id: id, title: title, of: of, from: from, until: until)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("from", from?.text)
        writer.field("id", id.text)
        writer.field("of", of?.text)
        writer.field("title", title)
        writer.field("until", until?.text)
        writer.endObject()
    }
}

extension Source {
    package init(id: Slug, from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        let actor = try reader.parsedIfPresent("actor") { Slug($0) }
        let grade = try reader.parsedIfPresent("grade", Reliability.init(rawValue:))
        let kind = try reader.parsed("kind", Kind.init(rawValue:))
        let language = try reader.stringIfPresent("language")
        let name = try reader.parsed("name") { $0 }
        let note = try reader.stringIfPresent("note")
        let published = try reader.parsedIfPresent("published") { try? EDTFDate($0) }
        let snapshot = try reader.parsedIfPresent("snapshot", SHA256Hex.init)
        let url = try reader.stringIfPresent("url")
        try reader.endObject()
        self.init(
            id: id, name: name, kind: kind, actor: actor, published: published, url: url, language: language,
            grade: grade, snapshot: snapshot, note: note)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("actor", actor?.text)
        writer.field("grade", grade?.rawValue)
        writer.field("kind", kind.rawValue)
        writer.field("language", language)
        writer.field("name", name)
        writer.field("note", note)
        writer.field("published", published?.text)
        writer.field("snapshot", snapshot?.text)
        writer.field("url", url)
        writer.endObject()
    }
}

extension Issue {
    init(id: Slug, from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        let name = try reader.parsed("name") { $0 }
        let note = try reader.stringIfPresent("note")
        try reader.endObject()
        self.init(id: id, name: name, note: note)
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("name", name)
        writer.field("note", note)
        writer.endObject()
    }
}
