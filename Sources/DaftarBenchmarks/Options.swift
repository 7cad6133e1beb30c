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
    /// Whether to ask pages of a server, rather than what the log and the read models do.
    var loads = false
    /// What tells wrk which pages to ask.
    var loadScript = "load.lua"
    /// Whether to be the floor of the load.
    var isHelloWorld = false
    /// Set in the processes that a run starts.
    var phase: Phase?

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            switch name {
            case "--keep": keepsFiles = true
            case "--grow": grows = true
            case "--load": loads = true
            case "--hello-world": isHelloWorld = true
            default:
                guard let value = rest.popFirst() else { throw BenchmarkError("\(name) wants a value") }
                try set(name, value)
            }
        }
    }

    private mutating func set(_ name: String, _ value: String) throws {
        func number(_ text: String) throws -> Int {
            guard let number = Int(text), number > 0 else { throw BenchmarkError("not a number: \(text)") }
            return number
        }
        switch name {
        case "--events": events = try number(value)
        case "--rounds": rounds = try number(value)
        case "--folder": folder = value
        case "--sqlite-floor": sqliteFloor = value
        case "--duckdb-floor": duckdbFloor = value
        case "--load-script": loadScript = value
        case "--daftar": daftar = value
        case "--phase": phase = Phase(rawValue: value)
        default: throw BenchmarkError("unknown option \(name)")
        }
    }
}
