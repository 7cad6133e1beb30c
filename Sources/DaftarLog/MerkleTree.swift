internal import Crypto

/// The Merkle tree of RFC 6962 §2.1 over a growing list of leaves, kept as the roots of its perfect subtrees.
///
/// Holds one hash for each bit set in ``size``: appending costs one hash on average, the root at most one a bit.
package struct MerkleTree: Hashable, Sendable {
    /// How many leaves there are.
    package private(set) var size = 0

    /// The roots of the perfect subtrees that the leaves divide into, widest first.
    private var subtrees: [MerkleHash] = []

    package init() {}

    /// The root of the whole tree; of an empty one, the SHA-256 of nothing.
    package var root: MerkleHash {
        guard var root = subtrees.last else { return .sha256(UnsafeRawBufferPointer(start: nil, count: 0)) }
        for left in subtrees.dropLast().reversed() { root = .node(left, root) }
        return root
    }

    package mutating func append(leaf: MerkleHash) {
        append(subtree: leaf, width: 1)
    }

    /// Appends as many leaves as a perfect tree has, of which only the root is known.
    ///
    /// The width is a power of two that divides ``size``: the tree's shape allows nothing else.
    package mutating func append(subtree root: MerkleHash, width: Int) {
        precondition(width > 0 && width & (width - 1) == 0 && size % width == 0)
        var root = root
        var merged = width
        while size & merged != 0 {
            root = .node(subtrees.removeLast(), root)
            merged <<= 1
        }
        subtrees.append(root)
        size += width
    }

    /// Appends the leaves of another tree, which must be no wider than the lowest bit set in ``size``.
    package mutating func append(_ other: MerkleTree) {
        var rest = other.size
        for root in other.subtrees {
            let width = 1 << (Int.bitWidth - 1 - rest.leadingZeroBitCount)
            append(subtree: root, width: width)
            rest -= width
        }
    }
}
