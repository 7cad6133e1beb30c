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
    var floor: String?
    var goal = Goal.none

    /// Every line of the report, in order.
    static let all = [
        Row(work: "one durable append / write + fdatasync", measured: "append.one", floor: "bare.one", goal: .atMost(1.25)),
        Row(
            work: "100 encoded and appended / their bytes only", measured: "append.group", floor: "bare.group",
            goal: .atMost(4)),
        Row(work: "encode a line / JSONEncoder", measured: "encode", floor: "encode.foundation", goal: .timesFaster(10)),
        Row(work: "decode a line / JSONDecoder", measured: "decode", floor: "decode.foundation", goal: .timesFaster(8)),
        Row(work: "rebuild all read models / SQLite in C", measured: "rebuild", floor: "sqlite", goal: .atMost(1.25)),
        Row(work: "verify, one core / openssl dgst", measured: "verify.one", floor: "openssl", goal: .atMost(2)),
        Row(work: "verify, all cores / openssl dgst", measured: "verify", floor: "openssl", goal: .atMost(1)),
        Row(work: "verify, all cores / sha256sum", measured: "verify", floor: "sha256sum"),
        Row(work: "daftar show d1 / sqlite3 CLI", measured: "start", floor: "sqlite3", goal: .atMost(4)),
        Row(work: "record a development, p50", measured: "record.p50"),
        Row(work: "record a development, p95", measured: "record.p95"),
        Row(work: "record a development, max", measured: "record.max", goal: .seconds(0.025)),
        Row(work: "a party's month at any moment, p50", measured: "page.p50"),
        Row(work: "a party's month at any moment, p95", measured: "page.p95", goal: .seconds(0.010)),
        Row(work: "peak memory, appending", measured: "append.memory"),
        Row(work: "peak memory, rebuild", measured: "rebuild.memory"),
        Row(work: "peak memory, verify", measured: "verify.memory"),
        Row(work: "peak memory, recording", measured: "record.memory"),
        Row(work: "peak memory, reading", measured: "read.memory"),
    ]
}
