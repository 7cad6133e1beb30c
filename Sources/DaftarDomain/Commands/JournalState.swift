/// What the decider may ask of the journal as it stands: the state after some prefix of the log.
///
/// The read models answer it from SQLite; a fold of the events in memory answers it in tests, as
/// the independent oracle.
package protocol JournalState {
    /// The journal's slug; nil before it was opened.
    var journal: Slug? { get throws }
    func actor(_ id: Slug) throws -> Actor?
    func source(_ id: Slug) throws -> Source?
    func issue(_ id: Slug) throws -> Issue?
    /// Every actor, source or issue with its name, to find the nearest right answer.
    func names(of noun: Noun) throws -> [Nearby]
    /// A development without its claims and stances.
    func development(_ id: DevelopmentID) throws -> Held<Development>?
    /// A claim without its attributions.
    func claim(_ id: ClaimID) throws -> Held<Claim>?
    /// The claims about a development, without their attributions.
    func claims(about id: DevelopmentID) throws -> [Held<Claim>]
    /// Who asserts, denies or omits a claim.
    func accounts(of id: ClaimID) throws -> [Held<Attribution>]
    func attribution(_ id: AttributionID) throws -> Held<Attribution>?
    func stance(_ id: StanceID) throws -> Held<Stance>?
    /// The copy with this hash, once for each source that it is a copy of, in the order of storing; those that were
    /// erased as retracted.
    func snapshots(_ sha: SHA256Hex) throws -> [Held<Snapshot>]
    /// Whether a tension model of this name has ever been adopted.
    func hasModel(named name: String) throws -> Bool
    /// The highest number given out so far, of each series.
    var lastNumbers: LastNumbers { get throws }
    /// The developments that stand and whose bounds overlap `days`, in the order of their numbers,
    /// each with all its claims and their attributions, retracted ones too: the words they quote
    /// were read all the same.
    func developments(overlapping days: DayInterval) throws -> [Development]
}

/// A record as the journal holds it: its value, whether it stands, and what it belongs to.
package struct Held<Value: Sendable>: Sendable {
    package var value: Value
    package var standing: Standing
    /// The development of a claim or stance; for an attribution, that of its claim.
    package var development: DevelopmentID?
    /// The claim of an attribution.
    package var claim: ClaimID?

    package init(
        _ value: Value, standing: Standing = .stands, development: DevelopmentID? = nil, claim: ClaimID? = nil
    ) {
        self.value = value
        self.standing = standing
        self.development = development
        self.claim = claim
    }
}

package struct LastNumbers: Hashable, Sendable {
    package var development: Int
    package var claim: Int
    package var attribution: Int
    package var stance: Int

    package init(development: Int = 0, claim: Int = 0, attribution: Int = 0, stance: Int = 0) {
        self.development = development
        self.claim = claim
        self.attribution = attribution
        self.stance = stance
    }
}
