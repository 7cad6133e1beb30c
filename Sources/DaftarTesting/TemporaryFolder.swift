internal import Foundation

/// An empty folder that is gone when its last user is.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        // In memory a sync costs nothing.
        let memory = "/dev/shm"
        let parent = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        path = "\(parent)/daftar-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A folder within, which is not made here.
    package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}
