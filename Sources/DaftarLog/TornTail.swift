/// Bytes of an unfinished write that recovery set aside.
package struct TornTail: Hashable, Sendable {
    /// The index that the event would have had.
    package let index: Int
    /// Where the bytes stood in their segment, and how many they were.
    package let offset: Int
    package let count: Int
    /// The file that holds them now.
    package let path: String

    /// Copies the end of a segment to a file of its own and, when that copy is durable, cuts it off.
    ///
    /// Interrupted anywhere, it can be done again with the same result.
    static func setAside(
        of segment: OpenFile, from offset: Int, index: Int, layout: LogLayout, files: any LogFiles
    ) throws(LogError) -> TornTail {
        let bytes = try files.bytes(of: segment, in: offset..<files.length(of: segment))
        let path = layout.tornTail(index: index, sha256: bytes.withUnsafeBytes(MerkleHash.sha256))
        try files.makeFolder(layout.torn)
        try files.syncFolder(layout.journal)
        let copy = try files.open(path, for: .creating)
        try files.writeAll(bytes, to: copy, at: 0)
        try files.sync(copy)
        try files.syncFolder(layout.torn)
        try files.cut(segment, to: offset)
        return TornTail(index: index, offset: offset, count: bytes.count, path: path)
    }
}
