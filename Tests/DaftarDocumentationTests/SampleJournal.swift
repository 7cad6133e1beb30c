import Foundation

/// A journal in whose answers every field of ``Document/article(_:)`` `CommandOutput` occurs.
struct SampleJournal {
    let home: Home

    /// The answers by the title of their section, each with the commands that give it.
    static let answers: [String: [[String]]] = [
        "recorded": [
            ["claim", "d1", "--source", "herald", "--denies", "The slip was empty."],
            ["same-as", "d3", "d1", "--because", "logged twice"],
        ],
        "timeline": [["timeline"], ["timeline", "--asof", "2024-03-01", "--reported", "2024-03-02"]],
        "show d8": [["show", "d2"], ["show", "d1", "--history"]],
        "show c22": [["show", "c1"], ["show", "c2", "--history"]],
        "show a31": [["show", "a1"]],
        "show s4": [["show", "s1"]],
        "show ACTOR": [["show", "vost", "--history"]],
        "show SOURCE": [["show", "herald", "--history"]],
        "show ISSUE": [["show", "ferries", "--history"]],
        "blame": [["blame", "d1"]],
        "diff": [["diff", "2024-02", "now"], ["diff", "#7", "now"]],
        "sources": [["sources"]],
        "sources SLUG": [["sources", "herald"]],
        "stances": [["stances"], ["stances", "--actor", "north"], ["stances", "--issue", "ferries"]],
        "tension": [
            ["tension", "--asof", "2024-05-03"], ["tension", "--known", "#0"],
            ["tension", "--asof", "2024-05-03", "--what-if", "memory=0.5"],
            ["tension", "--every", "week", "--to", "2024-05-03", "--without", "d2"],
        ],
        "replay": [["replay", "2024-03-20"], ["replay", "2024-03-20", "--known", "#0"]],
        "replay --step": [
            ["replay", "2024-01", "--step"], ["replay", "2024-01", "--step", "--known", "#0"],
        ],
        "replay --into": [["replay", "2024-03-20", "--into", "then.sqlite"]],
        "snapshot": [["snapshot"]],
        "search": [["search", "vost"], ["search", "boat"]],
        "status": [["status"]],
        "checkpoint": [["checkpoint", "--key", "../sample.key"]],
        "export --tiles": [["export", "--tiles", "../tiles"]],
        "audit": [["audit"], ["audit", "A02"]],
        "rebuild": [["rebuild"]],
        "verify": [["verify"]],
    ]

    /// In this order, since some change the journal.
    static let titles = answers.keys.sorted { ($0 == "verify" ? 1 : 0, $0) < ($1 == "verify" ? 1 : 0, $1) }

    init() throws {
        home = try Home()
        try Data(Self.entries.utf8).write(to: URL(filePath: home.path + "/entries.yaml"))
        try Data("The slip was closed at noon.\n".utf8).write(to: URL(filePath: home.path + "/noon.txt"))
        try Data("night\n".utf8).write(to: URL(filePath: home.path + "/night.txt"))
        let night = "2dcfeed8362a35534dc12c0f7149dce3b8bea074a25004b3acea621637ebbfe0"
        for command in [
            ["init", ".", "--title", "The lake"], ["log", "-F", "entries.yaml", "--allow-similar"],
            [
                "correct", "d1", "title=The slip stays closed", "place=South slip", "--because",
                "the second report says so",
            ],
            ["snapshot", "noon.txt", "--source", "herald"], ["snapshot", "night.txt", "--source", "herald"],
            ["snapshot", "--erase", String(night.prefix(8)), "--because", "asked to"],
            ["key", "--key", "../sample.key"],
        ] {
            _ = try home.daftar(command)
        }
    }

    /// Adds a line that no read model of developments can take, as a program with a fault might have.
    func addEventThatFitsNothing() throws {
        let line = """
            {"data":{"because":"a fault","changes":{"text":{"from":"a","to":"b"}}},"id":"x","recordedby":"mira",\
            "schemaversion":1,"source":"/journals/the-lake","specversion":"1.0","subject":"c999",\
            "time":"2026-11-24T08:00:00Z","type":"claim.corrected"}

            """
        let log = try FileHandle(forWritingTo: URL(filePath: home.path + "/log/0000000000.jsonl"))
        try log.seekToEnd()
        try log.write(contentsOf: Data(line.utf8))
    }

    /// Changes a letter of the first event.
    func damage() throws {
        let path = home.path + "/log/0000000000.jsonl"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("The lake", with: "The like", maxReplacements: 1)
            .write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static let hash = String(repeating: "0123456789abcdef", count: 4)

    private static let entries = """
        actors:
          - {id: north, name: The North Shore, kind: state}
          - {id: south, name: The South Shore, kind: state}
          - {id: vost, name: Mira Vost, kind: person, party: north, aliases: [M. Vost], note: Spokeswoman.,
             roles: [{id: minister, title: Minister of Ferries, of: north, from: 2021, until: 2025}]}
        sources:
          - {id: herald, name: Lake Herald, kind: article, actor: vost, published: 2024-03-01, url: "https://herald.example/1",
             language: en, grade: B, snapshot: \(hash), note: Read in print.}
        issues:
          - {id: ferries, name: Ferry rights, note: Who may land where.}
        developments:
          - title: The slip is closed
            on: 2024-02-27
            kind: statement
            claims:
              - {text: The slip was closed at noon., accounts: [{asserts: herald, via: [herald], credibility: 2, said: 2024-02-27,
                 note: Twice., quote: {exact: closed, prefix: was, suffix: at noon, snapshot: \(hash)}}]}
              - {text: A guard stood there., accounts: [{omits: herald, quote: {start: 1, end: 9, sha256: \(hash)}}]}
          - title: A boat is turned back
            on: 2024-03
            kind: clash
            plover: COERCE:restrict
            actors: [vost/minister]
            targets: [south]
            place: North slip
            issues: [ferries]
            deaths: {low: 0, best: 1, high: 2}
            note: The second in a week.
            partOf: d1
            respondsTo: [{development: d1, basis: inferred}]
            claims:
              - {label: back, text: A boat was turned back., accounts: [{asserts: herald, hedge: reportedly}]}
            stances:
              - {actor: vost, issue: ferries, direction: 1, words: no landing without pilots, claim: back}
          - title: Delegations of both shores meet
            on: 2024-05-02
            kind: meeting
            actors: [north, south]
            claims: [{text: They met., accounts: [{asserts: herald}]}]
            stances:
              - {actor: vost, issue: ferries, direction: -1, words: boats may land again}
              - {actor: south, issue: ferries, words: silent on landing}
          - {title: A second boat is turned back, on: 2024-03, kind: clash, partOf: d2, actors: [vost], targets: [south],
             claims: [{text: A second one was turned back., accounts: [{asserts: herald}]}]}
        """
}
