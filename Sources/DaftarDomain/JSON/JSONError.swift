/// Why bytes are not a line's JSON, and at which byte.
package struct JSONError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case unexpectedByte, unexpectedEnd, trailingBytes
        /// More than ``JSONReader/deepest`` arrays and objects within each other.
        case tooDeep
        case invalidUTF8, invalidEscape, controlCharacter
        case notAnInteger
        /// A number whose shortest spelling as a double is another one: `1.0`, `1e3`,
        /// `12345678901234567890`.
        case numberNotShortest(String)
        case missingField(String), unknownField(String), duplicateKey(String), keyOutOfOrder(String)
        /// A value of the right JSON type that means nothing here, such as a kind nobody knows.
        case invalidValue(field: String, text: String)
    }

    package let reason: Reason
    /// Bytes from the beginning of the line.
    package let offset: Int

    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
