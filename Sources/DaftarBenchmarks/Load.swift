import Foundation

/// How many requests the pages of a big journal answer, beside a server that has nothing to do.
///
/// Each round asks every page once, next to the floor. Requests go over a few connections that are kept open; the answers are
/// made anew each time, since nothing is said of an earlier one.
struct Load {
    private let options: Options
    private let workplace: Workplace
    private let wrk: Wrk
    private var measurements = Measurements()

    private static let seconds = 5
    private static let slow = 1000
    /// The day after the last that a journal of 100,000 developments tells of, so that its newest pages are not empty.
    private static let now = "2012-12-14T08:00:00Z"

    private struct Page {
        let name: String
        let path: String
    }

    init(_ options: Options) {
        self.options = options
        workplace = Workplace(in: options.folder)
        wrk = Wrk(script: options.loadScript, connections: 8)
    }

    private var pages: [Page] {
        [
            Page(name: "overview", path: "/"),
            Page(name: "development", path: "/d/\(options.events / 2)"),
            Page(name: "timeline.json, a week", path: "/timeline.json?from=2012-11-05&to=2012-11-11"),
        ]
    }

    mutating func run() throws {
        defer { if !options.keepsFiles { workplace.remove(workplace.folder) } }
        try FileManager.default.createDirectory(atPath: workplace.folder, withIntermediateDirectories: true)
        say("making a journal of \(options.events) events after its registry")
        for one in [Phase.make, .rebuild] {
            _ = try Programs.values(one.words(events: options.events, folder: options.folder))
        }
        let floor = try RunningServer([CommandLine.arguments[0], "--hello-world"])
        defer { floor.stop() }
        let server = try RunningServer(
            [options.daftar, "-J", workplace.journal, "serve", "--port", "0"], now: Self.now)
        defer { server.stop() }
        for round in 1...options.rounds {
            say("round \(round) of \(options.rounds)")
            try measure("hello, world", floor, "/")
            for page in pages { try measure(page.name, server, page.path) }
        }
        tell("\(wrk.connections) connections, \(Self.seconds) s each, medians of \(options.rounds) rounds\n")
        for line in Report.aligned(table) { tell(line) }
        tell("")
        try measureBesideSlowClients(server)
        try measureMemory(server)
    }

    // MARK: Requests

    private mutating func measure(_ name: String, _ server: RunningServer, _ path: String) throws {
        let outcome = try wrk.ask(server, [path], seconds: Self.seconds)
        measurements.add("\(name).rate", outcome.rate)
        measurements.add("\(name).p50", outcome.p50)
        measurements.add("\(name).p99", outcome.p99)
        measurements.add("\(name).failed", outcome.failed)
    }

    private var table: [[String]] {
        let names = ["hello, world"] + pages.map(\.name)
        return [["page", "requests/s", "of hello, world", "p50", "p99", "× hello, world", "failed"]]
            + names.map { name in
                func median(_ what: String) -> Double { measurements.median("\(name).\(what)") ?? 0 }
                func ratio(_ what: String) -> String {
                    measurements.ratio("\(name).\(what)", to: "hello, world.\(what)").map {
                        String(format: "%.4f", $0)
                    } ?? "–"
                }
                return [
                    name, String(format: "%.0f", median("rate")), ratio("rate"),
                    Report.duration(median("p50")),
                    Report.duration(median("p99")), ratio("p99"), String(format: "%.0f", median("failed")),
                ]
            }
    }

    // MARK: Others

    /// What one fast client waits for while many slow ones are connected, and while none is.
    private func measureBesideSlowClients(_ server: RunningServer) throws {
        let path = pages[1].path
        let alone = try wrk.ask(server, [path], seconds: Self.seconds)
        let slow = SlowClients(Self.slow, port: server.port)
        defer { slow.stop() }
        let patience = Date() + 20
        while slow.count < Self.slow, Date() < patience { Thread.sleep(forTimeInterval: 0.1) }
        let beside = try wrk.ask(server, [path], seconds: Self.seconds)
        tell(
            "beside \(slow.count) slow connections, \(path): p99 \(Report.duration(beside.p99)), "
                + "without them \(Report.duration(alone.p99)); ratio \(Report.number(beside.p99 / alone.p99)); "
                + "failed \(Int(beside.failed))")
    }

    /// What the server holds after ten thousand requests, and after a hundred thousand, of the pages that answer soonest:
    /// with the overview it would take most of an hour.
    private func measureMemory(_ server: RunningServer) throws {
        let paths = pages.dropFirst().map(\.path)
        var asked = 0.0
        func memory(after requests: Double) throws -> Double {
            while asked < requests { asked += try wrk.ask(server, paths, seconds: Self.seconds).asked }
            return try server.memory
        }
        let (early, late) = (try memory(after: 10_000), try memory(after: 100_000))
        tell(
            String(
                format: "memory after 10,000 requests %.0f MB, after %.0f %.0f MB; ratio %.2f", early / 1e6,
                asked,
                late / 1e6, late / early))
    }

    /// At once, into a file or a pipe, too.
    private func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
    private func say(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }
}
