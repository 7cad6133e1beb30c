/// Brings spellings of one word together, so that a search finds it in whichever script and with
/// whatever marks it was written.
///
/// Lower case; no diacritics; Cyrillic, with the letters of Kyrgyz (ң ө ү) and Tajik (ғ ӣ қ ӯ ҳ ҷ),
/// turned into one simple Latin spelling; and Latin digraphs for Cyrillic letters brought to the
/// same spelling (kh and х → h, zh and ж → j, dzh and дж → j, gh → g, q → k, ou → u). A key for
/// comparing, not a transliteration for reading.
package enum SearchFolding {
    private static let space = UInt8(ascii: " ")

    /// The words of a text in folded form, in order: what lies between characters that are neither
    /// letters nor digits.
    package static func words(_ text: String) -> [String] {
        var folded: [UInt8] = []
        append(text, to: &folded)
        return folded.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Appends the folded words of a text in UTF-8, with one or more spaces before and between them.
    static func append(_ text: String, to folded: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            let start = folded.count
            // No character takes more than twice the room it had.
            folded.append(contentsOf: repeatElement(space, count: 1 + 2 * utf8.count))
            let end = folded.withUnsafeMutableBufferPointer { folded in
                var output = FoldedOutput(bytes: folded, end: start + 1)
                fold(utf8, into: &output)
                return output.end
            }
            folded.removeLast(folded.count - end)
        }
    }

    private static func fold(_ utf8: UnsafeBufferPointer<UInt8>, into output: inout FoldedOutput) {
        let letters = FoldedLetters.short
        var position = 0
        while position < utf8.count {
            let byte = utf8[position]
            if byte < 0x80 {
                output.append(packed: letters[Int(byte)])
                position += 1
            } else if byte < 0xE0 {
                output.append(packed: letters[Int(byte & 0x1F) << 6 | Int(utf8[position + 1] & 0x3F)])
                position += 2
            } else {
                let width = byte < 0xF0 ? 3 : 4
                let character = String(decoding: utf8[position..<position + width], as: UTF8.self)
                let folded = FoldedLetters.letters(for: character.unicodeScalars.first!) ?? " "
                for byte in folded.utf8 { output.append(byte) }
                position += width
            }
        }
    }
}

/// Where folded text goes. Gives Latin digraphs the spelling of the Cyrillic letter they stand for.
private struct FoldedOutput {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var end: Int

    mutating func append(packed letters: FoldedLetters.Packed) {
        var rest = letters
        while rest != 0 {
            append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    /// There is a space before the first letter, so there always is one to look back at.
    mutating func append(_ letter: UInt8) {
        switch (bytes[end - 1], letter) {
        case (UInt8(ascii: "z"), UInt8(ascii: "h")):
            end -= 1
            append(UInt8(ascii: "j"))
        case (UInt8(ascii: "d"), UInt8(ascii: "j")): bytes[end - 1] = UInt8(ascii: "j")
        case (UInt8(ascii: "k"), UInt8(ascii: "h")): bytes[end - 1] = UInt8(ascii: "h")
        case (UInt8(ascii: "g"), UInt8(ascii: "h")), (UInt8(ascii: "i"), UInt8(ascii: "i")): break
        case (UInt8(ascii: "o"), UInt8(ascii: "u")): bytes[end - 1] = UInt8(ascii: "u")
        case (UInt8(ascii: "e"), UInt8(ascii: "e")):
            end -= 1
            append(UInt8(ascii: "i"))
        default:
            bytes[end] = letter
            end += 1
        }
    }
}
