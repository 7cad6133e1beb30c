/// What re-reading a log showed.
package struct LogVerification: Sendable {
    /// How many whole lines there are.
    package let size: Int

    /// The root over the lines as they are; nil if there is a gap between them.
    package let root: MerkleHash?

    /// The roots at the earlier sizes asked for, as far as the lines reach without a gap.
    package let roots: [Int: MerkleHash]

    /// What was found, in the order of the events.
    package let findings: [LogFinding]

    /// Whether nothing was found but, at most, traces of an unfinished write.
    package var isIntact: Bool { !findings.contains(where: \.isDamage) }

    init(_ segments: [SegmentVerification], missing: [Int], layout: LogLayout, rootsAt sizes: Set<Int>) {
        var tree = MerkleTree()
        var roots: [Int: MerkleHash] = sizes.contains(0) ? [0: tree.root] : [:]
        for segment in segments {
            // Behind a gap, no line is where it was when it was hashed.
            guard segment.first == tree.size else { break }
            for (size, partial) in segment.partialTrees {
                var earlier = tree
                earlier.append(partial)
                roots[size] = earlier.root
            }
            tree.append(segment.tree)
        }
        let missing = missing.map { first in
            LogFinding(
                fact: .damage(.segmentMissing(first: first)), indexes: first..<first + layout.segmentSize,
                path: layout.segment(first), line: 1, offset: 0)
        }
        size = segments.reduce(0) { $0 + $1.tree.size }
        root = tree.size == size ? tree.root : nil
        self.roots = roots
        findings = (missing + segments.flatMap(\.findings)).sorted {
            $0.indexes.lowerBound < $1.indexes.lowerBound
        }
    }
}
