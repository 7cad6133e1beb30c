package import DaftarDomain

/// The journal after some events, folded in memory.
///
/// The oracle that the read models are held against: the plainest thing that could be right, with
/// no thought for speed beyond keeping a step independent of the length of the log. Only
/// ``developments(overlapping:)`` looks at everything.
package struct FoldedState: JournalState, Sendable {
    package private(set) var opened: JournalOpened?
    package private(set) var actors: [Slug: Actor] = [:]
    package private(set) var sources: [Slug: Source] = [:]
    package private(set) var issues: [Slug: Issue] = [:]
    /// The copies with one hash, in the order in which they were stored. Erased ones stay, as retracted.
    package private(set) var snapshots: [SHA256Hex: [Held<Snapshot>]] = [:]
    /// In the order of adoption: the last one is in use.
    package private(set) var models: [ModelAdoption] = []

    /// Developments without claims and stances, claims without attributions: each is held once, in
    /// the order of its number.
    package private(set) var developments: [Held<Development>] = []
    package private(set) var claims: [Held<Claim>] = []
    package private(set) var attributions: [Held<Attribution>] = []
    package private(set) var stances: [Held<Stance>] = []

    private var claimsByDevelopment: [DevelopmentID: [ClaimID]] = [:]
    private var attributionsByClaim: [ClaimID: [AttributionID]] = [:]
    private var stancesByDevelopment: [DevelopmentID: [StanceID]] = [:]

    package init() {}

    package init(_ events: some Sequence<JournalEvent>) throws {
        for event in events { try apply(event) }
    }

    /// Folds in the next event. Throws ``UnfoldableEvent`` where no journal could have recorded it
    /// here, and then is unchanged or changed in part: a state that threw is not to be used again.
    package mutating func apply(_ event: JournalEvent) throws {
        switch event {
        case .journalOpened(let opened):
            if self.opened != nil { throw UnfoldableEvent(event) }
            self.opened = opened
        case .actorAdded(let actor): try Self.add(actor, as: actor.id, to: &actors, event)
        case .actorRevised(let id, let revision): try Self.revise(id, in: &actors, by: revision, event)
        case .sourceAdded(let source): try Self.add(source, as: source.id, to: &sources, event)
        case .sourceRevised(let id, let revision): try Self.revise(id, in: &sources, by: revision, event)
        case .sourceGraded(let id, let grade, _):
            if sources[id] == nil { throw UnfoldableEvent(event) }
            sources[id]?.grade = grade
        case .issueAdded(let issue): try Self.add(issue, as: issue.id, to: &issues, event)
        case .developmentLogged(let development): try log(development, event)
        case .developmentCorrected(let id, let revision):
            try Self.change(id, in: &developments, event) { try $0.correct(by: revision) }
        case .developmentRetracted(let id, _):
            try Self.change(id, in: &developments, event) { $0.standing = .retracted }
        case .developmentMerged(let id, let other, _):
            try Self.change(id, in: &developments, event) { $0.standing = .merged(into: other) }
        case .claimMade(let claim, let development): try make(claim, about: development, event)
        case .claimCorrected(let id, let revision):
            try Self.change(id, in: &claims, event) { try $0.correct(by: revision) }
        case .claimRetracted(let id, _): try Self.change(id, in: &claims, event) { $0.standing = .retracted }
        case .attributionMade(let attribution, let claim): try attribute(attribution, to: claim, event)
        case .attributionRetracted(let id, _):
            try Self.change(id, in: &attributions, event) { $0.standing = .retracted }
        case .stanceTaken(let stance, let development): try take(stance, in: development, event)
        case .stanceRetracted(let id, _):
            try Self.change(id, in: &stances, event) { $0.standing = .retracted }
        case .snapshotStored(let snapshot):
            snapshots[snapshot.sha256, default: []].removeAll { $0.value.source == snapshot.source }
            snapshots[snapshot.sha256, default: []].append(Held(snapshot))
        case .snapshotErased(let sha, _):
            snapshots[sha] = snapshots[sha]?.map { Held($0.value, standing: .retracted) }
        case .modelAdopted(let model): models.append(model)
        }
    }
}

/// An event that cannot follow those folded before it.
package struct UnfoldableEvent: Error {
    package let event: JournalEvent

    init(_ event: JournalEvent) { self.event = event }
}

// MARK: Folding

extension FoldedState {
    private mutating func log(_ development: Development, _ event: JournalEvent) throws {
        var bare = development
        bare.claims = []
        bare.stances = []
        try Self.append(Held(bare), as: development.id, to: &developments, event)
        for claim in development.claims { try make(claim, about: development.id, event) }
        for stance in development.stances { try take(stance, in: development.id, event) }
    }

    private mutating func make(_ claim: Claim, about development: DevelopmentID, _ event: JournalEvent) throws
    {
        var bare = claim
        bare.attributions = []
        try Self.append(Held(bare, development: development), as: claim.id, to: &claims, event)
        claimsByDevelopment[development, default: []].append(claim.id)
        for attribution in claim.attributions { try attribute(attribution, to: claim.id, event) }
    }

    private mutating func attribute(_ attribution: Attribution, to id: ClaimID, _ event: JournalEvent) throws
    {
        guard let claim = claim(id) else { throw UnfoldableEvent(event) }
        let held = Held(attribution, development: claim.development, claim: id)
        try Self.append(held, as: attribution.id, to: &attributions, event)
        attributionsByClaim[id, default: []].append(attribution.id)
    }

    private mutating func take(_ stance: Stance, in development: DevelopmentID, _ event: JournalEvent) throws
    {
        try Self.append(Held(stance, development: development), as: stance.id, to: &stances, event)
        stancesByDevelopment[development, default: []].append(stance.id)
    }

    private static func add<Value>(
        _ value: Value, as id: Slug, to values: inout [Slug: Value], _ event: JournalEvent
    ) throws {
        if values.updateValue(value, forKey: id) != nil { throw UnfoldableEvent(event) }
    }

    private static func revise<Value: Revisable>(
        _ id: Slug, in values: inout [Slug: Value], by revision: Revision, _ event: JournalEvent
    ) throws {
        guard let value = values[id] else { throw UnfoldableEvent(event) }
        values[id] = try value.replacing(revision.newValues)
    }

    private static func append<Value>(
        _ held: Held<Value>, as id: some NumberedID, to all: inout [Held<Value>], _ event: JournalEvent
    ) throws {
        guard id.number == all.count + 1 else { throw UnfoldableEvent(event) }
        all.append(held)
    }

    private static func change<Value>(
        _ id: some NumberedID, in all: inout [Held<Value>], _ event: JournalEvent,
        _ body: (inout Held<Value>) throws -> Void
    ) throws {
        guard all.indices.contains(id.number - 1) else { throw UnfoldableEvent(event) }
        try body(&all[id.number - 1])
    }
}

extension Held where Value: Revisable {
    fileprivate mutating func correct(by revision: Revision) throws {
        value = try value.replacing(revision.newValues)
        standing = revision.newStanding ?? standing
    }
}

// MARK: Asking

extension FoldedState {
    package var journal: Slug? { opened?.slug }
    package func actor(_ id: Slug) -> Actor? { actors[id] }
    package func source(_ id: Slug) -> Source? { sources[id] }
    package func issue(_ id: Slug) -> Issue? { issues[id] }
    package func development(_ id: DevelopmentID) -> Held<Development>? { Self.held(id, in: developments) }
    package func claim(_ id: ClaimID) -> Held<Claim>? { Self.held(id, in: claims) }
    package func attribution(_ id: AttributionID) -> Held<Attribution>? { Self.held(id, in: attributions) }
    package func stance(_ id: StanceID) -> Held<Stance>? { Self.held(id, in: stances) }
    package func snapshots(_ sha: SHA256Hex) -> [Held<Snapshot>] { snapshots[sha] ?? [] }
    package func hasModel(named name: String) -> Bool {
        name == TensionModel.standard.name || models.contains { $0.name == name }
    }

    /// In the order of the log, whether they stand or not.
    package func claims(of id: DevelopmentID) -> [ClaimID] { claimsByDevelopment[id] ?? [] }
    package func attributions(of id: ClaimID) -> [AttributionID] { attributionsByClaim[id] ?? [] }
    package func stances(of id: DevelopmentID) -> [StanceID] { stancesByDevelopment[id] ?? [] }

    package func claims(about id: DevelopmentID) -> [Held<Claim>] {
        claims(of: id).map { claims[$0.number - 1] }
    }
    package func accounts(of id: ClaimID) -> [Held<Attribution>] {
        attributions(of: id).map { attributions[$0.number - 1] }
    }

    package func names(of noun: Noun) -> [Nearby] {
        let names: [Nearby] =
            switch noun {
            case .actor: actors.values.map { Nearby(id: $0.id.text, name: $0.name) }
            case .source: sources.values.map { Nearby(id: $0.id.text, name: $0.name) }
            case .issue: issues.values.map { Nearby(id: $0.id.text, name: $0.name) }
            default: []
            }
        return names.sorted { $0.id < $1.id }
    }

    package var lastNumbers: LastNumbers {
        LastNumbers(
            development: developments.count, claim: claims.count, attribution: attributions.count,
            stance: stances.count)
    }

    package func developments(overlapping days: DayInterval) -> [Development] {
        developments.filter { $0.standing == .stands && $0.value.occurred.bounds.overlaps(days) }
            .map { held in
                var development = held.value
                development.claims = claims(of: development.id).map(wholeClaim)
                return development
            }
    }

    private func wholeClaim(_ id: ClaimID) -> Claim {
        var claim = claims[id.number - 1].value
        claim.attributions = attributions(of: id).map { attributions[$0.number - 1].value }
        return claim
    }

    private static func held<Value>(_ id: some NumberedID, in all: [Held<Value>]) -> Held<Value>? {
        all.indices.contains(id.number - 1) ? all[id.number - 1] : nil
    }
}
