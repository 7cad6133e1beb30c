import DaftarDomain
import DaftarLog
import DaftarTesting
internal import Glibc

/// Durable appends, one by one and a hundred at a time, against the same bytes through `write` and `fdatasync` in the same folder.
///
/// A hundred of ours and a hundred bare ones take turns, so that both meet the disk in the same mood.
func measureAppending(in workplace: Workplace) throws -> [String: Double] {
    try workplace.makeEmpty(workplace.appended)
    defer { workplace.remove(workplace.appended.journal) }
    let writer = try LogWriter(workplace.appended)
    let bare = try BareFile(workplace.bare)
    let events = Array(BulkJournal(count: 2000, seed: 2))
    let lines = events.map(EventCodec.encode)
    var times: [String: [Double]] = [:]
    for start in stride(from: 0, to: 1000, by: 100) {
        for line in lines[start..<start + 100] {
            times["append.one", default: []].append(try time { _ = try writer.append([line]) })
        }
        for line in lines[start..<start + 100] {
            let bytes = line + [UInt8(ascii: "\n")]
            times["bare.one", default: []].append(try time { try bare.append(bytes) })
        }
    }
    for start in stride(from: 1000, to: 2000, by: 100) {
        times["append.group", default: []].append(
            try time { _ = try writer.append(events[start..<start + 100].map(EventCodec.encode)) })
        let bytes = lines[start..<start + 100].flatMap { $0 + [UInt8(ascii: "\n")] }
        times["bare.group", default: []].append(try time { try bare.append(bytes) })
    }
    return times.mapValues { Samples($0).median }
}

/// A file that is appended to with nothing but the two system calls.
private struct BareFile {
    private let descriptor: Int32

    init(_ path: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw BenchmarkError("cannot write to \(path)") }
    }

    func append(_ bytes: [UInt8]) throws {
        guard write(descriptor, bytes, bytes.count) == bytes.count, fdatasync(descriptor) == 0 else {
            throw BenchmarkError("a bare append failed")
        }
    }
}
