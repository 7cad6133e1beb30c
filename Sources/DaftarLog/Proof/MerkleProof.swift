/// Proofs about the Merkle tree of RFC 6962: that a leaf is in it, and that a later tree only added to it.
///
/// Made as in RFC 6962 §2.1.1 and §2.1.2, checked as in RFC 9162 §2.1.3.2 and §2.1.4.2, which is other code.
package enum MerkleProof {
    /// The hashes that lead from a leaf to the root.
    ///
    /// - Parameters:
    ///   - root: the root of the leaves of a range, which is asked for ranges only that are subtrees.
    /// - Precondition: `index` is less than `size`.
    package static func inclusion<Failure: Error>(
        of index: Int, in size: Int, root: (Range<Int>) throws(Failure) -> MerkleHash
    ) throws(Failure) -> [MerkleHash] {
        precondition(0 <= index && index < size)
        var path: [MerkleHash] = []
        var range = 0..<size
        while range.count > 1 {
            let middle = range.lowerBound + split(range.count)
            let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
            path.append(try root(index < middle ? right : left))
            range = index < middle ? left : right
        }
        return path.reversed()
    }

    /// The hashes that show both trees to be made of the same leaves, as far as the older goes.
    ///
    /// - Precondition: `0 < old <= size`.
    package static func consistency<Failure: Error>(
        from old: Int, to size: Int, root: (Range<Int>) throws(Failure) -> MerkleHash
    ) throws(Failure) -> [MerkleHash] {
        precondition(0 < old && old <= size)
        var path: [MerkleHash] = []
        var range = 0..<size
        var isWhole = true
        while old < range.upperBound {
            let middle = range.lowerBound + split(range.count)
            if old <= middle {
                path.append(try root(middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                path.append(try root(range.lowerBound..<middle))
                range = middle..<range.upperBound
                isWhole = false
            }
        }
        if !isWhole { path.append(try root(range)) }
        return path.reversed()
    }

    /// Whether a path leads from a leaf to a root.
    package static func isIncluded(
        _ leaf: MerkleHash, at index: Int, in size: Int, root: MerkleHash, path: [MerkleHash]
    ) -> Bool {
        guard 0 <= index, index < size else { return false }
        var (place, last) = (index, size - 1)
        var hash = leaf
        for step in path {
            guard last != 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = .node(step, hash)
                while place & 1 == 0 && place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                hash = .node(hash, step)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }

    /// Whether a path shows the newer tree to begin with the leaves of the older.
    package static func isConsistent(
        from old: Int, _ oldRoot: MerkleHash, to size: Int, _ root: MerkleHash, path: [MerkleHash]
    ) -> Bool {
        guard 0 < old, old <= size else { return false }
        if old == size { return path.isEmpty && oldRoot == root }
        let path = old & (old - 1) == 0 ? [oldRoot] + path : path
        guard var older = path.first else { return false }
        var newer = older
        var (place, last) = (old - 1, size - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        for step in path.dropFirst() {
            guard last != 0 else { return false }
            if place & 1 == 1 || place == last {
                older = .node(step, older)
                newer = .node(step, newer)
                while place & 1 == 0 && place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                newer = .node(newer, step)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && older == oldRoot && newer == root
    }

    /// The largest power of two less than a count of at least two.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
