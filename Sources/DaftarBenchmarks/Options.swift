/// What a run is told by `Scripts/bench`, which checks and explains it.
struct Options {
    var events = 100_000
    var rounds = 3
    var folder = "benchmarks"
    var sqliteFloor = "sqlite-floor"
    /// The script that asks DuckDB; nil where there is no DuckDB.
    var duckdbFloor: String?
    var daftar = "daftar"
    var keepsFiles = false
    /// Whether to compare a journal with one ten times as long, rather than with floors.
    var grows = false
    /// Set in the processes that a run starts.
    var phase: Phase?

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        func number(_ text: String?) throws -> Int {
            guard let number = text.flatMap({ Int($0) }), number > 0 else {
                throw BenchmarkError("not a number: \(text ?? "")")
            }
            return number
        }
        while let name = rest.popFirst() {
            if name == "--keep" || name == "--grow" {
                if name == "--keep" { keepsFiles = true } else { grows = true }
                continue
            }
            guard let value = rest.popFirst() else { throw BenchmarkError("\(name) wants a value") }
            switch name {
            case "--events": events = try number(value)
            case "--rounds": rounds = try number(value)
            case "--folder": folder = value
            case "--sqlite-floor": sqliteFloor = value
            case "--duckdb-floor": duckdbFloor = value
            case "--daftar": daftar = value
            case "--phase": phase = Phase(rawValue: value)
            default: throw BenchmarkError("unknown option \(name)")
            }
        }
    }
}
