internal import Dispatch
internal import Glibc
internal import Synchronization

/// What happens when the program is told to stop: what would go on by itself ends, and answers that are begun have a while to
/// be finished and taken.
final class Stopping: Sendable {
    /// Seconds that answers have; then the program ends, whoever has not taken theirs. A log stands that at any time.
    private static let patience = 5.0

    private let told = Mutex(false)

    var isTold: Bool { told.withLock { $0 } }

    /// Watches for SIGTERM and SIGINT as long as what it returns is kept; the server itself does so, too.
    func watch() -> [any DispatchSourceSignal] {
        [SIGTERM, SIGINT].map { signal in
            let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
            source.setEventHandler { self.stop() }
            source.resume()
            return source
        }
    }

    private func stop() {
        told.withLock { $0 = true }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { _exit(0) }
    }
}
