import DaftarDomain
import DaftarLog
import Testing

/// A log that is about to need its second segment: 16,383 events, the registry of a long list of issues.
///
/// Written directly, because recording so many takes the program a while; its read models are made by the program.
struct LongLog {
    static let events = 16_383

    /// Made once; copy it.
    static let desk = Result {
        let desk = try Desk(empty: ())
        desk.removeAtExit()
        try write(to: desk.journal)
        try desk.record("status")
        return desk
    }

    private static func write(to journal: String) throws {
        let slug = Slug("long-log")!
        let layout = LogLayout(journal: journal)
        try LogWriter.createLog(layout)
        let writer = try LogWriter(layout)
        let lines = (0..<events).map { index in
            let event: JournalEvent =
                index == 0
                ? .journalOpened(JournalOpened(slug: slug, title: "A long log"))
                : .issueAdded(Issue(id: Slug("issue-\(index)")!, name: "Issue \(index)"))
            return EventCodec.encode(
                RecordedEvent(
                    id: "event-\(index)", journal: slug, time: Timestamp(seconds: 1_600_000_000 + index),
                    recordedBy: "aigul", event: event))
        }
        _ = try writer.append(lines)
    }
}
