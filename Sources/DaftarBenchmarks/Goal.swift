/// What a row of the report is held against.
enum Goal {
    /// So many times the floor, and no more.
    case atMost(Double)
    /// So many times as fast as the floor, at least.
    case timesFaster(Double)
    /// So many seconds, whatever the floor.
    case seconds(Double)
    /// Nothing: a number to look at.
    case none
}

/// One line of the report: a name among the measurements, and what it stands beside.
struct Row {
    let work: String
    let measured: String
    let floor: String?
    let goal: Goal

    init(_ work: String, _ measured: String, by floor: String? = nil, _ goal: Goal = .none) {
        self.work = work
        self.measured = measured
        self.floor = floor
        self.goal = goal
    }

    /// Every line of the report, in order.
    static let all = log + recording + questions + memory

    private static let log = [
        Row("one durable append / write + fdatasync", "append.one", by: "bare.one", .atMost(1.25)),
        Row("100 encoded and appended / their bytes only", "append.group", by: "bare.group", .atMost(4)),
        Row("encode a line / JSONEncoder", "encode", by: "encode.foundation", .timesFaster(10)),
        Row("decode a line / JSONDecoder", "decode", by: "decode.foundation", .timesFaster(8)),
        Row("rebuild all read models / SQLite in C", "rebuild", by: "sqlite", .atMost(1.25)),
        Row("… processor time / SQLite in C", "rebuild.processor", by: "sqlite.processor", .atMost(1.25)),
        Row("verify, one core / openssl dgst", "verify.one", by: "openssl.one", .atMost(2)),
        Row("verify, all cores / openssl dgst", "verify", by: "openssl", .atMost(1)),
        Row("verify, all cores / sha256sum", "verify", by: "sha256sum"),
        Row("daftar show d1 / sqlite3 CLI", "start", by: "sqlite3", .atMost(4)),
    ]

    /// What somebody at the keyboard waits for.
    static let recording = [
        Row("record a development, p50", "record.p50"),
        Row("… of which opening the log, p50", "record.open"),
        Row("record a development, p95", "record.p95"),
        Row("record a development, max", "record.max", .seconds(0.025)),
    ]

    /// What is asked of the read models, at any moment.
    static let questions =
        [
            ("the latest 50 developments", "first"), ("an actor's stances", "stances"),
            ("a dyad's tension, ten parts", "tension"), ("a dyad's year, day by day", "chart"),
        ].flatMap { work, name in
            [
                Row("\(work), p50 / DuckDB", "\(name).p50", by: "duckdb.\(name)", .timesFaster(10)),
                Row("\(work), p95", "\(name).p95", .seconds(0.010)),
            ]
        } + [
            Row("a party's month, p50", "month.p50"),
            Row("a party's month, p95", "month.p95", .seconds(0.010)),
        ]

    private static let memory = ["append", "rebuild", "verify", "record", "ask"].map {
        Row("peak memory: \($0)", "\($0).memory")
    }
}
