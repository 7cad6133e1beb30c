import Foundation

/// A run: the journal is made, then each round does every piece of work once, next to its floor.
struct Benchmarks {
    let options: Options
    private let workplace: Workplace
    private var measurements = Measurements()

    init(_ options: Options) {
        self.options = options
        workplace = Workplace(in: options.folder)
    }

    mutating func run() throws {
        defer { if !options.keepsFiles { workplace.remove(workplace.folder) } }
        try FileManager.default.createDirectory(atPath: workplace.folder, withIntermediateDirectories: true)
        say("making a journal of \(options.events) events after its registry")
        try phase(.make)
        for round in 1...options.rounds {
            say("round \(round) of \(options.rounds)")
            for one in [Phase.append, .codec] { try phase(one) }
            try measureRebuildAndFloor()
            try measureVerifyAndFloors()
            try measureStart()
            try measureQuestionsAndFloor()
        }
        say("recording on top of it")
        try phase(.record)
        let size = [measurements.median("make.lines"), measurements.median("make.bytes")].map { Int($0 ?? 0) }
        print("\(size[0]) lines, \(size[1]) bytes, medians of \(options.rounds) rounds\n")
        for line in Report(measurements: measurements).lines { print(line) }
    }

    private mutating func phase(_ phase: Phase) throws {
        measurements.add(try Programs.values(words(for: phase)))
    }

    private mutating func measureRebuildAndFloor() throws {
        try phase(.rebuild)
        let floor = try Programs.values([options.sqliteFloor, workplace.readModel(), workplace.copy])
        workplace.remove(workplace.copy)
        guard let seconds = floor["seconds"], let processor = floor["processor"] else {
            throw BenchmarkError("\(options.sqliteFloor) says nothing")
        }
        measurements.add("sqlite", seconds)
        measurements.add("sqlite.processor", processor)
    }

    /// Whole processes on both sides. Which core does not matter, so the first.
    private mutating func measureVerifyAndFloors() throws {
        let segments = try workplace.segments()
        measurements.add("openssl", try Programs.run(["openssl", "dgst", "-sha256"] + segments).seconds)
        // On one core both compete with the same neighbours.
        let pinned = ["taskset", "-c", "0"]
        measurements.add(
            "openssl.one", try Programs.run(pinned + ["openssl", "dgst", "-sha256"] + segments).seconds)
        measurements.add("verify.one", try Programs.run(pinned + words(for: .verify)).seconds)
        measurements.add("sha256sum", try Programs.run(["sha256sum"] + segments).seconds)
        measurements.add("verify", try time { try phase(.verify) })
    }

    /// The smallest question there is, to a program that has to start first. Left out where there is
    /// no such program.
    private mutating func measureStart() throws {
        let ours = [options.daftar, "-J", workplace.journal, "show", "d1", "--json"]
        guard Programs.works(ours) else { return }
        let theirs = ["sqlite3", try workplace.readModel(), "SELECT * FROM developments WHERE id = 1"]
        var times: [[Double]] = [[], []]
        for _ in 0..<20 {
            times[0].append(try Programs.run(ours).seconds)
            times[1].append(try Programs.run(theirs).seconds)
        }
        measurements.add("start", Samples(times[0]).median)
        measurements.add("sqlite3", Samples(times[1]).median)
    }

    /// The same questions to DuckDB, where there is one.
    private mutating func measureQuestionsAndFloor() throws {
        try phase(.ask)
        guard let floor = options.duckdbFloor else { return }
        measurements.add(try Programs.values(["python3", floor, workplace.readModel(), workplace.questions]))
    }

    private func words(for phase: Phase) -> [String] {
        phase.words(events: options.events, folder: options.folder)
    }

    private func say(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }
}
