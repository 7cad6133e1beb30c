package import DaftarDomain
import GRDB

/// The journal as the decider asks for it, answered from the read models.
package struct ReadModelState: JournalState {
    let known: Known
    let db: Database

    package var journal: Slug? {
        get throws { try registry.journal()?.slug }
    }

    package func actor(_ id: Slug) throws -> Actor? { try registry.actor(id) }
    package func source(_ id: Slug) throws -> Source? { try registry.source(id) }
    package func issue(_ id: Slug) throws -> Issue? { try registry.issue(id) }
    package func names(of noun: Noun) throws -> [Nearby] { try registry.names(of: noun) }
    package func development(_ id: DevelopmentID) throws -> Held<Development>? {
        try timeline.development(id)
    }
    package func claim(_ id: ClaimID) throws -> Held<Claim>? { try timeline.claim(id) }
    package func attribution(_ id: AttributionID) throws -> Held<Attribution>? {
        try timeline.attribution(id)
    }
    package func claims(about id: DevelopmentID) throws -> [Held<Claim>] { try timeline.claims(of: id) }
    package func accounts(of id: ClaimID) throws -> [Held<Attribution>] {
        try timeline.attributions(of: id)
    }
    package func stance(_ id: StanceID) throws -> Held<Stance>? { try timeline.stance(id) }
    package func snapshots(_ sha: SHA256Hex) throws -> [Held<Snapshot>] {
        try SnapshotQueries(db: db, known: known).snapshots(sha).map {
            Held($0.snapshot, standing: $0.erasure == nil ? .stands : .retracted)
        }
    }
    package func hasModel(named name: String) throws -> Bool {
        try TensionQueries(db: db, known: known).hasModel(named: name)
    }

    package var lastNumbers: LastNumbers {
        get throws { try timeline.lastNumbers() }
    }

    package func developments(overlapping days: DayInterval) throws -> [Development] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT d.* FROM \(Overlap.developments)
                WHERE d.standing = 'stands' AND \(Known.named("d")) ORDER BY d.id
                """,
            arguments: ["first": days.lower.number, "last": days.upper.number, "known": known.index]
        ).map { row in
            var development = try timeline.held(row).value
            development.claims = try timeline.claims(of: development.id).map { held in
                var claim = held.value
                claim.attributions = try timeline.attributions(of: claim.id).map(\.value)
                return claim
            }
            return development
        }
    }

    private var registry: RegistryQueries { RegistryQueries(db: db, known: known) }
    private var timeline: TimelineQueries { TimelineQueries(db: db, known: known) }
}

extension ReadModelState {
    /// Whether this is all that was recorded, and not an earlier state.
    package var isHead: Bool { known == .head }

    /// The copies with this hash, or of this source, in the order of storing, with what erased them.
    package func copies(_ sha: SHA256Hex) throws -> [StoredSnapshot] { try stored.snapshots(sha) }
    package func copies(of source: Slug) throws -> [StoredSnapshot] { try stored.snapshots(of: source) }

    /// The hashes of all copies that were ever stored, each once.
    package func copyHashes() throws -> [SHA256Hex] {
        var seen: Set<SHA256Hex> = []
        return try stored.snapshots().map(\.snapshot.sha256).filter { seen.insert($0).inserted }
    }

    private var stored: SnapshotQueries { SnapshotQueries(db: db, known: known) }
}

extension ReadModelState {
    /// What the event with this id was about: `d8` for the key under which d8 was logged.
    package func subject(ofEvent id: String) throws -> String? {
        try ChangesQueries(db: db, known: known).subject(ofEvent: id)
    }
}

extension ReadModelState {
    /// The other names of every actor, each by the actor's.
    package func aliases() throws -> [Nearby] { try registry.aliases() }
}
