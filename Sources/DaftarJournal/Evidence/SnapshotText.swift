internal import Foundation

/// How the text of a copy follows from its bytes. Positions count its code points, so others must get the same: the rules
/// stand in the article on the journal's format.
package enum SnapshotText {
    /// The text, or nil where files of that type are kept without one.
    package static func text(of bytes: [UInt8], as type: MediaType) throws(EvidenceError) -> String? {
        if type.isHTML {
            return try HTMLText.text(of: utf8(html: bytes, type))
        }
        guard type.isText else { return nil }
        guard let text = utf8(bytes) else { throw .notUTF8(declared: type.charset) }
        return text
    }

    /// The bytes as UTF-8 without a byte order mark; nil where they are something else, or hold a NUL.
    private static func utf8(_ bytes: [UInt8]) -> String? {
        guard !bytes.contains(0) else { return nil }
        return String(validating: withoutMark(bytes), as: UTF8.self)
    }

    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// What is UTF-8 is read as UTF-8, whatever it declares; else the type's charset counts, else the document's own. No
    /// byte is left out or replaced.
    private static func utf8(html bytes: [UInt8], _ type: MediaType) throws(EvidenceError) -> [UInt8] {
        if utf8(bytes) != nil { return withoutMark(bytes) }
        let declared = (type.charset ?? declaredEncoding(bytes))?.lowercased()
        // WHATWG Encoding Standard: by these names people mean the larger set of Windows.
        let meant =
            ["iso-8859-1", "latin1", "us-ascii", "ascii"].contains(declared) ? "windows-1252" : declared
        guard let meant, !bytes.contains(0), let text = Charset(meant)?.decode(bytes) else {
            throw .notUTF8(declared: declared)
        }
        return text
    }

    /// The encoding that a `meta` element among the first 1024 bytes names (HTML Standard, §13.2.3.2, in short).
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(1024).filter { $0 < 0x80 }, as: UTF8.self).lowercased()
        for meta in head.components(separatedBy: "<meta").dropFirst() {
            guard let tag = meta.components(separatedBy: ">").first,
                let value = tag.range(of: "charset").map({ tag[$0.upperBound...] })
            else { continue }
            let trimmed = value.drop { " \t\r\n='\"".contains($0) }
            let name = trimmed.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }
}
