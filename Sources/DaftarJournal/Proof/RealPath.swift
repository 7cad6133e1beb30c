internal import Foundation
internal import Glibc

/// Where a path leads once every link on it is followed, as far as there is anything.
///
/// What is renamed into place at a link takes the link's place, not that of the file; and two names of one file have two
/// locks. Both are asked for by the file's own name.
enum RealPath {
    /// As many links in a row as the system follows (Linux, path_resolution(7)).
    private static let mostLinks = 40

    /// - Returns: an absolute path; nil where its links go in a circle.
    static func of(_ path: String) -> String? { resolve(path, links: mostLinks) }

    private static func resolve(_ path: String, links: Int) -> String? {
        if let found = realpath(path, nil) {
            defer { free(found) }
            return String(cString: found)
        }
        guard links > 0 else { return nil }
        let (folder, name) = parts(of: path)
        if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
            return resolve(target.hasPrefix("/") ? target : "\(folder)/\(target)", links: links - 1)
        }
        guard !name.isEmpty, let parent = resolve(folder, links: links) else { return nil }
        return parent == "/" ? parent + name : "\(parent)/\(name)"
    }

    private static func parts(of path: String) -> (folder: String, name: String) {
        let path = path as NSString
        let folder = path.deletingLastPathComponent
        return (folder.isEmpty ? "." : folder, path.lastPathComponent == "/" ? "" : path.lastPathComponent)
    }
}
