package import DaftarDomain
import DaftarLog
package import DaftarProjections
internal import Foundation
internal import Glibc
internal import Synchronization

/// A journal that is read for long, by many at once, while others write to it.
///
/// Each reading sees all that the log held when it began, and one state of it from beginning to end.
package final class LiveJournal: Sendable {
    package let folder: String
    private let latest = Mutex<Edition?>(nil)

    /// Opens nothing yet.
    package init(_ folder: String) { self.folder = folder }

    /// What is read from: the read models of a log as it was at one time.
    package struct Edition: Sendable {
        package let opened: JournalOpened
        /// Why reading stopped before the end of the log, if it did.
        package let damage: Journal.Damage?
        /// How many events had been read of a log that is no longer this one.
        package let divergence: Int?
        private let models: ReadModels
        private let store: SnapshotStore
        fileprivate let mark: LogMark?

        fileprivate init(_ journal: Journal, _ mark: LogMark?) {
            opened = journal.opened
            damage = journal.damage
            divergence = journal.divergence
            models = journal.models
            store = journal.snapshotStore
            self.mark = mark
        }

        package func read<Value>(_ body: (ReadModelReader) throws -> Value) throws -> Value {
            try models.read(body)
        }

        /// Reads copies of sources, as they are now.
        package func snapshots(_ reader: ReadModelReader) -> SnapshotReader {
            SnapshotReader(store, reader.state())
        }
    }

    /// The newest edition. Where the log has grown, whoever comes first catches up and the others wait.
    package func edition() throws -> Edition {
        try latest.withLock { latest in
            if let edition = latest, let mark = edition.mark, mark.isStill { return edition }
            // Taken before the log is read: what is added meanwhile is seen the next time.
            let mark = LogMark(LogLayout(journal: folder))
            let edition = Edition(try Journal(folder), mark)
            latest = edition
            return edition
        }
    }
}

/// By which it is told, without reading it, whether a log has changed: its folder and its last file.
private struct LogMark: Equatable {
    private struct Trace: Equatable {
        let path: String
        let file: UInt64
        let size: Int
        let time: [Int]

        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            self.path = path
            file = UInt64(status.st_ino)
            size = Int(status.st_size)
            time = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
        }
    }

    private let traces: [Trace]

    /// Nil where there is no log that can be looked at.
    init?(_ layout: LogLayout) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: layout.log)) ?? []
        guard let last = names.filter({ $0.hasSuffix(".jsonl") }).max(),
            let folder = Trace(layout.log), let segment = Trace("\(layout.log)/\(last)")
        else { return nil }
        traces = [folder, segment]
    }

    var isStill: Bool { traces.allSatisfy { Trace($0.path) == $0 } }
}
