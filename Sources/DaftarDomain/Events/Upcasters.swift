/// Reads events of older versions: each step turns the data of version n into that of version n + 1.
///
/// Steps run on reading only; the line in the log stays as it is. Every version ever written stays readable, so steps are added
/// and never changed. Version 1 of every type is current: there are no steps yet.
package struct Upcasters: Sendable {
    package typealias Step = @Sendable (JSONValue) throws -> JSONValue

    package static let current = Upcasters([:])

    private let steps: [EventType: [Int: Step]]

    /// Steps by type and by the version they start from.
    package init(_ steps: [EventType: [Int: Step]]) { self.steps = steps }

    package func read(
        _ type: EventType, version: Int, subject: String, from line: UnsafeRawBufferPointer, _ data: Range<Int>
    ) throws -> JournalEvent {
        guard let chain = steps[type], chain[version] != nil else {
            var reader = JSONReader(line, data)
            return try JournalEvent(type, subject: subject, from: &reader)
        }
        var reader = JSONReader(line, data)
        var value = try reader.value()
        var reached = version
        while let step = chain[reached] {
            value = try step(value)
            reached += 1
        }
        return try Array(value.text.utf8).withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            return try JournalEvent(type, subject: subject, from: &reader)
        }
    }
}
