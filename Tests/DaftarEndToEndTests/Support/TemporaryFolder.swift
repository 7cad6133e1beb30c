import Foundation
import Glibc
import Synchronization

/// An empty folder of its own, removed with all it holds when the last reference goes.
final class TemporaryFolder: Sendable {
    /// Absolute, with symbolic links resolved.
    let path: String

    init() throws {
        let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        var template = Array("\(parent)/daftar-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw HarnessError("mkdtemp in \(parent)", errno) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Opens every folder first: a test may have taken the right to write into one away.
    deinit {
        for case let url as URL in FileManager.default.enumerator(
            at: URL(filePath: path), includingPropertiesForKeys: [.isDirectoryKey]) ?? .init()
        where url.hasDirectoryPath {
            chmod(url.path, 0o700)
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    func appending(_ name: String) -> String {
        "\(path)/\(name)"
    }

    /// Removes it at the end of the test run: for one that a global holds, whose last reference never goes.
    func removeAtExit() {
        Self.kept.withLock { kept in
            if kept.isEmpty {
                atexit {
                    for path in TemporaryFolder.kept.withLock({ $0 }) {
                        try? FileManager.default.removeItem(atPath: path)
                    }
                }
            }
            kept.append(path)
        }
    }

    private static let kept = Mutex<[String]>([])
}
