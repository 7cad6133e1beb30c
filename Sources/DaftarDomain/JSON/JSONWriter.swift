/// Writes the spelling that ``JSONReader`` reads: keys in ascending order, no white space, no
/// escaped slashes.
///
/// Keys are the caller's to order; a debug build checks them. Optional and empty values are left
/// out, so that an absent field has one spelling.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private var isFirst = true
    #if DEBUG
        private var keys: [String?] = []
    #endif

    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    package mutating func beginObject() {
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        #if DEBUG
            keys.append(nil)
        #endif
    }

    package mutating func endObject() {
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
        #if DEBUG
            keys.removeLast()
        #endif
    }

    /// - Precondition: the name has no quotation mark, backslash or control character.
    package mutating func key(_ name: StaticString) {
        #if DEBUG
            checkOrder("\(name)")
        #endif
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
    }

    /// A key that is data.
    package mutating func key(text name: String) {
        #if DEBUG
            checkOrder(name)
        #endif
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
    }

    #if DEBUG
        private mutating func checkOrder(_ name: String) {
            let isAscending = keys.last!.map { $0.utf8.lexicographicallyPrecedes(name.utf8) } ?? true
            precondition(isAscending, "\(name) is out of order")
            keys[keys.count - 1] = name
        }
    #endif

    package mutating func field(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
        isFirst = false
    }

    package mutating func field(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        key(name)
        integer(number)
        isFirst = false
    }

    package mutating func field(_ name: StaticString, _ texts: [String]) {
        field(name, texts) { writer, text in writer.string(text) }
    }

    package mutating func field<Element>(
        _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        guard !elements.isEmpty else { return }
        key(name)
        array(elements, write)
    }

    package mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void)
    {
        bytes.append(UInt8(ascii: "["))
        isFirst = true
        for element in elements {
            separate()
            isFirst = true
            write(&self, element)
            isFirst = false
        }
        bytes.append(UInt8(ascii: "]"))
        isFirst = false
    }

    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: Self.spelling(of: number).utf8)
        case .string(let text): string(text)
        case .array(let elements): array(elements) { writer, element in writer.value(element) }
        case .object(let fields):
            beginObject()
            for (name, value) in fields.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                key(text: name)
                self.value(value)
            }
            endObject()
        }
        isFirst = false
    }

    package mutating func raw(_ json: [UInt8]) {
        bytes.append(contentsOf: json)
        isFirst = false
    }

    /// The whole numbers that a double tells from their neighbours, up to 2⁵³. No other can be read
    /// back.
    package static let integers = -9_007_199_254_740_992...9_007_199_254_740_992

    /// - Precondition: `number` is one of ``integers``.
    package mutating func integer(_ number: Int) {
        if 0...9 ~= number {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// The string `d8`, without making one.
    mutating func string(letter: Unicode.Scalar, number: Int) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: letter))
        integer(number)
        bytes.append(UInt8(ascii: "\""))
        isFirst = false
    }

    package mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            let raw = UnsafeRawBufferPointer(utf8)
            var start = 0
            while true {
                let end = raw.endOfPlainText(from: start, to: raw.count)
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
                if end == raw.count { break }
                escape(utf8[end])
                start = end + 1
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        default:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(Self.hexDigits[Int(byte >> 4)])
            bytes.append(Self.hexDigits[Int(byte & 15)])
        }
    }

    /// The shortest decimal that reads back as the same double; whole numbers up to 2^53 stand
    /// without a point.
    package static func spelling(of number: Double) -> String {
        if let whole = Int(exactly: number), integers.contains(whole) { return String(whole) }
        return number.description
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
