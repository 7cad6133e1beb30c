/// A SHA-256 in 64 lower-case hexadecimal digits.
package struct SHA256Hex: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) })
        else { return nil }
        self.text = text
    }

    package var description: String { text }
}
