package import DaftarDomain
package import DaftarLog
package import DaftarProjections

/// A journal on disk: one log, and the read models derived from it.
///
/// The only place where log and projections meet: it carries events from one to the other. Every
/// operation is synchronous. Opening brings the read models up to date with the log; a log that is
/// damaged somewhere stays readable up to there.
package final class Journal {
    package let layout: LogLayout
    package let opened: JournalOpened
    package internal(set) var models: ReadModels
    /// Why reading stopped before the end of the log, if it did: the events from ``Damage/index``
    /// on are out of reach.
    package internal(set) var damage: Damage?

    /// How many events had been read of a log that is no longer this one; nil where nothing is lost.
    package internal(set) var divergence: Int?

    let derived: DerivedFolder
    let files: any LogFiles

    package struct Damage: Sendable {
        package let index: Int
        package let error: any Error
    }

    /// Opens the journal in `folder`, and projects what the log holds beyond the read models.
    ///
    /// - Parameter progress: told how many events were projected, of how many, while read models
    ///   are made anew.
    package convenience init(_ folder: String, progress: @escaping (Int, Int) -> Void = { _, _ in }) throws {
        try self.init(LogLayout(journal: folder), files: SystemFiles(), progress: progress)
    }

    /// The same, with the log laid out otherwise or on files that fail, as tests want it.
    package init(
        _ layout: LogLayout, files: any LogFiles, progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) throws {
        self.layout = layout
        self.files = files
        let folder = layout.journal
        let reader = try LogReader(layout, files: files)
        derived = DerivedFolder(of: folder)
        try Self.requireNotEmptied(reader, derived)
        let projecting = Projecting(reader: reader, derived: derived, progress: progress)
        (models, damage) = try projecting.upToDate()
        divergence = try projecting.notedDivergence()
        guard let opened = try models.read({ try $0.journal() }) else {
            if let damage { throw damage.error }
            // An empty log beside hashes was not always empty.
            if let found = try LogVerifier(layout, files: files).verify().findings.first(where: \.isDamage),
                case .damage(let kind) = found.fact
            {
                throw LogError(
                    .damaged(kind), path: found.path, index: found.indexes.lowerBound, offset: found.offset)
            }
            throw JournalError.notOpened(path: folder)
        }
        self.opened = opened
    }

    /// Makes a new journal in `folder`, which must not hold one, and records its first event.
    package static func create(
        _ folder: String, _ opening: JournalOpened, _ stamp: Stamp
    ) throws -> Journal {
        let layout = LogLayout(journal: folder)
        let event = try decide(.openJournal(opening), state: EmptyState())
        let recorded = RecordedEvent(
            id: stamp.id, journal: opening.slug, time: stamp.time, recordedBy: stamp.author, event: event)
        try JournalFolder.create(folder)
        try LogWriter.createLog(layout)
        try requireNotEmptied(LogReader(layout), DerivedFolder(of: folder))
        let writer = try LogWriter(layout)
        guard writer.size == 0 else { throw JournalError.alreadyThere(path: folder) }
        _ = try writer.append([EventCodec.encode(recorded)])
        return try Journal(folder)
    }

    /// Throws where read models know events and the log holds none: made anew, they would forget that there were any.
    private static func requireNotEmptied(_ reader: LogReader, _ derived: DerivedFolder) throws {
        guard (try? reader.read(from: .start, upTo: 1) { _, _, _ in }) == .start,
            let models = try? ReadModels.open(in: derived.path),
            let known = try? models.read({ try $0.position.index }), known > 0
        else { return }
        throw JournalError.emptied(path: reader.layout.log, known: known)
    }

    package func read<Value>(_ body: (ReadModelReader) throws -> Value) throws -> Value {
        try models.read(body)
    }

    /// The event at `index`, from the log.
    package func event(at index: Int) throws -> RecordedEvent {
        try Self.decode(try LogReader(layout).line(at: index), at: index, layout)
    }

    static func decode(_ line: [UInt8], at index: Int, _ layout: LogLayout) throws -> RecordedEvent {
        do {
            return try EventCodec.decode(line)
        } catch {
            throw JournalError.unreadableEvent(
                index: index, path: layout.segment(layout.segmentHolding(index)), error)
        }
    }
}

/// Who records, when, and under which id: what the outside world adds to a decision.
package struct Stamp: Hashable, Sendable {
    /// The event's id, unique for ever. The same id again is recognised as a repetition.
    package var id: String
    package var time: Timestamp
    package var author: String

    package init(id: String, time: Timestamp, author: String) {
        self.id = id
        self.time = time
        self.author = author
    }
}

/// What a journal can fail with beyond its log, its read models and its decisions.
package enum JournalError: Error, Sendable {
    case notOpened(path: String)
    case alreadyThere(path: String)
    /// The log holds nothing, and so many events were read from it once.
    case emptied(path: String, known: Int)
    /// The clock shows an earlier time than the last event was recorded at.
    case clockBehind(now: Timestamp, last: Timestamp, lastIndex: Int)
    case unreadableEvent(index: Int, path: String, EventCodecError)
    /// What was to be recorded holds what a line cannot, such as NUL; nothing was.
    case cannotBeReadBack(EventCodecError)
    /// The line belongs to another journal than the log it stands in.
    case foreignEvent(index: Int, path: String, journal: Slug, expected: Slug)
    /// The event was recorded before the one that precedes it in the log.
    case backInTime(index: Int, path: String)
    case cannotMakeFolder(path: String, reason: String)
    case noSuchEvent(Int, last: Int)
    /// A file is not written over.
    case fileExists(path: String)
    case cannotWrite(path: String, reason: String)
}

/// The state before the first event.
struct EmptyState: JournalState {
    var journal: Slug? { nil }
    var lastNumbers: LastNumbers { LastNumbers() }
    func actor(_ id: Slug) -> Actor? { nil }
    func source(_ id: Slug) -> Source? { nil }
    func issue(_ id: Slug) -> Issue? { nil }
    func names(of noun: Noun) -> [Nearby] { [] }
    func development(_ id: DevelopmentID) -> Held<Development>? { nil }
    func claim(_ id: ClaimID) -> Held<Claim>? { nil }
    func claims(about id: DevelopmentID) -> [Held<Claim>] { [] }
    func accounts(of id: ClaimID) -> [Held<Attribution>] { [] }
    func attribution(_ id: AttributionID) -> Held<Attribution>? { nil }
    func stance(_ id: StanceID) -> Held<Stance>? { nil }
    func snapshots(_ sha: SHA256Hex) -> [Held<Snapshot>] { [] }
    func hasModel(named name: String) -> Bool { false }
    func developments(overlapping days: DayInterval) -> [Development] { [] }
}
