/// What an actor, in a named development, held on an issue.
package struct Stance: Hashable, Sendable {
    package var id: StanceID
    package var actor: Slug
    package var issue: Slug
    /// −2 (accommodating) to +2 (confrontational); nil is a silence.
    package var direction: Int?
    /// The position in 2 to 6 words.
    package var words: String
    /// The claim it rests on.
    package var claim: ClaimID?

    package init(
        id: StanceID, actor: Slug, issue: Slug, direction: Int? = nil, words: String, claim: ClaimID? = nil
    ) {
        self.id = id
        self.actor = actor
        self.issue = issue
        self.direction = direction
        self.words = words
        self.claim = claim
    }
}

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
