/// A copy of a source that the journal keeps under its SHA-256.
package struct Snapshot: Hashable, Sendable {
    package var sha256: SHA256Hex
    package var source: Slug
    package var mediaType: String
    /// The size of the copy in bytes.
    package var bytes: Int

    package init(sha256: SHA256Hex, source: Slug, mediaType: String, bytes: Int) {
        self.sha256 = sha256
        self.source = source
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
