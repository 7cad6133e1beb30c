import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import DaftarTesting
import Foundation

/// A journal's folder, gone when the test is.
final class TemporaryJournal: Sendable {
    static let slug = Slug("two-states")
    static let start = Timestamp("2024-01-02T00:00:00Z")!

    let folder: TemporaryFolder
    let layout: LogLayout

    /// A journal of one event, or a copy of another.
    init(segmentSize: Int = 1 << 14, copying other: TemporaryJournal? = nil) throws {
        folder = try TemporaryFolder()
        layout = LogLayout(journal: folder("journal"), segmentSize: other?.layout.segmentSize ?? segmentSize)
        if let other {
            try FileManager.default.copyItem(atPath: other.path, toPath: path)
        } else {
            let stamp = Stamp(id: "opened", time: Self.start, author: "ana")
            _ = try Journal.create(path, JournalOpened(slug: Self.slug, title: "Two states"), stamp)
        }
    }

    var path: String { layout.journal }
    var derived: String { path + "/.daftar" }

    func open(_ files: any LogFiles = SystemFiles()) throws -> Journal { try Journal(layout, files: files) }

    /// Opens the journal and logs developments with these titles.
    @discardableResult func log(_ titles: String...) throws -> Self {
        let journal = try open()
        for title in titles { _ = try journal.record([.logging(title)], at: 0) }
        return self
    }

    /// Appends an event to the log as another program might, without a decision.
    func append(_ event: JournalEvent, id: String) throws {
        let recorded = RecordedEvent(
            id: id, journal: Self.slug, time: Self.start, recordedBy: "?", event: event)
        _ = try LogWriter(layout).append([EventCodec.encode(recorded)])
    }

    func lines() throws -> [String] {
        var lines: [String] = []
        try LogReader(layout).read(from: .start) { _, line, _ in
            lines.append(String(decoding: line, as: UTF8.self))
        }
        return lines
    }

    /// Changes the bytes of a file.
    func change(_ path: String, _ body: (inout Data) -> Void) throws {
        var data = try Data(contentsOf: URL(fileURLWithPath: path))
        body(&data)
        try data.write(to: URL(fileURLWithPath: path))
    }

    /// How the journal's read models differ from those that a rebuild would make.
    func differences() throws -> [ReadModelDifference] {
        let journal = try open()
        let fresh = try TemporaryJournal(copying: self)
        try? FileManager.default.removeItem(atPath: fresh.derived)
        return try journal.models.differences(from: Journal(fresh.layout, files: SystemFiles()).models.path)
    }
}

extension Journal {
    /// Records so many seconds after the journal was opened. Waits longer than a person would, as a
    /// busy machine may give others the lock many times over.
    func record(_ requests: [Request], at seconds: Int, isDryRun: Bool = false) throws -> Recording {
        try record(
            requests, by: "ana", at: Timestamp(seconds: TemporaryJournal.start.seconds + seconds),
            isDryRun: isDryRun, waitingFor: .seconds(300))
    }

    /// The titles of the developments that stand.
    func titles(_ moment: AsOf = .now) throws -> [String] {
        try read { try $0.timeline(at: moment).map(\.development.title) }
    }
}

extension Request {
    /// To log a development, under an id that is its title, with `-` for spaces, unless another is given.
    static func logging(_ title: String, id: String? = nil) -> Request {
        let draft = Development(
            id: DevelopmentID(1), title: title, occurred: "2022-09-16", kind: .meeting)
        return Request(id: id ?? title.replacing(" ", with: "-"), .logDevelopment(draft, allowSimilar: true))
    }

    static func retracting(_ number: Int, id: String) -> Request {
        Request(id: id, .retractDevelopment(DevelopmentID(number), because: "an error"))
    }
}
