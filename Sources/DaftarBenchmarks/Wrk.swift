/// Asks a server as fast as it answers, with wrk.
struct Wrk {
    /// The script that says which paths to ask, and what came of it.
    let script: String
    /// How many ask at once.
    let connections: Int

    struct Outcome {
        let asked, failed, rate, p50, p99: Double

        init(_ values: [String: Double]) throws {
            func value(_ name: String) throws -> Double {
                guard let value = values[name] else { throw BenchmarkError("wrk does not say \(name)") }
                return value
            }
            asked = try value("asked")
            failed = try value("failed")
            rate = try value("rate")
            p50 = try value("p50")
            p99 = try value("p99")
        }
    }

    /// - Parameters:
    ///   - paths: asked in turn.
    ///   - seconds: for so long.
    func ask(_ server: RunningServer, _ paths: [String], seconds: Int) throws -> Outcome {
        try Outcome(
            Programs.values(
                [
                    "wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "--timeout", "30s", "-s", script,
                    server.address, "--",
                ] + paths))
    }
}
