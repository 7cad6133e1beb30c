import Foundation
import Glibc
import Testing

/// What the log of a journal holds, read from its files without the program.
struct LogContents {
    /// The ids of the events, in order.
    private(set) var ids: [String] = []
    /// What follows the last line end of the last segment.
    private(set) var unterminated = Data()

    /// - Parameter skipped: how many events at the beginning of the log are left unread.
    init(_ journal: String, skipping skipped: Int = 0) throws {
        let folder = URL(filePath: journal + "/log")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".jsonl")
        }
        var index = 0
        for name in names.sorted() {
            #expect(name == String(format: "%010d.jsonl", index), "segments follow each other")
            let bytes = try Data(contentsOf: folder.appending(path: name))
            var start = 0
            for end in Self.lineEnds(in: bytes) {
                if index >= skipped { ids.append(try #require(JSON(bytes[start..<end])["id"].text)) }
                start = end + 1
                index += 1
            }
            unterminated = bytes[start...]
        }
    }

    private static func lineEnds(in data: Data) -> [Int] {
        data.withUnsafeBytes { bytes in
            var ends: [Int] = []
            var start = 0
            while let base = bytes.baseAddress,
                let end = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
            {
                ends.append(base.distance(to: end))
                start = ends[ends.count - 1] + 1
            }
            return ends
        }
    }
}

/// What was tried on a journal, and what was acknowledged, against what its log holds afterwards.
struct Attempts {
    /// The ids that the log held before.
    let before: [String]
    /// The ids that were to be recorded, in order.
    var tried: [String] = []
    /// Those of which the program said that they are recorded.
    var acknowledged: [String] = []

    /// Every acknowledged event is there, in order, once; the others are there whole or not at all.
    func check(_ log: LogContents, _ circumstances: String, sourceLocation: SourceLocation = #_sourceLocation)
    {
        let added = Array(log.ids.dropFirst(before.count))
        #expect(
            Array(log.ids.prefix(before.count)) == before, "\(circumstances)", sourceLocation: sourceLocation)
        #expect(Set(added).count == added.count, "doubled: \(circumstances)", sourceLocation: sourceLocation)
        #expect(
            tried.filter(Set(added).contains) == added, "out of order: \(circumstances)",
            sourceLocation: sourceLocation)
        #expect(
            Set(added).isSuperset(of: acknowledged), "lost: \(circumstances)", sourceLocation: sourceLocation)
    }
}
