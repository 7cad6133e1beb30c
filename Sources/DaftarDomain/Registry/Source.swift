/// A text or a speaker: what the journal's claims rest on.
package struct Source: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case article
        case pressRelease = "press-release"
        case statement, report, broadcast, dataset, speaker
    }

    package var id: Slug
    package var name: String
    package var kind: Kind
    /// The actor who speaks through this source, where there is one.
    package var actor: Slug?
    package var published: EDTFDate?
    package var url: String?
    /// A BCP 47 language tag.
    package var language: String?
    package var grade: Reliability?
    /// The SHA-256 of the text that was read.
    package var snapshot: SHA256Hex?
    package var note: String?

    package init(
        id: Slug, name: String, kind: Kind, actor: Slug? = nil, published: EDTFDate? = nil,
        url: String? = nil,
        language: String? = nil, grade: Reliability? = nil, snapshot: SHA256Hex? = nil, note: String? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.actor = actor
        self.published = published
        self.url = url
        self.language = language
        self.grade = grade
        self.snapshot = snapshot
        self.note = note
    }
}

/// How far a source can be relied on: the letter of the Admiralty code (NATO AJP-2.1).
package enum Reliability: String, CaseIterable, Sendable {
    case completely = "A"
    case usually = "B"
    case fairly = "C"
    case notUsually = "D"
    case unreliable = "E"
    case cannotBeJudged = "F"
}
