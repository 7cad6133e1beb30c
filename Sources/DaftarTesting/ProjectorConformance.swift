package import DaftarDomain
package import DaftarProjections

extension ReadModels {
    /// Makes read models of events the way a rebuild does: in one go, into a new file.
    package static func rebuilt(from events: some Collection<RecordedEvent>, in folder: String) throws
        -> ReadModels
    {
        try rebuild(in: folder) { writer in
            for (index, recorded) in events.enumerated() { try writer.apply(recorded, at: index) }
            return ProjectionPosition(eventsBefore: events.count)
        }
    }

    /// Projects what the read models have not seen of the first `end` events, the way a running
    /// journal does.
    package func catchUp(with events: [RecordedEvent], upTo end: Int) throws {
        try write { writer in
            let start = try writer.position.index
            guard start < end else { return }
            for index in start..<end { try writer.apply(events[index], at: index) }
            try writer.move(to: ProjectionPosition(eventsBefore: end))
        }
    }
}

extension ProjectionPosition {
    /// A position in a list of events, which has neither segments nor hashes: as if each took a byte.
    package init(eventsBefore index: Int) {
        self.init(index: index, segment: 0, offset: index, leaf: "")
    }
}

/// The contract of every projector with those who run it: however events reach it, it makes the
/// same rows of them.
package struct ProjectorConformance {
    let events: [RecordedEvent]
    let folder = try! TemporaryFolder()

    package init(_ events: [RecordedEvent]) { self.events = events }

    /// How read models of the same events differ that were made in other ways; nothing where the
    /// contract is kept.
    package func breaches(using generator: inout SeededGenerator) throws -> [String] {
        let rebuilt = try ReadModels.rebuilt(from: events, in: folder("rebuilt"))
        let single = try ReadModels.rebuilt(from: [], in: folder("single"))
        for end in 1...events.count { try single.catchUp(with: events, upTo: end) }
        let chunked = try inChunks(using: &generator)
        return try compare("one by one", single, rebuilt) + compare("in chunks", chunked, rebuilt)
            + compare("twice", caughtUpAgain(chunked), rebuilt)
            + compare("rebuilt twice", .rebuilt(from: events, in: folder("rebuilt")), single)
    }

    /// Some events at a time, opened anew in between.
    private func inChunks(using generator: inout SeededGenerator) throws -> ReadModels {
        var models = try ReadModels.rebuilt(
            from: events.prefix(generator.int(0...events.count)), in: folder("chunked"))
        while try models.read({ try $0.position.index }) < events.count {
            let start = try models.read { try $0.position.index }
            try models.catchUp(with: events, upTo: min(events.count, start + generator.int(1...60)))
            guard generator.chance(50) else { continue }
            try models.close()
            models = try ReadModels.open(in: folder("chunked"))!
        }
        return models
    }

    private func caughtUpAgain(_ models: ReadModels) throws -> ReadModels {
        try models.catchUp(with: events, upTo: events.count)
        return models
    }

    private func compare(_ way: String, _ models: ReadModels, _ other: ReadModels) throws -> [String] {
        try models.differences(from: other.path).map { "\(way): \($0)" }
    }
}
