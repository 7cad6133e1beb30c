import DaftarDomain
import DaftarLog
import DaftarTesting

/// Writes the big journal: the same bytes for the same number of events.
func makeJournal(in workplace: Workplace, events: Int) throws -> [String: Double] {
    try workplace.makeEmpty(workplace.log)
    let writer = try LogWriter(workplace.log)
    var lines: [[UInt8]] = []
    var bytes = 0
    for recorded in BulkJournal(count: events, seed: 1) {
        lines.append(EventCodec.encode(recorded))
        bytes += lines[lines.count - 1].count + 1
        if lines.count == 4096 {
            _ = try writer.append(lines)
            lines.removeAll(keepingCapacity: true)
        }
    }
    _ = try writer.append(lines)
    return ["make.lines": Double(writer.size), "make.bytes": Double(bytes)]
}
