import DaftarLog
import Foundation

/// Where a run keeps its files: a folder of its own, which it deletes.
struct Workplace {
    let folder: String

    init(in parent: String) { folder = parent + "/daftar-benchmarks" }

    /// The big journal.
    var journal: String { folder + "/journal" }
    var log: LogLayout { LogLayout(journal: journal) }
    var derived: String { journal + "/.daftar" }
    var appended: LogLayout { LogLayout(journal: folder + "/appended") }
    var bare: String { folder + "/appended/bare" }
    /// The moments of the questions that were asked.
    var questions: String { folder + "/questions.tsv" }
    var copy: String { folder + "/copy.sqlite" }

    /// The segments of the big journal, in order.
    func segments() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: log.log).filter { $0.hasSuffix(".jsonl") }
            .sorted()
            .map { "\(log.log)/\($0)" }
    }

    /// The read model in service.
    func readModel() throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: derived)
        guard let name = names.first(where: { $0.hasPrefix("readmodel-") && $0.hasSuffix(".sqlite") }) else {
            throw BenchmarkError("no read model in \(derived)")
        }
        return "\(derived)/\(name)"
    }

    func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    /// An empty folder for a log.
    func makeEmpty(_ layout: LogLayout) throws {
        remove(layout.journal)
        try FileManager.default.createDirectory(atPath: layout.journal, withIntermediateDirectories: true)
        try LogWriter.createLog(layout)
    }
}

/// A sentence for whoever runs the benchmarks.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
