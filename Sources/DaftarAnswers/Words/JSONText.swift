import Foundation

/// JSON as answers have it: keys sorted, slashes as they are, indented, with a line end.
package enum JSONText {
    package static func encode(_ value: some Encodable, isIndented: Bool = true) throws -> String {
        String(decoding: try encoder(isIndented: isIndented).encode(value), as: UTF8.self) + "\n"
    }

    /// Each row on a line of its own.
    static func lines(_ rows: [any Encodable]) throws -> String {
        let encoder = encoder(isIndented: false)
        var text: [UInt8] = []
        for row in rows {
            text += try encoder.encode(row)
            text.append(UInt8(ascii: "\n"))
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func encoder(isIndented: Bool) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            isIndented
            ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
