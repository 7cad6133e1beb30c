/// Makes the tiles of a log from its lines: the hashes of the tree in files of up to 256, and the lines in bundles of as
/// many.
///
/// Source: C2SP, "tlog-tiles". A tile of a level holds hashes of 32 bytes, each the root of a full tile of the level below;
/// at level 0 they are leaves. A bundle holds lines, each behind its length in two bytes, the high one first.
package struct TileBuilder {
    /// How many hashes a full tile has, and lines a full bundle.
    package static let width = 256

    /// A file, by its path below the log's address, and what belongs in it.
    package struct File: Hashable, Sendable {
        package let path: String
        package let bytes: [UInt8]
    }

    /// The tree over the lines so far.
    package private(set) var tree = MerkleTree()

    private var bundle: [UInt8] = []
    /// The hashes of the last tile of each level, until it is full.
    private var levels: [[MerkleHash]] = []

    package init() {}

    /// Adds a line of at most ``LogLine/maximumLength`` bytes.
    ///
    /// - Returns: the files that are full with it, if any.
    package mutating func append(_ line: UnsafeRawBufferPointer) -> [File] {
        let leaf = MerkleHash.leaf(line)
        tree.append(leaf: leaf)
        bundle += [UInt8(truncatingIfNeeded: line.count >> 8), UInt8(truncatingIfNeeded: line.count)]
        bundle += line
        guard tree.size.isMultiple(of: Self.width) else {
            _ = append(leaf, level: 0)
            return []
        }
        defer { bundle = [] }
        return [File(path: Self.path("entries", tree.size / Self.width - 1), bytes: bundle)]
            + append(leaf, level: 0)
    }

    private mutating func append(_ hash: MerkleHash, level: Int) -> [File] {
        if level == levels.count { levels.append([]) }
        levels[level].append(hash)
        guard levels[level].count == Self.width else { return [] }
        var subtree = MerkleTree()
        for hash in levels[level] { subtree.append(leaf: hash) }
        let file = file(ofLevel: level, number: tree.size >> (8 * (level + 1)) - 1)
        levels[level] = []
        return [file] + append(subtree.root, level: level + 1)
    }

    /// The files that are not full, as they are now.
    package var partial: [File] {
        let count = tree.size % Self.width
        let number = tree.size / Self.width
        let entries = count == 0 ? [] : [File(path: Self.path("entries", number, of: count), bytes: bundle)]
        return entries
            + levels.indices.filter { !levels[$0].isEmpty }.map { level in
                file(ofLevel: level, number: tree.size >> (8 * (level + 1)))
            }
    }

    private func file(ofLevel level: Int, number: Int) -> File {
        let hashes = levels[level]
        return File(
            path: Self.path(String(level), number, of: hashes.count), bytes: hashes.flatMap(\.bytes))
    }

    /// `tile/0/x001/x234/067`: the number in groups of three digits, all but the last behind an x. What is not full has
    /// its width behind it, `067.p/44`.
    private static func path(_ level: String, _ number: Int, of count: Int = width) -> String {
        func group(_ value: Int) -> String { String(String(1000 + value).dropFirst()) }
        var groups = [group(number % 1000)]
        var rest = number / 1000
        while rest > 0 {
            groups.insert("x" + group(rest % 1000), at: 0)
            rest /= 1000
        }
        let partial = count == width ? "" : ".p/\(count)"
        return "tile/\(level)/\(groups.joined(separator: "/"))\(partial)"
    }
}
