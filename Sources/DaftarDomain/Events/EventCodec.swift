/// Between an event and its line: one CloudEvents 1.0 JSON object (structured mode, CNCF
/// CloudEvents spec §3), without the LF.
///
///     {"data":{…},"id":"…","recordedby":"…","schemaversion":1,"source":"/journals/SLUG","specversion":"1.0",
///      "subject":"d8","time":"2026-11-23T21:16:31Z","type":"development.logged"}
///
/// Keys ascend, so `data` stands before the type that tells how to read it: it is passed over and
/// read last.
package enum EventCodec {
    /// The longest line, in bytes, without its LF.
    package static let longestLine = 65_535

    package static func encode(_ recorded: RecordedEvent) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        writer.beginObject()
        writer.key("data")
        recorded.event.write(to: &writer)
        writer.field("id", recorded.id)
        writer.field("recordedby", recorded.recordedBy)
        writer.field("schemaversion", recorded.event.type.version)
        writer.field("source", Envelope.sourcePrefix + recorded.journal.text)
        writer.field("specversion", "1.0")
        writer.field("subject", recorded.event.subject)
        writer.field("time", recorded.time.description)
        writer.field("type", recorded.event.type.rawValue)
        writer.endObject()
        return writer.bytes
    }

    package static func decode(_ line: [UInt8]) throws(EventCodecError) -> RecordedEvent {
        try line.withUnsafeBufferPointer { bytes throws(EventCodecError) in
            try decode(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Reads one line. The buffer holds the line's bytes without its LF.
    package static func decode(_ line: UnsafeRawBufferPointer) throws(EventCodecError) -> RecordedEvent {
        guard line.count <= longestLine else { throw .tooLong(bytes: line.count) }
        let envelope = try malformed { () throws(JSONError) in try Envelope(line) }
        guard let type = EventType(rawValue: envelope.type) else { throw .unknownType(envelope.type) }
        guard 1...type.version ~= envelope.version else {
            throw .unknownVersion(type: envelope.type, version: envelope.version, newest: type.version)
        }
        let event = try malformed { () throws(JSONError) in
            try Upcasters.current.read(
                type, version: envelope.version, subject: envelope.subject, from: line, envelope.data)
        }
        return RecordedEvent(
            id: envelope.id, journal: envelope.journal, time: envelope.time, recordedBy: envelope.recordedBy,
            event: event)
    }

    private static func malformed<Value>(
        _ read: () throws(JSONError) -> Value
    ) throws(EventCodecError) -> Value {
        do { return try read() } catch { throw .malformed(error) }
    }
}

/// Why a line is not an event that this program can read.
package enum EventCodecError: Error, Hashable, Sendable {
    case malformed(JSONError)
    case tooLong(bytes: Int)
    case unknownType(String)
    case unknownVersion(type: String, version: Int, newest: Int)
}

/// The CloudEvents attributes of a line, and where its data stands.
private struct Envelope {
    static let sourcePrefix = "/journals/"

    let data: Range<Int>
    let id: String
    let recordedBy: String
    let version: Int
    let journal: Slug
    let subject: String
    let time: Timestamp
    let type: String

    init(_ line: UnsafeRawBufferPointer) throws(JSONError) {
        func name(_ text: String) -> String? { RecordedEvent.idBytes.contains(text.utf8.count) ? text : nil }
        var reader = JSONReader(line)
        try reader.beginObject()
        try reader.require("data")
        data = try reader.skipValue()
        id = try reader.parsed("id", name)
        recordedBy = try reader.parsed("recordedby", name)
        try reader.require("schemaversion")
        version = try reader.integer()
        journal = try reader.parsed("source") { text in
            text.hasPrefix(Self.sourcePrefix)
                ? Slug(String(text.utf8.dropFirst(Self.sourcePrefix.utf8.count)) ?? "") : nil
        }
        _ = try reader.parsed("specversion") { $0 == "1.0" ? $0 : nil }
        try reader.require("subject")
        subject = try reader.string()
        time = try reader.parsed("time", Timestamp.init)
        try reader.require("type")
        type = try reader.string()
        try reader.endObject()
        try reader.finish()
    }
}
