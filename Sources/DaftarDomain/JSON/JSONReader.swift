/// Reads the JSON that a line of the log may be (RFC 8259, narrowed).
///
/// Objects list their keys in ascending order of bytes, there is no white space between tokens, and
/// numbers stand in their shortest form. So duplicate keys, and numbers that do not survive a
/// double, cannot hide; and fields are read in one pass without a table. The caller asks for each
/// field it knows, in ascending order; what it did not ask for is an error.
package struct JSONReader {
    /// How many arrays and objects may lie within each other where the shape is free: reading them
    /// is recursive.
    package static let deepest = 32

    let bytes: UnsafeRawBufferPointer
    package internal(set) var offset: Int
    let end: Int
    var depth = 0
    /// The key read last in each open object, to tell a duplicate or misplaced key from an unknown one.
    private var lastKey: Range<Int>
    private var isFirst = true

    /// A reader of `bytes[range]`. The buffer must outlive it.
    package init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>? = nil) {
        self.bytes = bytes
        offset = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
        lastKey = offset..<offset
    }

    // MARK: Objects

    package mutating func beginObject() throws(JSONError) {
        try expect("{")
        isFirst = true
        lastKey = offset..<offset
    }

    /// Whether the next field is `name`; if so the reader stands before its value.
    @inline(__always)
    package mutating func field(_ name: StaticString) -> Bool {
        let key = isFirst ? offset : offset + 1
        let count = name.utf8CodeUnitCount
        // Most fields that are not there differ in their first letter.
        guard key + count + 3 <= end, bytes[key + 1] == name.utf8Start[0],
            isFirst || bytes[offset] == UInt8(ascii: ","),
            bytes[key] == UInt8(ascii: "\""), bytes[key + count + 1] == UInt8(ascii: "\""),
            bytes[key + count + 2] == UInt8(ascii: ":"), matches(name, at: key + 1)
        else { return false }
        lastKey = key + 1..<key + 1 + count
        offset = key + count + 3
        isFirst = false
        return true
    }

    package mutating func require(_ name: StaticString) throws(JSONError) {
        if !field(name) { throw try missingError("\(name)") }
    }

    package mutating func endObject() throws(JSONError) {
        guard offset < end, bytes[offset] == UInt8(ascii: "}") else { throw try strangerError().error }
        offset += 1
        isFirst = false
    }

    /// Reads an object within an object, or anything else that leaves the state of the outer one alone.
    package mutating func nested<Value>(
        _ read: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        let outer = lastKey
        let value = try read(&self)
        lastKey = outer
        isFirst = false
        return value
    }

    /// Reads every field of an object, whatever its name.
    package mutating func eachField(
        _ body: (String, inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        try expect("{")
        if try closes("}") { return }
        var last: String?
        // Two keys of other bytes may still be one string: composed and decomposed letters are equal.
        var seen: Set<String> = []
        repeat {
            let at = offset
            let key = try string()
            guard seen.insert(key).inserted else { throw JSONError(.duplicateKey(key), at: at) }
            if let last, !last.utf8.lexicographicallyPrecedes(key.utf8) {
                throw JSONError(.keyOutOfOrder(key), at: at)
            }
            last = key
            try expect(":")
            try body(key, &self)
        } while try another(before: "}")
    }

    package mutating func array<Element>(
        of read: (inout JSONReader) throws(JSONError) -> Element
    ) throws(JSONError) -> [Element] {
        try expect("[")
        var elements: [Element] = []
        if try closes("]") { return elements }
        repeat { elements.append(try nested(read)) } while try another(before: "]")
        return elements
    }

    /// After the last value: nothing may follow.
    package func finish() throws(JSONError) {
        if offset != end { throw JSONError(.trailingBytes, at: offset) }
    }

    /// Why a required field is not here. A key that is unknown or misplaced explains more than what
    /// it stands before.
    private func missingError(_ name: String) throws(JSONError) -> JSONError {
        let missing = JSONError(.missingField(name), at: offset)
        if offset < end, bytes[offset] == UInt8(ascii: "}") { return missing }
        let (key, error) = try strangerError()
        return name.utf8.lexicographicallyPrecedes(key.utf8) ? missing : error
    }

    /// Why the key that stands here is not one that was asked for.
    private func strangerError() throws(JSONError) -> (key: String, error: JSONError) {
        var rest = self
        if !isFirst { try rest.expect(",") }
        let at = rest.offset
        let key = try rest.string()
        try rest.expect(":")
        let last = String(decoding: bytes[lastKey], as: UTF8.self)
        if isFirst || last.utf8.lexicographicallyPrecedes(key.utf8) {
            return (key, JSONError(.unknownField(key), at: at))
        }
        return (key, JSONError(key == last ? .duplicateKey(key) : .keyOutOfOrder(key), at: at))
    }

    // MARK: Bytes

    mutating func expect(_ byte: Unicode.Scalar) throws(JSONError) {
        guard offset < end else { throw JSONError(.unexpectedEnd, at: offset) }
        guard bytes[offset] == UInt8(ascii: byte) else { throw JSONError(.unexpectedByte, at: offset) }
        offset += 1
    }

    private mutating func closes(_ byte: Unicode.Scalar) throws(JSONError) -> Bool {
        guard offset < end else { throw JSONError(.unexpectedEnd, at: offset) }
        guard bytes[offset] == UInt8(ascii: byte) else { return false }
        offset += 1
        return true
    }

    private mutating func another(before close: Unicode.Scalar) throws(JSONError) -> Bool {
        if try closes(close) { return false }
        try expect(",")
        return true
    }

    mutating func literal(_ word: StaticString) -> Bool {
        guard offset + word.utf8CodeUnitCount <= end, matches(word, at: offset) else { return false }
        offset += word.utf8CodeUnitCount
        return true
    }

    @inline(__always)
    private func matches(_ word: StaticString, at start: Int) -> Bool {
        let expected = word.utf8Start
        for index in 0..<word.utf8CodeUnitCount where bytes[start + index] != expected[index] { return false }
        return true
    }
}
