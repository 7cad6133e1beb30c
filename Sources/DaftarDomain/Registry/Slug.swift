/// The readable name of an actor, a source, an issue or a journal: `tajik-mfa`.
///
/// 1 to 64 characters of `a–z`, `0–9` and `-`, beginning with a letter or digit. Slugs order by
/// their bytes.
package struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// The slug spelt exactly so, or nil where `text` is not one.
    package init?(_ text: String) {
        var text = text
        let isSlug = text.withUTF8 { bytes in
            (1...64).contains(bytes.count) && bytes[0] != UInt8(ascii: "-") && bytes.allSatisfy(Self.allows)
        }
        guard isSlug else { return nil }
        self.text = text
    }

    /// The slug nearest to a title: `Head of the GKNB` gives `head-of-the-gknb`; nil where no
    /// letter or digit of ASCII is left.
    package init?(slugging title: String) {
        var bytes: [UInt8] = []
        for byte in title.lowercased().utf8 {
            if byte != UInt8(ascii: "-"), Self.allows(byte) {
                bytes.append(byte)
            } else if let last = bytes.last, last != UInt8(ascii: "-") {
                bytes.append(UInt8(ascii: "-"))
            }
        }
        bytes = Array(bytes.prefix(64))
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        self.init(String(decoding: bytes, as: UTF8.self))
    }

    package var description: String { text }

    package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

    private static func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
