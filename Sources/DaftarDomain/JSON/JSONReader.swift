/// Reads the one JSON spelling a line of the log may have (RFC 8259, narrowed).
///
/// Objects list their keys in ascending order of bytes, there is no white space between tokens, and numbers stand in their
/// shortest form. So duplicate keys, and numbers that do not survive a double, cannot hide; and fields are read in one pass
/// without a table. The caller asks for each field it knows, in ascending order; what it did not ask for is an error.
package struct JSONReader {
    private let bytes: UnsafeRawBufferPointer
    package private(set) var offset: Int
    private let end: Int
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
    package mutating func field(_ name: StaticString) -> Bool {
        let key = isFirst ? offset : offset + 1
        let count = name.utf8CodeUnitCount
        guard key + count + 3 <= end, isFirst || bytes[offset] == UInt8(ascii: ","),
            bytes[key] == UInt8(ascii: "\""), bytes[key + count + 1] == UInt8(ascii: "\""),
            bytes[key + count + 2] == UInt8(ascii: ":"), matches(name, at: key + 1)
        else { return false }
        lastKey = key + 1..<key + 1 + count
        offset = key + count + 3
        isFirst = false
        return true
    }

    package mutating func require(_ name: StaticString) throws(JSONError) {
        guard field(name) else { throw JSONError(.missingField("\(name)"), at: offset) }
    }

    package mutating func endObject() throws(JSONError) {
        if offset < end, bytes[offset] == UInt8(ascii: "}") {
            offset += 1
            isFirst = false
            return
        }
        throw try strangerError()
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
        repeat {
            let at = offset
            let key = try string()
            if let last, !last.utf8.lexicographicallyPrecedes(key.utf8) {
                throw JSONError(key == last ? .duplicateKey(key) : .keyOutOfOrder(key), at: at)
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

    // MARK: Values

    package mutating func string() throws(JSONError) -> String {
        try expect("\"")
        let start = offset
        while offset < end {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                let slice = UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
                guard let text = String(validating: slice, as: UTF8.self) else { throw JSONError(.invalidUTF8, at: start) }
                offset += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
            if byte < 0x20 { throw JSONError(.controlCharacter, at: offset) }
            offset += 1
        }
        throw JSONError(.unexpectedEnd, at: offset)
    }

    package mutating func integer() throws(JSONError) -> Int {
        let start = offset
        guard case .number(let number) = try numberValue(), let whole = Int(exactly: number) else {
            throw JSONError(.notAnInteger, at: start)
        }
        return whole
    }

    package mutating func boolean() throws(JSONError) -> Bool {
        if literal("true") { return true }
        if literal("false") { return false }
        throw JSONError(.unexpectedByte, at: offset)
    }

    package mutating func value() throws(JSONError) -> JSONValue {
        guard offset < end else { throw JSONError(.unexpectedEnd, at: offset) }
        switch bytes[offset] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "["): return .array(try array { reader throws(JSONError) in try reader.value() })
        case UInt8(ascii: "{"):
            var fields: [String: JSONValue] = [:]
            try eachField { key, reader throws(JSONError) in fields[key] = try reader.value() }
            return .object(fields)
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try boolean())
        case UInt8(ascii: "n"):
            guard literal("null") else { throw JSONError(.unexpectedByte, at: offset) }
            return .null
        default: return try numberValue()
        }
    }

    /// Passes over one value and gives its range. Strings are only skimmed here: whoever reads the range later judges them.
    package mutating func skipValue() throws(JSONError) -> Range<Int> {
        let start = offset
        var depth = 0
        var inString = false
        while offset < end {
            let byte = bytes[offset]
            if inString {
                if byte == UInt8(ascii: "\\") { offset += 1 } else if byte == UInt8(ascii: "\"") { inString = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): inString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if depth == 0 { return start..<offset }
                    depth -= 1
                case UInt8(ascii: ","): if depth == 0 { return start..<offset }
                default: break
                }
            }
            offset += 1
        }
        throw JSONError(.unexpectedEnd, at: end)
    }

    // MARK: Bytes

    private mutating func expect(_ byte: Unicode.Scalar) throws(JSONError) {
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

    private mutating func literal(_ word: StaticString) -> Bool {
        guard offset + word.utf8CodeUnitCount <= end, matches(word, at: offset) else { return false }
        offset += word.utf8CodeUnitCount
        return true
    }

    private func matches(_ word: StaticString, at start: Int) -> Bool {
        for index in 0..<word.utf8CodeUnitCount where bytes[start + index] != word.utf8Start[index] { return false }
        return true
    }

    /// Why the object did not end where its known fields did.
    private func strangerError() throws(JSONError) -> JSONError {
        var rest = self
        if !isFirst { try rest.expect(",") }
        let at = rest.offset
        let key = try rest.string()
        let last = String(decoding: bytes[lastKey], as: UTF8.self)
        if isFirst || last.utf8.lexicographicallyPrecedes(key.utf8) { return JSONError(.unknownField(key), at: at) }
        return JSONError(key == last ? .duplicateKey(key) : .keyOutOfOrder(key), at: at)
    }

    private mutating func numberValue() throws(JSONError) -> JSONValue {
        let start = offset
        while offset < end, isNumberByte(bytes[offset]) { offset += 1 }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let number = Double(text), number.isFinite else { throw JSONError(.unexpectedByte, at: start) }
        guard JSONWriter.spelling(of: number) == text else { throw JSONError(.numberNotShortest(text), at: start) }
        return .number(number)
    }

    private func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
        var decoded = Array(bytes[start..<offset])
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: decoded, as: UTF8.self) else { throw JSONError(.invalidUTF8, at: start) }
                return text
            case UInt8(ascii: "\\"): decoded.append(contentsOf: try escape())
            case 0..<0x20: throw JSONError(.controlCharacter, at: offset - 1)
            default: decoded.append(byte)
            }
        }
        throw JSONError(.unexpectedEnd, at: end)
    }

    private mutating func escape() throws(JSONError) -> [UInt8] {
        guard offset < end else { throw JSONError(.unexpectedEnd, at: offset) }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "u"):
            let at = offset
            var code = try fourHexDigits()
            if (0xD800..<0xDC00).contains(code), literal("\\u") {
                let low = try fourHexDigits()
                guard (0xDC00..<0xE000).contains(low) else { throw JSONError(.invalidEscape, at: at) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard code != 0, let scalar = Unicode.Scalar(code) else { throw JSONError(.invalidEscape, at: at) }
            return Array(String(scalar).utf8)
        default: throw JSONError(.invalidEscape, at: offset - 1)
        }
    }

    private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
        guard offset + 4 <= end else { throw JSONError(.unexpectedEnd, at: end) }
        let text = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let code = UInt32(text, radix: 16)
        else { throw JSONError(.invalidEscape, at: offset) }
        offset += 4
        return code
    }
}
