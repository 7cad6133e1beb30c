import DaftarLog
import Testing

struct MerkleTreeTests {
    /// The leaves that the tests of Certificate Transparency use (google/certificate-transparency,
    /// `merkletree_test`), and the roots published with them for 1 to 8 of them.
    static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57),
        Array(0x60...0x6f),
    ]

    static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    private func leaf(_ bytes: [UInt8]) -> MerkleHash { bytes.withUnsafeBytes(MerkleHash.leaf) }

    @Test func `the root of an empty tree is the hash of nothing`() {
        let hashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(MerkleTree().root.description == hashOfNothing)
    }

    @Test func `roots are those of the Certificate Transparency tests`() {
        var tree = MerkleTree()
        for (bytes, root) in zip(Self.leaves, Self.roots) {
            tree.append(leaf: leaf(bytes))
            #expect(tree.root.description == root)
        }
        #expect(tree.size == 8)
    }

    @Test func `growing gives the same roots as the definition`() {
        let lines = sampleLines(0..<70)
        var tree = MerkleTree()
        for size in 0...70 {
            #expect(tree.root == naiveRoot(lines[..<size]), "size \(size)")
            if size < 70 { tree.append(leaf: leaf(Array(lines[size].utf8))) }
        }
    }

    @Test func `whole subtrees can be appended in place of their leaves`() {
        let lines = sampleLines(0..<24)
        func tree(_ lines: ArraySlice<String>) -> MerkleTree {
            lines.reduce(into: MerkleTree()) { $0.append(leaf: leaf(Array($1.utf8))) }
        }
        for size in 8...24 {
            var joined = MerkleTree()
            joined.append(subtree: tree(lines[0..<8]).root, width: 8)
            for start in stride(from: 8, to: size, by: 8) {
                joined.append(tree(lines[start..<min(start + 8, size)]))
            }
            #expect(joined == tree(lines[..<size]), "size \(size)")
        }
    }

    @Test func `a hash is read back from its digits and bytes, and from nothing else`() throws {
        let hash = try #require(MerkleHash(hex: Self.roots[0]))
        #expect(hash.description == Self.roots[0])
        #expect(MerkleHash(hash.bytes) == hash)
        #expect(hash.bytes.prefix(2) == [0x6e, 0x34])
        #expect(MerkleHash(hex: Self.roots[0].uppercased()) == nil)
        #expect(MerkleHash(hex: String(Self.roots[0].dropLast())) == nil)
        #expect(MerkleHash(hex: Self.roots[0].dropLast() + "g") == nil)
        #expect(MerkleHash(hash.bytes.dropLast()) == nil)
        #expect(MerkleHash(hash.bytes + [0]) == nil)
    }
}
