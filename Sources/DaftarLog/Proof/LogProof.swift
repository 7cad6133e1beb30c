/// Proofs as files: what they prove, the hashes, and a signed checkpoint.
package struct LogProof: Hashable, Sendable {
    package enum Claim: Hashable, Sendable {
        /// That the event with this index is in the log (C2SP "tlog-proof", version 1).
        case inclusion(index: Int)
        /// That the log began with so many events whose root was signed before (the `add-checkpoint` body of C2SP
        /// "tlog-witness").
        case consistency(old: Int)
    }

    package let claim: Claim
    package let path: [MerkleHash]
    package let note: SignedNote
    package let checkpoint: LogCheckpoint
    /// The line of the event that is proved to be in the log, where the proof brings it along: as `extra`, which the
    /// format leaves to whoever makes the proof.
    package let line: [UInt8]?

    private static let heading = "c2sp.org/tlog-proof@v1"
    /// No tree that fits into a machine is deeper.
    private static let longestPath = 63

    package init?(_ claim: Claim, path: [MerkleHash], note: SignedNote, line: [UInt8]? = nil) {
        guard let checkpoint = LogCheckpoint(text: note.text) else { return nil }
        self.claim = claim
        self.path = path
        self.note = note
        self.checkpoint = checkpoint
        self.line = line
    }

    /// Reads a file; nil where it is no proof. Nothing is checked here.
    package init?(_ text: String) {
        guard text.utf8.count <= SignedNote.longest else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let gap = lines.firstIndex(of: ""),
            let note = SignedNote(lines[(gap + 1)...].joined(separator: "\n"))
        else {
            return nil
        }
        let head = lines[..<gap]
        let hasHeading = head.first == Self.heading
        var rest = hasHeading ? head.dropFirst() : head
        var line: [UInt8]?
        if hasHeading, let extra = rest.first, extra.hasPrefix("extra ") {
            guard let bytes = Base64.bytes(String(extra.dropFirst(6))) else { return nil }
            line = bytes
            rest = rest.dropFirst()
        }
        guard let first = rest.first, let claim = Self.claim(first, hasHeading: hasHeading) else {
            return nil
        }
        let path = rest.dropFirst().map { Base64.bytes($0).flatMap(MerkleHash.init) }
        guard path.count <= Self.longestPath, !path.contains(where: { $0 == nil }) else { return nil }
        self.init(claim, path: path.compactMap(\.self), note: note, line: line)
    }

    private static func claim(_ line: String, hasHeading: Bool) -> Claim? {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 2, let number = LogCheckpoint.size(words[1]) else { return nil }
        switch (words[0], hasHeading) {
        case ("index", true): return .inclusion(index: number)
        case ("old", false): return .consistency(old: number)
        default: return nil
        }
    }
}

extension LogProof: CustomStringConvertible {
    /// The proof as it stands in a file.
    package var description: String {
        let head =
            switch claim {
            case .inclusion(let index): "\(Self.heading)\n\(extra)index \(index)\n"
            case .consistency(let old): "old \(old)\n"
            }
        return head + path.map { Base64.text($0.bytes) + "\n" }.joined() + "\n" + note.description
    }

    private var extra: String { line.map { "extra \(Base64.text($0))\n" } ?? "" }
}
