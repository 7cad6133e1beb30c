/// Where the words stand: a selector of the W3C Web Annotation Data Model (2017, §4.2), perhaps
/// into a named snapshot.
package struct Evidence: Hashable, Sendable {
    package enum Selector: Hashable, Sendable {
        /// The words themselves, with a little of what stands around them.
        case quote(exact: String, prefix: String?, suffix: String?)
        /// Where the words may not be copied: the Unicode code points `start..<end` of the
        /// snapshot's text, and the SHA-256 of the UTF-8 bytes of exactly those words.
        case position(start: Int, end: Int, sha256: SHA256Hex)
    }

    package var selector: Selector
    package var snapshot: SHA256Hex?

    package init(selector: Selector, snapshot: SHA256Hex? = nil) {
        self.selector = selector
        self.snapshot = snapshot
    }
}
