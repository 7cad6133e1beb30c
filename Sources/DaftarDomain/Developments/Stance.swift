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
