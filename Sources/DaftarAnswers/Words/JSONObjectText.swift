import Foundation

/// A JSON object as ``JSONText`` would write it, made of its members one by one and of their rows one by one.
///
/// An encoder keeps the whole of what it is given in memory, many times as large as its text; an answer may have a row for
/// each development.
struct JSONObjectText {
    private var members: [(name: String, text: [UInt8])] = []
    private let encoder = JSONText.encoder(isIndented: true)

    mutating func add(_ name: String, _ value: any Encodable) throws {
        var text: [UInt8] = []
        try write(value, indentedBy: 2, to: &text)
        members.append((name, text))
    }

    mutating func add(_ name: String, rows: [any Encodable]) throws {
        var text = Array("[\n".utf8)
        for (place, row) in rows.enumerated() {
            text += Array((place == 0 ? "    " : ",\n    ").utf8)
            try write(row, indentedBy: 4, to: &text)
        }
        text += Array("\n  ]".utf8)
        members.append((name, text))
    }

    /// With a line end.
    var text: String {
        var text = Array("{".utf8)
        for (place, member) in members.sorted(by: { $0.name < $1.name }).enumerated() {
            text += Array((place == 0 ? "\n" : ",\n").utf8)
            text += Array("  \"\(member.name)\" : ".utf8)
            text += member.text
        }
        text += Array("\n}\n".utf8)
        return String(decoding: text, as: UTF8.self)
    }

    /// The lines of a value after its first are indented so far. A line end stands only between lines: in strings it is
    /// escaped.
    private func write(_ value: any Encodable, indentedBy width: Int, to text: inout [UInt8]) throws {
        let indent = [UInt8](repeating: UInt8(ascii: " "), count: width)
        try encoder.encode(value).withUnsafeBytes { bytes in
            for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                if line.startIndex > 0 {
                    text.append(UInt8(ascii: "\n"))
                    if !line.isEmpty { text += indent }
                }
                text += line
            }
        }
    }
}
