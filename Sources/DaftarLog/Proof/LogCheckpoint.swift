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

    /// Reads the text of a note; nil where it is no checkpoint, such as one of no events with another root than theirs.
    package init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 4, lines.last == "", !lines.dropLast().contains(""), NoteName.isValid(lines[0]),
            let size = Self.size(lines[1]), let root = Base64.bytes(lines[2]).flatMap(MerkleHash.init),
            size > 0 || root == MerkleTree().root
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
    package static func size(_ text: String) -> Int? {
        guard let size = Int(text), size >= 0, String(size) == text else { return nil }
        return size
    }
}
