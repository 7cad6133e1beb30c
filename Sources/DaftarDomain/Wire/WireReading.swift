/// What the types on the wire share. A wire type reads and writes one JSON object whose keys ascend.
package protocol WireObject {
    init(from reader: inout JSONReader) throws(JSONError)
    func write(to writer: inout JSONWriter)
}

extension JSONReader {
    /// A field whose text must mean something.
    package mutating func parsed<Value>(
        _ name: StaticString, _ parse: (String) -> Value?
    ) throws(JSONError) -> Value {
        try require(name)
        return try parsedValue(name, parse)
    }

    package mutating func parsedIfPresent<Value>(
        _ name: StaticString, _ parse: (String) -> Value?
    ) throws(JSONError) -> Value? {
        guard field(name) else { return nil }
        return try parsedValue(name, parse)
    }

    package mutating func parsedArray<Value>(
        _ name: StaticString, _ parse: (String) -> Value?
    ) throws(JSONError) -> [Value] {
        guard field(name) else { return [] }
        return try array { reader throws(JSONError) in try reader.parsedValue(name, parse) }
    }

    package mutating func stringIfPresent(_ name: StaticString) throws(JSONError) -> String? {
        field(name) ? try string() : nil
    }

    package mutating func integerIfPresent(_ name: StaticString) throws(JSONError) -> Int? {
        field(name) ? try integer() : nil
    }

    package mutating func objects<Value: WireObject>(_ name: StaticString) throws(JSONError) -> [Value] {
        guard field(name) else { return [] }
        return try array { reader throws(JSONError) in try Value(from: &reader) }
    }

    package mutating func objectIfPresent<Value: WireObject>(_ name: StaticString) throws(JSONError) -> Value?
    {
        guard field(name) else { return nil }
        return try nested { reader throws(JSONError) in try Value(from: &reader) }
    }

    private mutating func parsedValue<Value>(
        _ name: StaticString, _ parse: (String) -> Value?
    ) throws(JSONError) -> Value {
        let at = offset
        let text = try string()
        guard let value = parse(text) else {
            throw JSONError(.invalidValue(field: "\(name)", text: text), at: at)
        }
        return value
    }
}

extension JSONWriter {
    package mutating func field<ID: NumberedID>(_ name: StaticString, _ id: ID?) {
        guard let id else { return }
        key(name)
        string(letter: ID.letter, number: id.number)
    }

    package mutating func field<Value: WireObject>(_ name: StaticString, objects: [Value]) {
        field(name, objects) { writer, value in value.write(to: &writer) }
    }

    package mutating func field<Value: WireObject>(_ name: StaticString, object: Value?) {
        guard let object else { return }
        key(name)
        object.write(to: &self)
    }
}
