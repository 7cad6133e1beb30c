extension JSONReader {
    package mutating func string() throws(JSONError) -> String {
        try expect("\"")
        let start = offset
        offset = bytes.endOfPlainText(from: start, to: end)
        guard offset < end else { throw JSONError(.unexpectedEnd, at: offset) }
        switch bytes[offset] {
        case UInt8(ascii: "\""):
            defer { offset += 1 }
            return try text(UnsafeRawBufferPointer(rebasing: bytes[start..<offset]), at: start)
        case UInt8(ascii: "\\"): return try stringWithEscapes(from: start)
        default: throw JSONError(.controlCharacter, at: offset)
        }
    }

    /// Validates once and copies once; `String(validating:)` takes three times as long.
    private func text(_ utf8: UnsafeRawBufferPointer, at start: Int) throws(JSONError) -> String {
        let span = utf8.assumingMemoryBound(to: UInt8.self).span
        guard let valid = try? UTF8Span(validating: span) else { throw JSONError(.invalidUTF8, at: start) }
        return String(copying: valid)
    }

    package mutating func integer() throws(JSONError) -> Int {
        if let digits = shortInteger() { return digits }
        let start = offset
        guard let whole = Int(exactly: try number()) else { throw JSONError(.notAnInteger, at: start) }
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
        case UInt8(ascii: "["):
            try descend()
            defer { depth -= 1 }
            return .array(try array { reader throws(JSONError) in try reader.value() })
        case UInt8(ascii: "{"):
            try descend()
            defer { depth -= 1 }
            var fields: [String: JSONValue] = [:]
            try eachField { key, reader throws(JSONError) in fields[key] = try reader.value() }
            return .object(fields)
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try boolean())
        case UInt8(ascii: "n"):
            guard literal("null") else { throw JSONError(.unexpectedByte, at: offset) }
            return .null
        default: return .number(try number())
        }
    }

    private mutating func descend() throws(JSONError) {
        guard depth < Self.deepest else { throw JSONError(.tooDeep, at: offset) }
        depth += 1
    }

    /// Passes over one value and gives its range. Only strings and brackets are looked at: whoever
    /// reads the range later judges it.
    package mutating func skipValue() throws(JSONError) -> Range<Int> {
        let start = offset
        var at = start
        var open = 0
        scan: while at < end {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at = bytes.endOfPlainText(from: at + 1, to: end)
                while at < end, bytes[at] != UInt8(ascii: "\"") {
                    let width = bytes[at] == UInt8(ascii: "\\") ? 2 : 1
                    at = bytes.endOfPlainText(from: at + width, to: end)
                }
            case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if open == 0 { break scan }
                open -= 1
            case UInt8(ascii: ",") where open == 0: break scan
            default: break
            }
            at += 1
        }
        guard at < end else { throw JSONError(.unexpectedEnd, at: end) }
        offset = at
        return start..<at
    }

    /// An integer of up to fifteen digits in its only spelling; nil, without having moved, for anything else.
    private mutating func shortInteger() -> Int? {
        let isNegative = offset < end && bytes[offset] == UInt8(ascii: "-")
        let first = isNegative ? offset + 1 : offset
        var at = first
        var number = 0
        while at < end, at - first < 15, case let digit = Int(bytes[at]) - 48, 0...9 ~= digit {
            number = number * 10 + digit
            at += 1
        }
        let isCanonical =
            at - first == 1 ? number != 0 || !isNegative : at > first && bytes[first] != UInt8(ascii: "0")
        guard isCanonical, at == end || !isNumberByte(bytes[at]) else { return nil }
        offset = at
        return isNegative ? -number : number
    }

    private mutating func number() throws(JSONError) -> Double {
        let start = offset
        while offset < end, isNumberByte(bytes[offset]) { offset += 1 }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let number = Double(text), number.isFinite else { throw JSONError(.unexpectedByte, at: start) }
        guard JSONWriter.spelling(of: number) == text else {
            throw JSONError(.numberNotShortest(text), at: start)
        }
        return number
    }

    private func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    // MARK: Escapes

    private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
        var decoded = Array(bytes[start..<offset])
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: decoded, as: UTF8.self) else {
                    throw JSONError(.invalidUTF8, at: start)
                }
                return text
            case UInt8(ascii: "\\"): decoded.append(contentsOf: try escape())
            case 0..<0x20: throw JSONError(.controlCharacter, at: offset - 1)
            default: decoded.append(byte)
            }
        }
        throw JSONError(.unexpectedEnd, at: end)
    }

    /// Every escape but that of the slash, which has one spelling in a log, and of NUL, which has none.
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
            guard code != 0, let scalar = Unicode.Scalar(code) else {
                throw JSONError(.invalidEscape, at: at)
            }
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
