import DaftarLog
import Testing

struct ProofTests {
    private static let leaves = ProofVectors.lines.map { line in
        Array(line.utf8).withUnsafeBytes { MerkleHash.leaf($0) }
    }

    /// The plainest root of a range there is.
    private static func root(_ range: Range<Int>) -> MerkleHash {
        var tree = MerkleTree()
        for leaf in leaves[range] { tree.append(leaf: leaf) }
        return tree.root
    }

    private func verifier() throws -> NoteVerifier { try #require(NoteVerifier(vkey: ProofVectors.vkey)) }

    @Test func `the roots are those of the other program`() throws {
        for (size, root) in ProofVectors.roots {
            let checkpoint = LogCheckpoint(origin: "x", size: size, root: Self.root(0..<size))
            #expect(checkpoint?.text == "x\n\(size)\n\(root)\n")
        }
    }

    @Test func `a checkpoint is signed byte for byte as there, and read back`() throws {
        let signer = try #require(NoteSigner(skey: ProofVectors.skey))
        #expect(signer.verifier.description == ProofVectors.vkey)
        #expect(signer.skey == ProofVectors.skey)
        let checkpoint = try #require(
            LogCheckpoint(origin: "example.org/daftar-vectors", size: 300, root: Self.root(0..<300)))
        var note = try #require(SignedNote(text: checkpoint.text))
        try note.sign(with: signer, at: 0)
        #expect(note.description == ProofVectors.checkpoint300)
        let read = try #require(SignedNote(ProofVectors.checkpoint300))
        #expect(read == note)
        #expect(try read.isSigned(by: verifier()) == true)
        #expect(LogCheckpoint(text: read.text) == checkpoint)
    }

    @Test func `proofs are made as there, and hold`() throws {
        let note = try #require(SignedNote(ProofVectors.checkpoint300))
        let path = MerkleProof.inclusion(of: 273, in: 300, root: Self.root)
        #expect(
            LogProof(.inclusion(index: 273), path: path, note: note)?.description == ProofVectors.inclusion273
        )
        let steps = MerkleProof.consistency(from: 256, to: 300, root: Self.root)
        #expect(
            LogProof(.consistency(old: 256), path: steps, note: note)?.description
                == ProofVectors.consistency256)
        let read = try #require(LogProof(ProofVectors.inclusion273))
        #expect(
            MerkleProof.isIncluded(
                Self.leaves[273], at: 273, in: 300, root: read.checkpoint.root, path: read.path))
        let other = try #require(LogProof(ProofVectors.consistency256))
        #expect(other.claim == .consistency(old: 256))
        #expect(
            MerkleProof.isConsistent(
                from: 256, Self.root(0..<256), to: 300, other.checkpoint.root, path: other.path))
    }

    @Test func `every leaf of every small tree has a proof, that fits no other place`() {
        for size in 1...70 {
            let root = Self.root(0..<size)
            for index in 0..<size {
                let path = MerkleProof.inclusion(of: index, in: size, root: Self.root)
                func holds(_ leaf: Int, at place: Int, in count: Int, _ path: [MerkleHash]) -> Bool {
                    MerkleProof.isIncluded(Self.leaves[leaf], at: place, in: count, root: root, path: path)
                }
                #expect(holds(index, at: index, in: size, path))
                #expect(!holds(index + 1, at: index, in: size, path))
                #expect(!holds(index, at: index, in: size, path + [root]))
                if !path.isEmpty { #expect(!holds(index, at: index, in: size, path.dropLast())) }
                for place in 0..<size where place != index {
                    #expect(!holds(index, at: place, in: size, path))
                }
                for number in path.indices {
                    var forged = path
                    forged[number] = .node(path[number], path[number])
                    #expect(!holds(index, at: index, in: size, forged))
                }
            }
        }
    }

    @Test func `every small tree is consistent with those before it, and with no other`() {
        for size in 1...70 {
            for old in 1...size {
                let path = MerkleProof.consistency(from: old, to: size, root: Self.root)
                let (before, after) = (Self.root(0..<old), Self.root(0..<size))
                func holds(_ before: MerkleHash, _ after: MerkleHash, _ path: [MerkleHash]) -> Bool {
                    MerkleProof.isConsistent(from: old, before, to: size, after, path: path)
                }
                #expect(holds(before, after, path))
                #expect(!holds(Self.root(1..<old + 1), after, path))
                #expect(!holds(before, Self.root(1..<size + 1), path))
                for number in path.indices {
                    var forged = path
                    forged[number] = .node(path[number], path[number])
                    #expect(!holds(before, after, forged), "\(old) to \(size), \(number)")
                }
            }
        }
    }
}
