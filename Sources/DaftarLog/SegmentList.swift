/// Which segments a log has, from the names in its folder.
///
/// Leaves without lines are the trace of a segment that should be there.
struct SegmentList {
    /// The first indexes of the segments that are there, in order.
    let found: [Int]

    /// The first indexes of the segments that should be there and are not, in order.
    let missing: [Int]

    init(_ layout: LogLayout, files: any LogFiles) throws(LogError) {
        let names: [String]
        do {
            names = try files.names(in: layout.log)
        } catch  where error.isNoSuchFile {
            throw LogError(.notALog, path: layout.log)
        }
        let listed = Set(names.compactMap { layout.firstIndex(ofFileNamed: $0, suffix: ".jsonl") })
        var last = listed.max() ?? -1
        for first in names.compactMap({ layout.firstIndex(ofFileNamed: $0, suffix: ".leaves") })
        where first > last {
            guard let leaves = try files.openIfPresent(layout.leaves(first), for: .reading),
                try files.length(of: leaves) > 0
            else { continue }
            last = first
        }
        var found: [Int] = []
        var missing: [Int] = []
        for first in stride(from: 0, through: last, by: layout.segmentSize) {
            if listed.contains(first) {
                found.append(first)
            } else if try files.openIfPresent(layout.segment(first), for: .reading) != nil {
                // A listing made while files are created may have a later one without an earlier one.
                found.append(first)
            } else {
                missing.append(first)
            }
        }
        self.found = found
        self.missing = missing
    }

    /// Throws if a segment is missing.
    func requireAll(_ layout: LogLayout) throws(LogError) {
        guard let first = missing.first else { return }
        throw LogError(.damaged(.segmentMissing(first: first)), path: layout.segment(first), index: first)
    }
}
