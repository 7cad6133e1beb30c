/// What a run is told by `Scripts/bench`, which checks and explains it.
struct Options {
    var events = 100_000
    var rounds = 3
    var folder = "benchmarks"
    var sqliteFloor = "sqlite-floor"
    var daftar = "daftar"
    var keepsFiles = false
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
            if name == "--keep" {
                keepsFiles = true
                continue
            }
            guard let value = rest.popFirst() else { throw BenchmarkError("\(name) wants a value") }
            switch name {
            case "--events": events = try number(value)
            case "--rounds": rounds = try number(value)
            case "--folder": folder = value
            case "--sqlite-floor": sqliteFloor = value
            case "--daftar": daftar = value
            case "--phase": phase = Phase(rawValue: value)
            default: throw BenchmarkError("unknown option \(name)")
            }
        }
    }
}
