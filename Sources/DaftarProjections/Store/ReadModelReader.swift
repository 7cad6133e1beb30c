package import DaftarDomain
import GRDB

/// Reads one consistent state of the read models. Every query names the moment it describes.
package struct ReadModelReader {
    let db: Database

    package var position: ProjectionPosition {
        get throws { try ReadModelSchema.position(db) }
    }

    package func statuses() throws -> [ProjectionStatus] { try ReadModelSchema.statuses(db) }

    /// The journal as the decider sees it after event `known`, or now.
    package func state(known: Int? = nil) -> ReadModelState {
        ReadModelState(known: known.map(Known.init(index:)) ?? .head, db: db)
    }

    // MARK: Registry

    package func journal() throws -> JournalOpened? { try RegistryQueries(db: db).journal() }
    package func actor(_ id: Slug, at moment: AsOf) throws -> Actor? { try registry(moment).actor(id) }
    package func actors(at moment: AsOf) throws -> [Actor] { try registry(moment).actors() }
    package func source(_ id: Slug, at moment: AsOf) throws -> Source? { try registry(moment).source(id) }
    package func sources(at moment: AsOf) throws -> [Source] { try registry(moment).sources() }
    package func issue(_ id: Slug, at moment: AsOf) throws -> Issue? { try registry(moment).issue(id) }
    package func issues(at moment: AsOf) throws -> [Issue] { try registry(moment).issues() }

    // MARK: Snapshots

    package func snapshots(at moment: AsOf) throws -> [StoredSnapshot] {
        try snapshots(moment).snapshots()
    }
    package func snapshots(_ sha: SHA256Hex, at moment: AsOf) throws -> [StoredSnapshot] {
        try snapshots(moment).snapshots(sha)
    }
    package func snapshots(of source: Slug, at moment: AsOf) throws -> [StoredSnapshot] {
        try snapshots(moment).snapshots(of: source)
    }

    // MARK: Timeline

    package func timeline(_ filter: TimelineFilter = TimelineFilter(), at moment: AsOf) throws
        -> [TimelineEntry]
    {
        try timeline(moment).list(filter, at: moment)
    }

    package func development(_ id: DevelopmentID, at moment: AsOf) throws -> Held<Development>? {
        try timeline(moment).development(id)
    }

    package func heading(of id: DevelopmentID, at moment: AsOf) throws -> Heading? {
        try timeline(moment).heading(id)
    }

    package func claim(_ id: ClaimID, at moment: AsOf) throws -> Held<Claim>? {
        try timeline(moment).claim(id)
    }
    package func claims(of id: DevelopmentID, at moment: AsOf) throws -> [Held<Claim>] {
        try timeline(moment).claims(of: id)
    }
    package func attribution(_ id: AttributionID, at moment: AsOf) throws -> Held<Attribution>? {
        try timeline(moment).attribution(id)
    }
    package func attributions(of id: ClaimID, at moment: AsOf) throws -> [Held<Attribution>] {
        try timeline(moment).attributions(of: id)
    }
    package func stance(_ id: StanceID, at moment: AsOf) throws -> Held<Stance>? {
        try timeline(moment).stance(id)
    }
    package func stances(of id: DevelopmentID, at moment: AsOf) throws -> [Held<Stance>] {
        try timeline(moment).stances(of: id)
    }
    package func parts(of id: DevelopmentID, at moment: AsOf) throws -> [DevelopmentID] {
        try timeline(moment).parts(of: id)
    }
    package func merged(into id: DevelopmentID, at moment: AsOf) throws -> [DevelopmentID] {
        try timeline(moment).merged(into: id)
    }
    package func responses(to id: DevelopmentID, at moment: AsOf) throws -> [DevelopmentID] {
        try timeline(moment).responses(to: id)
    }

    /// The ids that a shell completes: developments that stand, latest first.
    package func developmentIDs(limit: Int) throws -> [DevelopmentID] {
        try Int.fetchAll(
            db,
            sql:
                "SELECT id FROM developments WHERE known_to IS NULL AND standing = 'stands' ORDER BY id DESC LIMIT ?",
            arguments: [limit]
        ).map { DevelopmentID($0) }
    }

    // MARK: Attributions

    /// Every account that stands at the moment, of claims and developments that stand; by claim, then by number.
    package func accounts(at moment: AsOf) throws -> [Held<Attribution>] {
        try AttributionQueries(db: db, moment: moment).accounts()
    }

    // MARK: Tension

    /// The model in use; the standard one in a journal that has none yet.
    package func model(at moment: AsOf) throws -> TensionModel { try tension(moment).model() ?? .standard }

    /// The events that adopted a model, oldest first: each holds until the next.
    package func adoptions(at moment: AsOf) throws -> [Change] {
        try tension(moment).adoptions().compactMap(change)
    }

    /// All that bears on a dyad by the moment's day; without one, whenever.
    package func impulses(of dyad: Dyad, at moment: AsOf) throws -> [Impulse] {
        try tension(moment).impulses(of: dyad, through: moment.asof ?? .distantFuture)
    }

    /// The dyads that anything bears on, those with the most developments first.
    package func dyads(at moment: AsOf) throws -> [Dyad] { try tension(moment).dyads(through: moment.asof) }
    package func dyads(of id: DevelopmentID, at moment: AsOf) throws -> [Dyad] {
        try tension(moment).dyads(of: id)
    }

    // MARK: Changes

    package func index(ofEvent id: String) throws -> Int? { try ChangesQueries(db: db).index(ofEvent: id) }
    package func subject(ofEvent id: String) throws -> String? {
        try ChangesQueries(db: db).subject(ofEvent: id)
    }
    package func lastEvent(by time: Timestamp) throws -> Int? {
        try ChangesQueries(db: db).lastEvent(by: time)
    }
    package func lastChange(at moment: AsOf = .now) throws -> Change? { try changes(moment).last() }
    package func lastChange(by author: String) throws -> Change? {
        try ChangesQueries(db: db).last(by: author)
    }
    package func change(_ event: Int) throws -> Change? { try ChangesQueries(db: db).change(event) }
    package func changes(of subjects: [String], at moment: AsOf) throws -> [Change] {
        try changes(moment).changes(of: subjects)
    }
    package func changes(after first: Int, through last: Int) throws -> [Change] {
        try ChangesQueries(db: db).changes(after: first, through: last)
    }

    package func firstEventBackInTime() throws -> Int? { try ChangesQueries(db: db).firstBackInTime() }
    package func endsBackInTime() throws -> Bool { try ChangesQueries(db: db).endsBackInTime() }

    // MARK: Search

    package func search(_ words: String, at moment: AsOf) throws -> [SearchHit] {
        try SearchQueries(
            db: db, known: Known(moment), asof: moment.asof, reported: moment.reported
        ).search(words)
    }

    private func registry(_ moment: AsOf) -> RegistryQueries { RegistryQueries(db: db, known: Known(moment)) }
    private func snapshots(_ moment: AsOf) -> SnapshotQueries {
        SnapshotQueries(db: db, known: Known(moment))
    }
    private func timeline(_ moment: AsOf) -> TimelineQueries {
        TimelineQueries(db: db, known: Known(moment), reported: moment.reported)
    }
    private func tension(_ moment: AsOf) -> TensionQueries {
        TensionQueries(db: db, known: Known(moment), reported: moment.reported)
    }
    private func changes(_ moment: AsOf) -> ChangesQueries { ChangesQueries(db: db, known: Known(moment)) }
}
