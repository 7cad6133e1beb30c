extension Development {
    package init(id: DevelopmentID, from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        let actors = try reader.parsedArray("actors") { Participant($0) }
        let claims: [Claim] = try reader.objects("claims")
        let dateBasis = try reader.parsedIfPresent("dateBasis", DateBasis.init(rawValue:))
        let deaths: Deaths? = try reader.objectIfPresent("deaths")
        let issues = try reader.parsedArray("issues") { Slug($0) }
        let kind = try reader.parsed("kind", Kind.init(rawValue:))
        let note = try reader.stringIfPresent("note")
        let occurred = try reader.parsed("occurred") { try? EDTFDate($0) }
        let partOf = try reader.parsedIfPresent("partOf") { DevelopmentID($0) }
        let place = try reader.stringIfPresent("place")
        let plover = try reader.parsedIfPresent("plover", PloverCode.init)
        let respondsTo = try reader.parsedArray("respondsTo") { Response($0) }
        let stances: [Stance] = try reader.objects("stances")
        let targets = try reader.parsedArray("targets") { Participant($0) }
        let title = try reader.parsed("title") { $0 }
        try reader.endObject()
        self.init(
            id: id, title: title, occurred: occurred, dateBasis: dateBasis ?? .stated, kind: kind,
            plover: plover,
            actors: actors, targets: targets, place: place, issues: issues, deaths: deaths, note: note,
            partOf: partOf, respondsTo: respondsTo, claims: claims, stances: stances)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("actors", actors) { $0.string($1.description) }
        writer.field("claims", objects: claims)
        writer.field("dateBasis", dateBasis == .stated ? nil : dateBasis.rawValue)
        writer.field("deaths", object: deaths)
        writer.field("issues", issues) { $0.string($1.text) }
        writer.field("kind", kind.rawValue)
        writer.field("note", note)
        writer.field("occurred", occurred.text)
        writer.field("partOf", partOf)
        writer.field("place", place)
        writer.field("plover", plover?.description)
        writer.field("respondsTo", respondsTo) { $0.string($1.description) }
        writer.field("stances", objects: stances)
        writer.field("targets", targets) { $0.string($1.description) }
        writer.field("title", title)
        writer.endObject()
    }
}

extension Deaths: WireObject {
    package init(from reader: inout JSONReader) throws(JSONError) {
        let at = reader.offset
        try reader.beginObject()
        let best = try reader.integerIfPresent("best")
        let high = try reader.integerIfPresent("high")
        let low = try reader.integerIfPresent("low")
        try reader.endObject()
        guard let deaths = Deaths(low: low, best: best, high: high) else {
            throw JSONError(.invalidValue(field: "deaths", text: ""), at: at)
        }
        self = deaths
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("best", best)
        writer.field("high", high)
        writer.field("low", low)
        writer.endObject()
    }
}
