import DaftarDomain
package import DaftarLog
package import DaftarProjections
internal import Foundation

/// What reading every byte again has shown.
package struct Verification: Sendable {
    package let log: LogVerification
    /// What a line-by-line reading cannot see: events that do not fit what came before them.
    package let problem: Journal.Damage?
    /// Where the read models say otherwise than the log does.
    package let differences: [ReadModelDifference]
    /// Read models that have stopped.
    package let stopped: [ProjectionStatus]
    /// Whether nobody recorded anything while the two were compared.
    var isCurrent = true

    package var isSound: Bool { log.isIntact && problem == nil }
    package var readModelsAgree: Bool { differences.isEmpty && stopped.isEmpty }
}

extension Journal {
    /// Reads the log again, byte by byte: every line against its hash and as an event, then all of
    /// them in order into fresh read models, which are compared with those in service.
    package func verify(progress: @escaping (Int, Int) -> Void = { _, _ in }) throws -> Verification {
        let log = try Self.verifyLog(layout)
        guard log.isIntact else {
            return Verification(log: log, problem: damage, differences: [], stopped: [])
        }
        let path = derived.path + "/verify-\(ProcessInfo.processInfo.processIdentifier).sqlite"
        defer {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        // Others may record meanwhile: what is compared must have been read equally far.
        for _ in 0..<5 {
            let verification = try compare(log, with: path, progress)
            if verification.differences.isEmpty || verification.isCurrent { return verification }
        }
        return try compare(log, with: path, progress)
    }

    private func compare(
        _ log: LogVerification, with path: String, _ progress: @escaping (Int, Int) -> Void
    ) throws -> Verification {
        let position = try read { try $0.position }
        var problem: Damage?
        do {
            try ReadModels.build(at: path) { writer in
                let projecting = Projecting(
                    reader: try LogReader(layout), derived: derived, progress: progress)
                let end = position.index
                let result = try projecting.project(from: .start, into: writer, total: end, upTo: end)
                problem = result.damage ?? damage
                return result.position
            }
        } catch let error as ReadModelError {
            guard case .cannotProject(let event, _, _) = error else { throw error }
            return Verification(
                log: log, problem: Damage(index: event, error: error), differences: [], stopped: [])
        }
        if problem == nil, let index = try read({ try $0.firstEventBackInTime() }) {
            let path = layout.segment(layout.segmentHolding(index))
            problem = Damage(index: index, error: JournalError.backInTime(index: index, path: path))
        }
        let differences = problem == nil ? try models.differences(from: path) : []
        let (statuses, now) = try read { (try $0.statuses(), try $0.position) }
        return Verification(
            log: log, problem: problem, differences: differences,
            stopped: statuses.filter { $0.stopped != nil },
            isCurrent: now == position)
    }

    /// How many events the read models in service hold of a log that is no longer this one; nil where both agree.
    ///
    /// Asked before the journal is opened, which makes the read models anew from the log as it is.
    package static func divergence(of folder: String) throws -> Int? {
        let reader = try LogReader(LogLayout(journal: folder))
        return try Projecting(reader: reader, derived: DerivedFolder(of: folder)).divergence()
    }

    /// The lines of the log alone, for a journal that cannot be opened.
    ///
    /// - Parameter sizes: earlier sizes of the log whose roots are wanted as well.
    package static func verifyLog(_ layout: LogLayout, rootsAt sizes: Set<Int> = []) throws -> LogVerification
    {
        try LogVerifier(layout).verify(rootsAt: sizes, canLoseLeaves: LostHashes.canBeAccident) { _, line in
            _ = try EventCodec.decode(line)
        }
    }

    /// The bytes of one line, which must match its hash where there is one.
    package func checkedLine(at index: Int) throws -> [UInt8] {
        let reader = try LogReader(layout)
        let line = try reader.line(at: index)
        let found = line.withUnsafeBytes(MerkleHash.leaf)
        if let noted = try reader.leaf(at: index), noted != found {
            throw LogError(
                .damaged(.lineDiffers(expected: noted, found: found)),
                path: layout.segment(layout.segmentHolding(index)), index: index)
        }
        return line
    }
}
