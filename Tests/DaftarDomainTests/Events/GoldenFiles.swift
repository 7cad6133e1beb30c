import Foundation
import Testing

/// The files of `Events/golden`, found from this file's own place.
enum GoldenFiles {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Events/golden")

    /// The lines of `v1.jsonl`, without LF.
    static let version1: [[UInt8]] = lines(of: "v1.jsonl")

    struct Forgery: Sendable, CustomTestStringConvertible {
        let number: Int
        let reason: String
        let line: [UInt8]
        var testDescription: String { "line \(number): \(reason)" }
    }

    /// The lines of `forged.tsv`, with their reasons.
    static let forgeries: [Forgery] = lines(of: "forged.tsv").enumerated().compactMap { offset, bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if text.hasPrefix("# ") { return nil }
        let tab = text.firstIndex(of: "\t")!
        return Forgery(
            number: offset + 1, reason: String(text[..<tab]), line: unescape(text[tab...].dropFirst()))
    }

    private static func lines(of name: String) -> [[UInt8]] {
        let bytes = Array(try! Data(contentsOf: folder.appending(path: name)))
        precondition(bytes.last == UInt8(ascii: "\n"), "\(name) ends without a line feed")
        return bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
            Array.init)
    }

    /// `<FF>` is the byte FF, `<20x3>` three bytes 20.
    private static func unescape(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text
        while let match = rest.firstMatch(of: /<([0-9A-F]{2})(?:x([0-9]+))?>/) {
            bytes += rest[..<match.range.lowerBound].utf8
            bytes += Array(repeating: UInt8(match.1, radix: 16)!, count: match.2.map { Int($0)! } ?? 1)
            rest = rest[match.range.upperBound...]
        }
        return bytes + rest.utf8
    }
}
