internal import Dispatch
internal import Foundation
internal import Synchronization

/// Makes things on a second thread while the calling one uses them, in order and only a few batches
/// ahead.
///
/// A rebuild is mostly SQLite's, which takes one thread; reading and decoding the log is the part of
/// it that another can do.
struct ReadAhead<Item: Sendable>: Sendable {
    // Few enough that what is ahead is still in the processor's cache when it is used.
    private static var batchSize: Int { 32 }
    private static var batchesAhead: Int { 4 }

    private struct State {
        var batches: [[Item]] = []
        var isAbandoned = false
        /// Set when nothing more comes.
        var end: Result<Void, any Error>?
    }

    private final class Shared: Sendable {
        let state = Mutex(State())
        let room = DispatchSemaphore(value: 0)
        let ready = DispatchSemaphore(value: 0)
    }

    private struct Abandoned: Error {}

    private let shared = Shared()

    /// Starts `make` on another thread, which hands each thing to its argument. What that throws,
    /// `make` must throw on.
    init(_ make: @escaping @Sendable (_ emit: (Item) throws -> Void) throws -> Void) {
        for _ in 0..<Self.batchesAhead { shared.room.signal() }
        // A thread of its own: a pool of them takes file descriptors, and ends the process where there are none left.
        Thread.detachNewThread { [self] in
            var batch: [Item] = []
            let end = Result {
                try make { item in
                    batch.append(item)
                    guard batch.count == Self.batchSize else { return }
                    try put(batch)
                    batch.removeAll()
                }
            }
            shared.state.withLock { state in
                state.batches.append(batch)
                state.end = end
            }
            shared.ready.signal()
        }
    }

    /// Uses everything that is made. Throws what making or using it throws; by then everything that
    /// was made before has been used.
    func forEach(_ use: (Item) throws -> Void) throws {
        defer {
            shared.state.withLock { $0.isAbandoned = true }
            shared.room.signal()
        }
        while true {
            shared.ready.wait()
            let (batch, end) = shared.state.withLock { state in
                (state.batches.removeFirst(), state.batches.isEmpty ? state.end : nil)
            }
            shared.room.signal()
            for item in batch { try use(item) }
            if let end { return try end.get() }
        }
    }

    private func put(_ batch: [Item]) throws {
        shared.room.wait()
        try shared.state.withLock { state in
            if state.isAbandoned { throw Abandoned() }
            state.batches.append(batch)
        }
        shared.ready.signal()
    }
}
