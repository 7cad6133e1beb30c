/// Reads events of older versions: each step turns the data of version n into that of version n + 1.
///
/// Steps run on reading only; the line in the log stays as it is. Every version ever written stays
/// readable, so steps are added and never changed. Version 1 of every type is current: there are no
/// steps yet.
package struct Upcasters: Sendable {
    package typealias Step = @Sendable (JSONValue) throws(JSONError) -> JSONValue

    package static let current = Upcasters([:])

    private let steps: [EventType: [Int: Step]]

    /// Steps by type and by the version they start from.
    package init(_ steps: [EventType: [Int: Step]]) { self.steps = steps }

    /// The event whose data stands in `line[data]`. Errors in data that went through a step count
    /// their offset from the beginning of what the last step gave.
    package func read(
        _ type: EventType, version: Int, subject: String, from line: UnsafeRawBufferPointer,
        _ data: Range<Int>
    ) throws(JSONError) -> JournalEvent {
        var reader = JSONReader(line, data)
        guard let chain = steps[type], chain[version] != nil else {
            return try JournalEvent(type, subject: subject, from: &reader)
        }
        var value = try reader.value()
        try reader.finish()
        var reached = version
        while let step = chain[reached] {
            value = try step(value)
            reached += 1
        }
        var result: Result<JournalEvent, JSONError>?
        Array(value.text.utf8).withUnsafeBytes { bytes in
            result = Result { () throws(JSONError) in
                var reader = JSONReader(bytes)
                return try JournalEvent(type, subject: subject, from: &reader)
            }
        }
        return try result!.get()
    }
}
