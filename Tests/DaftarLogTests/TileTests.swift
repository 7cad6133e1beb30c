import DaftarLog
import Testing

struct TileTests {
    /// Every file of a log of these lines, full tiles and the last partial ones, by path.
    private func tiles(_ lines: some Sequence<String>) -> (files: [String: [UInt8]], tree: MerkleTree) {
        var builder = TileBuilder()
        var files: [TileBuilder.File] = []
        for line in lines { files += Array(line.utf8).withUnsafeBytes { builder.append($0) } }
        files += builder.partial
        return (Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }), builder.tree)
    }

    @Test func `the tiles of three hundred lines are those of the other program`() {
        let (files, tree) = tiles(ProofVectors.lines)
        let hashes = files.mapValues { bytes in
            bytes.withUnsafeBytes { MerkleHash.sha256($0).description }
        }
        #expect(hashes == ProofVectors.tiles)
        #expect(tree.root.bytes == LogProof(ProofVectors.inclusion273)?.checkpoint.root.bytes)
    }

    @Test(arguments: [0, 1, 255, 256, 257, 512]) func `a tile is partial unless it has 256 hashes`(size: Int)
    {
        let (files, _) = tiles((0..<size).map { "\($0)" })
        let (full, rest) = (size / 256, size % 256)
        var expected: [String: Int] = [:]
        for number in 0..<full { expected["tile/0/00\(number)"] = 256 * 32 }
        if rest > 0 { expected["tile/0/00\(full).p/\(rest)"] = rest * 32 }
        if full > 0 { expected["tile/1/000.p/\(full)"] = full * 32 }
        #expect(files.filter { !$0.key.contains("entries") }.mapValues(\.count) == expected)
        #expect(files.keys.count { $0.contains("entries") } == full + (rest > 0 ? 1 : 0))
    }

    @Test func `each hash above is the root of the tile below, and long numbers are in groups`() throws {
        let count = 256 * 1001 + 3
        let (files, tree) = tiles((0..<count).map { "\($0)" })
        #expect(files["tile/0/x001/000"]?.count == 256 * 32)
        #expect(files["tile/0/x001/001.p/3"]?.count == 3 * 32)
        #expect(files["tile/entries/x001/001.p/3"] == Array("\0\u{6}256256\0\u{6}256257\0\u{6}256258".utf8))
        #expect(files["tile/1/003.p/233"]?.count == 233 * 32)
        let above = try #require(files["tile/2/000.p/3"])
        for number in 0..<3 {
            let below = try #require(files["tile/1/00\(number)"])
            var subtree = MerkleTree()
            for place in 0..<256 {
                subtree.append(leaf: try #require(MerkleHash(below[place * 32..<place * 32 + 32])))
            }
            #expect(above[number * 32..<number * 32 + 32].elementsEqual(subtree.root.bytes))
        }
        #expect(tree.size == count)
    }

    @Test func `a longest line fits into a bundle`() {
        let (files, _) = tiles([String(repeating: "y", count: 65_535), "z"])
        let bundle = files["tile/entries/000.p/2"]
        #expect(bundle?.prefix(2) == [0xFF, 0xFF])
        #expect(bundle?.suffix(3) == [0, 1, UInt8(ascii: "z")])
        #expect(bundle?.count == 65_535 + 2 + 3)
    }
}
