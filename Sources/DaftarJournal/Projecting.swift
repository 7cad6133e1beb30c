import DaftarDomain
import DaftarLog
package import DaftarProjections

/// Carries events from the log to the read models.
struct Projecting {
    let reader: LogReader
    let derived: DerivedFolder
    var progress: (Int, Int) -> Void = { _, _ in }

    /// Opens the read models and projects what is missing; makes them anew where they are absent,
    /// outdated, damaged or of another log.
    func upToDate() throws -> (ReadModels, Journal.Damage?) { try usable() ?? rebuild(unless: usable) }

    /// The read models that are there, brought up to date; nil where they cannot be used.
    private func usable() throws -> (ReadModels, Journal.Damage?)? {
        do {
            guard let models = try ReadModels.open(in: derived.path) else { return nil }
            let position = try models.read { try $0.position }
            guard let isBehind = try isBehind(position) else {
                Divergence(in: derived).note(position)
                return nil
            }
            return (models, isBehind ? try models.write(catchUp) : nil)
        } catch ReadModelError.damaged {
            return nil
        }
    }

    /// Projects every event into a new file and puts it in the place of the old one.
    ///
    /// - Parameter usable: asked when no other process rebuilds any more. Of several that have
    ///   nothing to use, the first makes it for all.
    func rebuild(
        unless usable: () throws -> (ReadModels, Journal.Damage?)? = { nil }
    ) throws -> (ReadModels, Journal.Damage?) {
        var damage: Journal.Damage?
        let models = try ReadModels.rebuild(in: derived.path) {
            guard let (models, found) = try usable() else { return nil }
            damage = found
            return models
        } feed: { writer in
            // A log whose size cannot be told may be damaged, and is read up to there.
            let result = try project(from: .start, into: writer, total: try? reader.size())
            damage = result.damage
            return result.position
        }
        return (models, damage)
    }

    /// Projects what the log holds beyond the writer's position, and moves it.
    func catchUp(_ writer: ReadModelWriter) throws -> Journal.Damage? {
        let start = try writer.position
        let (position, damage) = try project(from: start, into: writer, total: nil)
        if position != start { try writer.move(to: position) }
        return damage
    }

    /// Projects from a position on. Stops without an error at a line that cannot be read or is not what its
    /// leaf vouches for, and says which.
    func project(
        from start: ProjectionPosition, into writer: ReadModelWriter, total: Int?, upTo end: Int? = nil
    ) throws -> (position: ProjectionPosition, damage: Journal.Damage?) {
        var position = start
        var journal = try writer.reader.journal()?.slug
        do {
            try events(from: LogPosition(start), upTo: end, ahead: total != nil) { index, recorded, next in
                if let journal, journal != recorded.journal {
                    throw JournalError.foreignEvent(
                        index: index, path: path(of: index), journal: recorded.journal, expected: journal)
                }
                journal = recorded.journal
                try writer.apply(recorded, at: index)
                let isLast = index + 1 == total
                position = ProjectionPosition(next, leaf: "")
                if let total, isLast || index & 1023 == 0 { progress(index + 1, total) }
            }
        } catch let error as JournalError {
            return (try position.withLeaf(from: reader), Journal.Damage(index: position.index, error: error))
        } catch let error as LogError where error.isDamage {
            return (try position.withLeaf(from: reader), Journal.Damage(index: position.index, error: error))
        }
        return (try position.withLeaf(from: reader), nil)
    }

    /// Reads events from a position on, if there are many ahead of their use.
    private func events(
        from start: LogPosition, upTo end: Int?, ahead: Bool,
        _ body: (Int, RecordedEvent, LogPosition) throws -> Void
    ) throws {
        guard ahead else { return try Self.decode(reader, from: start, upTo: end, body) }
        try ReadAhead { [reader] emit in
            try Self.decode(reader, from: start, upTo: end) { index, recorded, next in
                try emit((index, recorded, next))
            }
        }.forEach(body)
    }

    private static func decode(
        _ reader: LogReader, from start: LogPosition, upTo end: Int?,
        _ body: (Int, RecordedEvent, LogPosition) throws -> Void
    ) throws {
        try reader.readChecked(from: start, upTo: end) { index, line, next in
            let recorded: RecordedEvent
            do throws(EventCodecError) {
                recorded = try EventCodec.decode(line)
            } catch {
                let segment = reader.layout.segment(reader.layout.segmentHolding(index))
                throw JournalError.unreadableEvent(index: index, path: segment, error)
            }
            try body(index, recorded, next)
        }
    }

    /// Whether the log goes on behind what was read of it; nil where that was another log.
    private func isBehind(_ position: ProjectionPosition) throws -> Bool? {
        do {
            guard try position.withLeaf(from: reader).leaf == position.leaf else { return nil }
        } catch is LogError {
            return nil
        }
        do {
            return try reader.readChecked(from: LogPosition(position)) { _, _, _ in }.index > position.index
        } catch let error as LogError where error.code == .logShorter {
            return nil
        } catch let error as LogError where error.isDamage {
            return true
        }
    }

    /// How many events had been read of a log that is no longer this one: by the read models in service, or by
    /// those before them. Nil where nothing is lost.
    func divergence() throws -> Int? {
        if let models = try ReadModels.open(in: derived.path) {
            let position = try models.read { try $0.position }
            if try isBehind(position) == nil { return position.index }
        }
        return try notedDivergence()
    }

    /// The same, for read models that agree with the log now.
    func notedDivergence() throws -> Int? {
        let noted = Divergence(in: derived)
        guard let position = noted.position else { return nil }
        if try isBehind(position) == nil { return position.index }
        noted.forget()
        return nil
    }

    private func path(of index: Int) -> String { reader.layout.segment(reader.layout.segmentHolding(index)) }
}

extension LogPosition {
    init(_ position: ProjectionPosition) {
        self.init(index: position.index, segment: position.segment, offset: position.offset)
    }
}

extension ProjectionPosition {
    init(_ position: LogPosition, leaf: String) {
        self.init(index: position.index, segment: position.segment, offset: position.offset, leaf: leaf)
    }

    /// The position with the leaf hash of the last event before it. The leaf file is asked first; a
    /// missing leaf is computed.
    func withLeaf(from reader: LogReader) throws -> ProjectionPosition {
        guard index > 0 else { return self }
        var position = self
        if let leaf = try? reader.leaf(at: index - 1) {
            position.leaf = leaf.description
        } else {
            position.leaf = try reader.line(at: index - 1).withUnsafeBytes { MerkleHash.leaf($0).description }
        }
        return position
    }
}

extension LogError {
    var isDamage: Bool {
        if case .damaged = code { return true }
        return false
    }
}

extension Journal {
    /// Makes the read models anew from the log, which is from then on the one that is known.
    package func rebuild(progress: @escaping (Int, Int) -> Void = { _, _ in }) throws {
        let projecting = Projecting(reader: try LogReader(layout), derived: derived, progress: progress)
        let old = models
        (models, damage) = try projecting.rebuild()
        try? old.close()
        guard damage == nil else { return }
        Divergence(in: derived).forget()
        divergence = nil
    }

    /// The read models as some process left them, without a look at the log; nil where there are
    /// none. For completion only.
    package static func readModelsAsTheyAre(of folder: String) throws -> ReadModels? {
        try ReadModels.open(in: DerivedFolder(of: folder).path)
    }
}
