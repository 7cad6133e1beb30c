/// The one place that knows what the files of a journal are called.
///
/// A segment is named after the index of its first event, in ten digits, so that names sort as events do. Derived
/// files are not listed here: they can be deleted at will and belong to whoever derives them.
package struct LogLayout: Hashable, Sendable {
    /// The journal's folder, without a trailing slash.
    package let journal: String

    /// How many events a full segment holds: a power of two, so that a full segment is a perfect Merkle subtree.
    package let segmentSize: Int

    /// Names the files of the journal in a folder, which need not exist.
    ///
    /// The segment size is part of the format. Only tests choose another one.
    package init(journal: String, segmentSize: Int = 1 << 14) {
        precondition(segmentSize > 0 && segmentSize & (segmentSize - 1) == 0)
        self.journal = journal
        self.segmentSize = segmentSize
    }

    package var log: String { journal + "/log" }
    package var torn: String { journal + "/torn" }
    package var checkpoints: String { journal + "/checkpoints" }
    package var snapshots: String { journal + "/snapshots" }

    /// The lines of the segment whose first event has this index.
    package func segment(_ first: Int) -> String { "\(log)/\(Self.digits(first)).jsonl" }

    /// The leaf hashes of the segment whose first event has this index.
    package func leaves(_ first: Int) -> String { "\(log)/\(Self.digits(first)).leaves" }

    /// Where recovery puts an unfinished write that stood in place of the event with this index.
    ///
    /// The content's hash is part of the name, so two different accidents at one index do not meet.
    package func tornTail(index: Int, sha256: MerkleHash) -> String {
        "\(torn)/\(index)-\(sha256.description.prefix(16)).bytes"
    }

    /// The first index of the segment that holds, or will hold, the event with this index.
    package func segmentHolding(_ index: Int) -> Int { index - index % segmentSize }

    /// The first index of the segment that a file in ``log`` belongs to, or nil if its name is not one of ours.
    func firstIndex(ofFileNamed name: String, suffix: String) -> Int? {
        guard name.hasSuffix(suffix) else { return nil }
        let digits = name.dropLast(suffix.count)
        guard digits.utf8.count == 10, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let first = Int(digits), first % segmentSize == 0
        else { return nil }
        return first
    }

    private static func digits(_ index: Int) -> String {
        let digits = String(index)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }
}
