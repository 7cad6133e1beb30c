package import DaftarDomain
package import DaftarLog
package import DaftarProjections

/// One command to be recorded. It is made under the writer's lock, so that names in it mean what
/// they mean at that moment.
package struct Request {
    package var id: String
    package var command: (ReadModelState) throws -> Command

    package init(id: String, command: @escaping (ReadModelState) throws -> Command) {
        self.id = id
        self.command = command
    }

    package init(id: String, _ command: Command) {
        self.init(id: id) { _ in command }
    }
}

/// What was recorded for a request.
package struct Receipt: Sendable {
    package let index: Int
    package let recorded: RecordedEvent
    /// The same request had been recorded before: nothing was added.
    package let isRepetition: Bool
}

/// What became of an append.
package struct Recording: Sendable {
    package var receipts: [Receipt]
    /// The bytes of an unfinished write that an earlier process left, set aside before this one.
    package var tornTail: TornTail?
    /// Of a dry run: what the requests would do to tensions.
    package var effects: [TensionEffect] = []
    /// The events are safe in the log, but the read models could not take them yet; they catch up
    /// when the journal is opened next.
    package var readModelsBehind = false
}

/// A request that was refused, by its place among the requests.
package struct RefusedRequest: Error {
    package let position: Int
    package let reason: any Error
    /// What the requests before it would have recorded.
    package let earlier: [Receipt]
}

extension Journal {
    /// How far the clock may be behind the last event without anybody minding, in seconds: two
    /// machines are rarely nearer.
    private static let clockTolerance = 5

    /// Decides and appends the requests in order, with one sync, and projects them. All are
    /// recorded, or none.
    ///
    /// Returns when every event is safe on disk. Throws ``RefusedRequest`` for the first that is
    /// refused.
    ///
    /// - Parameter isDryRun: decide only; nothing is appended and nothing changes.
    package func record(
        _ requests: [Request], by author: String, at now: @autoclosure () throws -> Timestamp,
        isDryRun: Bool = false,
        waitingFor patience: Duration = .seconds(30)
    ) throws -> Recording {
        if let damage { throw damage.error }
        let log = try LogWriter(
            layout, waitingFor: patience, files: files, canLoseLeaves: LostHashes.canBeAccident)
        var recording = Recording(receipts: [], tornTail: log.tornTail)
        var isAppended = false
        do {
            try models.write { writer in
                if let damage = try projecting.catchUp(writer) { throw damage.error }
                try writer.requireSound()
                try requireForwards(writer.reader)
                let time = try time(now(), after: writer.reader.lastChange())
                var batch = Batch(journal: self, first: log.size, author: author, time: time)
                for (position, request) in requests.enumerated() {
                    do {
                        recording.receipts.append(try batch.add(request, writer))
                    } catch {
                        throw RefusedRequest(
                            position: position, reason: error, earlier: recording.receipts)
                    }
                }
                if isDryRun {
                    recording.effects = try writer.reader.tensionEffects(of: recording.receipts)
                    throw DryRun()
                }
                guard !batch.lines.isEmpty else { return }
                _ = try log.append(batch.lines)
                isAppended = true
                let leaf = batch.lines.last!.withUnsafeBytes { MerkleHash.leaf($0).description }
                try writer.move(to: ProjectionPosition(log.position, leaf: leaf))
            }
        } catch is DryRun {
        } catch {
            guard isAppended else { throw error }
            recording.readModelsBehind = true
        }
        return recording
    }

    /// Throws where the log ends with an event from before its time: what is recorded next would cover it up.
    private func requireForwards(_ reader: ReadModelReader) throws {
        guard try reader.endsBackInTime(), let index = try reader.firstEventBackInTime() else { return }
        throw JournalError.backInTime(index: index, path: layout.segment(layout.segmentHolding(index)))
    }

    private func time(_ now: Timestamp, after last: Change?) throws(JournalError) -> Timestamp {
        guard let last, now < last.recorded else { return now }
        guard last.recorded.seconds - now.seconds <= Self.clockTolerance else {
            throw .clockBehind(now: now, last: last.recorded, lastIndex: last.event)
        }
        return last.recorded
    }

    var projecting: Projecting {
        get throws { Projecting(reader: try LogReader(layout, files: files), derived: derived) }
    }
}

/// Rolls back a transaction that was only to see what would happen.
private struct DryRun: Error {}
