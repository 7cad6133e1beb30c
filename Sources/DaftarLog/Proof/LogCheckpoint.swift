/// A tree head: how many events a log held, and their root.
///
/// Source: C2SP, "tlog-checkpoint": the origin, the size and the root in base64, a line each; further lines are kept
/// and mean nothing here.
package struct LogCheckpoint: Hashable, Sendable {
    package let origin: String
    package let size: Int
    package let root: MerkleHash
    private let extensions: [String]

    package init?(origin: String, size: Int, root: MerkleHash) {
        guard NoteName.isValid(origin), size >= 0 else { return nil }
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads the text of a note; nil where it is no checkpoint.
    package init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 4, lines.last == "", !lines.dropLast().contains(""), NoteName.isValid(lines[0]),
            let size = Self.size(lines[1]), let root = Base64.bytes(lines[2]).flatMap(MerkleHash.init)
        else { return nil }
        origin = lines[0]
        self.size = size
        self.root = root
        extensions = Array(lines[3...].dropLast())
    }

    /// The text that is signed.
    package var text: String {
        ([origin, String(size), Base64.text(root.bytes)] + extensions).map { $0 + "\n" }.joined()
    }

    /// A decimal number without leading zeros.
    static func size(_ text: String) -> Int? {
        guard let size = Int(text), size >= 0, String(size) == text else { return nil }
        return size
    }
}

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

    private static let heading = "c2sp.org/tlog-proof@v1"
    /// No tree that fits into a machine is deeper.
    private static let longestPath = 63

    package init?(_ claim: Claim, path: [MerkleHash], note: SignedNote) {
        guard let checkpoint = LogCheckpoint(text: note.text) else { return nil }
        self.claim = claim
        self.path = path
        self.note = note
        self.checkpoint = checkpoint
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
        // What the log's owner adds for himself; it proves nothing.
        if hasHeading, rest.first?.hasPrefix("extra ") == true { rest = rest.dropFirst() }
        guard let first = rest.first, let claim = Self.claim(first, hasHeading: hasHeading) else {
            return nil
        }
        let path = rest.dropFirst().map { Base64.bytes($0).flatMap(MerkleHash.init) }
        guard path.count <= Self.longestPath, !path.contains(where: { $0 == nil }) else { return nil }
        self.init(claim, path: path.compactMap(\.self), note: note)
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
            case .inclusion(let index): "\(Self.heading)\nindex \(index)\n"
            case .consistency(let old): "old \(old)\n"
            }
        return head + path.map { Base64.text($0.bytes) + "\n" }.joined() + "\n" + note.description
    }
}
