internal import Dispatch
internal import Synchronization

/// Re-reads every byte of a log and says what is wrong with it.
///
/// Takes no lock and writes nothing. It finds what was changed by accident or by hand. Whoever rewrites the leaves
/// along with the lines is found out only by comparing a root with one that was signed or kept elsewhere.
package struct LogVerifier: Sendable {
    package let layout: LogLayout
    private let files: any LogFiles

    package init(_ layout: LogLayout, files: any LogFiles = SystemFiles()) {
        self.layout = layout
        self.files = files
    }

    /// Reads the log, its segments side by side on all cores.
    ///
    /// - Parameters:
    ///   - sizes: earlier sizes of the log whose roots are wanted as well.
    ///   - canLoseLeaves: whether an accident can have taken the leaves of neighbouring lines.
    ///   - check: looks at each line; what it throws becomes a finding. Called in order within a segment, but for
    ///     several segments at once.
    /// - Throws: `notALog`, or a failure to list the log's folder. All else is in the findings.
    package func verify(
        rootsAt sizes: Set<Int> = [], canLoseLeaves: LeafLoss = { _, _ in true },
        check: @Sendable (_ index: Int, _ line: UnsafeRawBufferPointer) throws -> Void = { _, _ in }
    ) throws(LogError) -> LogVerification {
        let segments = try SegmentList(layout, files: files)
        let found = segments.found
        let results = Mutex<[SegmentVerification]>([])
        DispatchQueue.concurrentPerform(iterations: found.count) { number in
            let result = SegmentVerification(
                of: found[number], isLast: number == found.count - 1 && segments.missing.isEmpty,
                layout: layout,
                files: files, sizes: sizes, canLoseLeaves: canLoseLeaves, check: check)
            results.withLock { $0.append(result) }
        }
        let verified = results.withLock { $0.sorted { $0.first < $1.first } }
        return LogVerification(verified, missing: segments.missing, layout: layout, rootsAt: sizes)
    }
}
