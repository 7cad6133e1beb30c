import DaftarDomain
import DaftarProjections

/// The events decided in one transaction, each on the state that the ones before it left.
struct Batch {
    let journal: Journal
    let first: Int
    let author: String
    let time: Timestamp
    var lines: [[UInt8]] = []
    private var events: [JournalEvent] = []

    init(journal: Journal, first: Int, author: String, time: Timestamp) {
        self.journal = journal
        self.first = first
        self.author = author
        self.time = time
    }

    mutating func add(_ request: Request, _ writer: ReadModelWriter) throws -> Receipt {
        if let index = try writer.reader.index(ofEvent: request.id) {
            return try repetition(of: request, at: index, writer)
        }
        for (field, text) in [("key", request.id), ("author", author)]
        where !RecordedEvent.idBytes.contains(text.utf8.count) {
            throw Rejection.invalid(
                field: field, text: text,
                text.isEmpty ? .empty : .tooLong(limit: RecordedEvent.idBytes.upperBound))
        }
        guard EntryKey.isValid(request.id) else {
            throw Rejection.invalid(field: "key", text: request.id, .unreadable)
        }
        let state = writer.reader.state()
        let event = try decide(try request.command(state), state: state)
        let recorded = RecordedEvent(
            id: request.id, journal: journal.opened.slug, time: time, recordedBy: author, event: event)
        let line = EventCodec.encode(recorded)
        guard line.count <= EventCodec.longestLine else {
            throw Rejection.lineTooLong(bytes: line.count, limit: EventCodec.longestLine)
        }
        // Recorded, a line that cannot be read back would end the journal there for ever.
        do { _ = try EventCodec.decode(line) } catch { throw JournalError.cannotBeReadBack(error) }
        let index = first + lines.count
        try writer.applyNew(recorded, at: index)
        lines.append(line)
        events.append(event)
        return Receipt(index: index, recorded: recorded, isRepetition: false)
    }

    /// The same id again. Decided on the state before the first time, the same request gives the
    /// same event; anything else is another request under a used id.
    private func repetition(of request: Request, at index: Int, _ writer: ReadModelWriter) throws -> Receipt {
        let recorded: RecordedEvent
        if index >= first {
            recorded = RecordedEvent(
                id: request.id, journal: journal.opened.slug, time: time, recordedBy: author,
                event: events[index - first])
        } else {
            recorded = try journal.event(at: index)
        }
        let then = writer.reader.state(known: index - 1)
        guard let event = try? decide(try request.command(then).allowingSimilar, state: then),
            event == recorded.event || event.withBareQuotes == recorded.event.withBareQuotes
        else { throw Rejection.idInUse(request.id, index: index < first ? index : nil) }
        return Receipt(index: index, recorded: recorded, isRepetition: true)
    }
}

extension Command {
    /// What was recorded was allowed to be similar, whether or not its repetition says so.
    fileprivate var allowingSimilar: Command {
        guard case .logDevelopment(let draft, _) = self else { return self }
        return .logDevelopment(draft, allowSimilar: true)
    }
}
