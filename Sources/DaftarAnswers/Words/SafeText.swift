/// Text from a journal made safe to show to a person.
///
/// A title or a quote is written by others and may hold escape sequences that move the cursor, or marks that
/// reverse the order in which text is read ("Trojan Source"). Controls (C0, DEL, C1), line and paragraph
/// separators and the bidirectional controls of UAX #9 become visible escapes such as `\u{1b}`; everything else,
/// joiners included, stays as it is. It does not undo look-alike letters, and the text stays within one line.
package enum SafeText {
    package static func escape(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) {
                safe.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            } else {
                safe.append(scalar)
            }
        }
        return String(safe)
    }

    /// The same for lines of our own that quote a text.
    package static func escapeLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { escape(String($0)) }.joined(
            separator: "\n")
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        let properties = scalar.properties
        if properties.isBidiControl { return true }
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }
}
