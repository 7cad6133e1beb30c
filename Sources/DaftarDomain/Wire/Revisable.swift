/// A record that corrections can change field by field, each field under its name on the wire.
package protocol Revisable {
    associatedtype ID
    var id: ID { get }
    init(id: ID, from reader: inout JSONReader) throws(JSONError)
    func write(to writer: inout JSONWriter)
}

extension Revisable {
    /// The fields by name, as they stand on the wire. An absent field is empty.
    package var fields: [String: JSONValue] {
        var writer = JSONWriter()
        write(to: &writer)
        let value = writer.bytes.withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            return try? reader.value()
        }
        guard case .object(let fields) = value else { preconditionFailure("a record writes one object") }
        return fields
    }

    /// The record with some fields replaced; `null` empties one. Throws what reading the result
    /// from a line would throw.
    package func replacing(_ values: [String: JSONValue]) throws(JSONError) -> Self {
        let json = JSONValue.object(fields.merging(values) { $1 }.filter { $0.value != .null }).text
        var result: Result<Self, JSONError>?
        Array(json.utf8).withUnsafeBytes { bytes in
            result = Result { () throws(JSONError) in
                var reader = JSONReader(bytes)
                return try Self(id: id, from: &reader)
            }
        }
        return try result!.get()
    }
}

extension Actor: Revisable {}
extension Source: Revisable {}
extension Development: Revisable {}

extension Claim: Revisable {
    package init(id: ClaimID, from reader: inout JSONReader) throws(JSONError) {
        try self.init(from: &reader)
    }
}

extension Revision {
    /// The new values by field, without `standing`, which belongs to the record's place in the
    /// journal and not to the record.
    package var newValues: [String: JSONValue] {
        Dictionary(
            uniqueKeysWithValues: changes.filter { $0.field != Self.standing }.map { ($0.field, $0.to) })
    }

    /// The standing this correction gives back, if it changes that.
    package var newStanding: Standing? {
        guard case .string(let text)? = changes.first(where: { $0.field == Self.standing })?.to else {
            return nil
        }
        return Standing(text)
    }

    package static let standing = "standing"
}
