internal import Foundation

/// What sort of file a copy is, as far as its text goes.
package struct MediaType: Hashable, Sendable, CustomStringConvertible {
    /// As in RFC 9110 §8.3.1: `text/html`, perhaps with parameters.
    package let description: String

    package init(_ text: String) { description = text }

    static let html = MediaType("text/html")
    static let plain = MediaType("text/plain")
    static let bytes = MediaType("application/octet-stream")

    /// Whether it names a type and a subtype, each a token.
    package var isComplete: Bool {
        let halves = essence.split(separator: "/", omittingEmptySubsequences: false)
        return halves.count == 2
            && halves.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(Self.isToken) }
    }

    /// RFC 9110, §5.6.2.
    private static func isToken(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar))
    }

    /// The type without parameters, in lower case.
    var essence: String {
        description.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }

    /// The parameter `charset`.
    var charset: String? {
        description.split(separator: ";").dropFirst().lazy
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .first { $0.lowercased().hasPrefix("charset=") }
            .map { $0.dropFirst(8).trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
    }

    var isHTML: Bool { ["text/html", "application/xhtml+xml"].contains(essence) }

    /// Whether words can be looked up in such a file.
    package var isText: Bool { isHTML || essence.hasPrefix("text/") }

    /// The type of a file that nobody named: by what it begins with, then by the end of its name, then by whether it is
    /// UTF-8.
    package init(sniffing bytes: [UInt8], name: String) {
        let start = bytes.prefix(512)
        for (signature, type) in Self.signatures where start.starts(with: signature) {
            self.init(type)
            return
        }
        var text = String(decoding: start, as: UTF8.self)
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        let head = text.drop(while: \.isWhitespace).lowercased()
        let ending = (name as NSString).pathExtension.lowercased()
        if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") {
            self = .html
        } else if let type = Self.endings[ending] {
            self.init(type)
        } else {
            self = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0) ? .plain : .bytes
        }
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "application/pdf"), ([0x89, 0x50, 0x4E, 0x47], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"), (Array("PK\u{3}\u{4}".utf8), "application/zip"),
    ]

    private static let endings = [
        "html": "text/html", "htm": "text/html", "xhtml": "application/xhtml+xml", "txt": "text/plain",
        "text": "text/plain", "md": "text/markdown", "csv": "text/csv", "pdf": "application/pdf",
    ]
}
