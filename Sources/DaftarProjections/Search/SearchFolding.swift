/// Brings spellings of one word together, so that a search finds it in whichever script and with whatever marks it was written.
///
/// Lower case; no diacritics; Cyrillic, with the letters of Kyrgyz (ң ө ү) and Tajik (ғ ӣ қ ӯ ҳ ҷ), turned into one simple Latin
/// spelling; and Latin digraphs for Cyrillic letters brought to the same spelling (kh and х → h, zh and ж → j, dzh and дж → j, gh → g,
/// q → k, ou → u). A key for comparing, not a transliteration for reading.
package enum SearchFolding {
    private static let space = UInt8(ascii: " ")

    /// The words of a text in folded form, in order: what lies between characters that are neither letters nor digits.
    package static func words(_ text: String) -> [String] {
        var folded: [UInt8] = []
        append(text, to: &folded)
        return folded.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Appends the folded words of a text in UTF-8, with one or more spaces before and between them.
    static func append(_ text: String, to folded: inout [UInt8]) {
        let start = folded.count
        folded.append(space)
        var text = text
        text.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                if byte < 0x80 {
                    append(FoldedLetters.short[Int(byte)], to: &folded)
                    position += 1
                } else if byte < 0xE0 {
                    let scalar = Int(byte & 0x1F) << 6 | Int(bytes[position + 1] & 0x3F)
                    append(FoldedLetters.short[scalar], to: &folded)
                    position += 2
                } else {
                    let width = byte < 0xF0 ? 3 : 4
                    let character = String(decoding: bytes[position..<position + width], as: UTF8.self)
                    folded.append(contentsOf: FoldedLetters.letters(for: character.unicodeScalars.first!)?.utf8 ?? " ".utf8)
                    position += width
                }
            }
        }
        joinDigraphs(in: &folded, from: start)
    }

    private static func append(_ letters: FoldedLetters.Packed, to folded: inout [UInt8]) {
        var rest = letters
        while rest != 0 {
            folded.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    /// Gives Latin digraphs, read from left to right, the spelling of the Cyrillic letter they stand for.
    private static func joinDigraphs(in bytes: inout [UInt8], from start: Int) {
        let end = bytes.count
        let written = bytes.withUnsafeMutableBufferPointer { bytes in
            var read = start
            var write = start
            while read < end {
                let next = read + 1 < end ? bytes[read + 1] : space
                let (letter, width): (UInt8, Int) =
                    switch (bytes[read], next) {
                    case (UInt8(ascii: "d"), UInt8(ascii: "z")) where read + 2 < end && bytes[read + 2] == UInt8(ascii: "h"):
                        (UInt8(ascii: "j"), 3)
                    case (UInt8(ascii: "d"), UInt8(ascii: "j")), (UInt8(ascii: "z"), UInt8(ascii: "h")):
                        (UInt8(ascii: "j"), 2)
                    case (UInt8(ascii: "k"), UInt8(ascii: "h")): (UInt8(ascii: "h"), 2)
                    case (UInt8(ascii: "g"), UInt8(ascii: "h")): (UInt8(ascii: "g"), 2)
                    case (UInt8(ascii: "o"), UInt8(ascii: "u")): (UInt8(ascii: "u"), 2)
                    case (UInt8(ascii: "e"), UInt8(ascii: "e")): (UInt8(ascii: "i"), 2)
                    case (UInt8(ascii: "q"), _): (UInt8(ascii: "k"), 1)
                    case (UInt8(ascii: "w"), _): (UInt8(ascii: "v"), 1)
                    case (UInt8(ascii: "y"), _): (UInt8(ascii: "i"), 1)
                    case (let byte, _): (byte, 1)
                    }
                read += width
                // ий, ый and ии, iy, yy: one i.
                if letter == UInt8(ascii: "i"), write > start, bytes[write - 1] == letter { continue }
                bytes[write] = letter
                write += 1
            }
            return write
        }
        bytes.removeLast(end - written)
    }
}
