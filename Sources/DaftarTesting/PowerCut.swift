internal import DaftarLog
internal import Glibc

/// Which bytes and names of some files are not durable yet, and so may be gone after a power cut.
struct PowerCut {
    /// The length of each file that is certain to remain.
    private var durableLengths: [String: Int] = [:]

    /// The files whose names are not durable yet.
    private var newFiles: Set<String> = []

    /// What a file holds when it is first opened counts as durable.
    mutating func opened(_ file: OpenFile, isNew: Bool) {
        if isNew { newFiles.insert(file.path) }
        if durableLengths[file.path] == nil {
            durableLengths[file.path] = (try? SystemFiles().length(of: file)) ?? 0
        }
    }

    mutating func synced(_ file: OpenFile, length: Int) {
        durableLengths[file.path] = length
    }

    mutating func truncated(_ file: OpenFile, to length: Int) {
        durableLengths[file.path] = min(length, durableLengths[file.path] ?? length)
    }

    mutating func synced(folder: String) {
        newFiles = newFiles.filter { !$0.hasPrefix(folder + "/") }
    }

    /// Lets chance decide about each name and each byte that is not durable: kept, gone, or left as zeros.
    func happen(using generator: inout some RandomNumberGenerator) {
        for (path, durable) in durableLengths.sorted(by: { $0.key < $1.key }) {
            if newFiles.contains(path), Bool.random(using: &generator) {
                unlink(path)
                continue
            }
            let system = SystemFiles()
            guard let file = try? system.open(path, for: .writing), let length = try? system.length(of: file),
                length > durable
            else { continue }
            let kept = Int.random(in: durable...length, using: &generator)
            try? system.truncate(file, to: kept)
            if Bool.random(using: &generator) {
                try? system.truncate(file, to: Int.random(in: kept...length, using: &generator))
            }
        }
    }
}
