/// An event with what the journal noted when it was recorded: the CloudEvents attributes of its line.
package struct RecordedEvent: Hashable, Sendable {
    /// Unique for ever: the idempotency key.
    package var id: String
    /// The journal it belongs to.
    package var journal: Slug
    package var time: Timestamp
    package var recordedBy: String
    package var event: JournalEvent

    package init(id: String, journal: Slug, time: Timestamp, recordedBy: String, event: JournalEvent) {
        self.id = id
        self.journal = journal
        self.time = time
        self.recordedBy = recordedBy
        self.event = event
    }

    /// The bounds of an event's id and of an author's name, in bytes of UTF-8.
    package static let idBytes = 1...128
}
