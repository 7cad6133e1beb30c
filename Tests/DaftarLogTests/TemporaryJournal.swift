import DaftarLog
import DaftarTesting
import Foundation

/// A journal's folder with an empty log of small segments, gone when the test is.
final class TemporaryJournal: Sendable {
    let layout: LogLayout

    init(segmentSize: Int = 4) throws {
        // In memory a sync costs nothing.
        let memory = "/dev/shm"
        let parent = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        let folder = "\(parent)/daftar-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        layout = LogLayout(journal: folder, segmentSize: segmentSize)
        try LogWriter.createLog(layout)
    }

    deinit { try? FileManager.default.removeItem(atPath: layout.journal) }

    /// Opens the log.
    ///
    /// The wait is for other tests: a process they start has copies of all file descriptors, and so of this lock,
    /// until it runs its own program.
    func writer(files: any LogFiles = SystemFiles()) throws(LogError) -> LogWriter {
        try LogWriter(layout, waitingFor: .seconds(10), files: files)
    }

    /// Opens the log, appends lines one by one, and closes it.
    @discardableResult
    func append(_ lines: [String]) throws -> Self {
        let writer = try writer()
        for line in lines { _ = try writer.append([Array(line.utf8)]) }
        return self
    }

    func lines() throws -> [String] {
        var lines: [String] = []
        try LogReader(layout).read(from: .start) { index, line, _ in
            precondition(index == lines.count)
            lines.append(String(decoding: line, as: UTF8.self))
        }
        return lines
    }

    func verify() throws -> LogVerification {
        try LogVerifier(layout).verify()
    }

    func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    }

    func overwrite(_ path: String, with bytes: some Sequence<UInt8>) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: path)
    }

    /// The files below the journal's folder and what they hold.
    func contents() throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: layout.journal) {
            var isFolder: ObjCBool = false
            let path = "\(layout.journal)/\(name)"
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if !isFolder.boolValue { contents[name] = try bytes(path) }
        }
        return contents
    }
}

/// Lines that differ from each other, with letters of one to four bytes.
func sampleLines(_ indexes: Range<Int>) -> [String] {
    indexes.map { #"{"n":\#($0),"title":"Баткен №\#($0) 𐎧"}"# }
}

extension [String] {
    var asBytes: [[UInt8]] { map { [UInt8]($0.utf8) } }
}

/// RFC 6962 §2.1 word for word: MTH(D[n]) by recursion.
func naiveRoot(_ lines: ArraySlice<String>) -> MerkleHash {
    func sha256(_ bytes: [UInt8]) -> MerkleHash { bytes.withUnsafeBytes { MerkleHash.sha256($0) } }
    guard let line = lines.first else { return sha256([]) }
    if lines.count == 1 { return sha256([0] + line.utf8) }
    var split = 1
    while 2 * split < lines.count { split *= 2 }
    let (left, right) = (naiveRoot(lines.prefix(split)), naiveRoot(lines.dropFirst(split)))
    return sha256([1] + left.bytes + right.bytes)
}
