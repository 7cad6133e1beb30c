/// Between an event and its line: one CloudEvents 1.0 JSON object (structured mode, CNCF CloudEvents spec §3), without the LF.
///
///     {"data":{…},"id":"…","recordedby":"…","schemaversion":1,"source":"/journals/SLUG","specversion":"1.0",
///      "subject":"d8","time":"2026-11-23T21:16:31Z","type":"development.logged"}
///
/// Keys ascend, so `data` stands before the type that tells how to read it: it is passed over and read last.
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
        writer.field("source", sourcePrefix + recorded.journal.text)
        writer.field("specversion", "1.0")
        writer.field("subject", recorded.event.subject)
        writer.field("time", recorded.time.description)
        writer.field("type", recorded.event.type.rawValue)
        writer.endObject()
        return writer.bytes
    }

    package static func decode(_ line: [UInt8]) throws(EventCodecError) -> RecordedEvent {
        var result: Result<RecordedEvent, EventCodecError>?
        line.withUnsafeBytes { bytes in
            result = Result { () throws(EventCodecError) in try decode(bytes) }
        }
        return try result!.get()
    }

    /// Reads one line. The buffer holds the line's bytes without its LF.
    package static func decode(_ line: UnsafeRawBufferPointer) throws(EventCodecError) -> RecordedEvent {
        do {
            return try read(line)
        } catch let error as EventCodecError {
            throw error
        } catch let error as JSONError {
            throw .malformed(error)
        } catch {
            fatalError("reading a line throws nothing else: \(error)")
        }
    }

    private static let sourcePrefix = "/journals/"

    private static func read(_ line: UnsafeRawBufferPointer) throws -> RecordedEvent {
        guard line.count <= longestLine else { throw EventCodecError.tooLong(bytes: line.count) }
        var reader = JSONReader(line)
        try reader.beginObject()
        try reader.require("data")
        let data = try reader.skipValue()
        try reader.require("id")
        let id = try reader.string()
        try reader.require("recordedby")
        let recordedBy = try reader.string()
        try reader.require("schemaversion")
        let version = try reader.integer()
        let source = try reader.parsed("source") { text in
            text.hasPrefix(sourcePrefix) ? Slug(String(text.dropFirst(sourcePrefix.count))) : nil
        }
        _ = try reader.parsed("specversion") { $0 == "1.0" ? $0 : nil }
        try reader.require("subject")
        let subject = try reader.string()
        let time = try reader.parsed("time", Timestamp.init)
        try reader.require("type")
        let typeName = try reader.string()
        try reader.endObject()
        try reader.finish()

        guard let type = EventType(rawValue: typeName) else { throw EventCodecError.unknownType(typeName) }
        guard version >= 1, version <= type.version else {
            throw EventCodecError.unknownVersion(type: typeName, version: version, newest: type.version)
        }
        guard RecordedEvent.idBytes.contains(id.utf8.count) else {
            throw JSONError(.invalidValue(field: "id", text: id), at: data.upperBound)
        }
        let event = try Upcasters.current.read(type, version: version, subject: subject, from: line, data)
        return RecordedEvent(id: id, journal: source, time: time, recordedBy: recordedBy, event: event)
    }
}

/// Why a line is not an event that this program can read.
package enum EventCodecError: Error, Hashable, Sendable {
    case malformed(JSONError)
    case tooLong(bytes: Int)
    case unknownType(String)
    case unknownVersion(type: String, version: Int, newest: Int)
}
