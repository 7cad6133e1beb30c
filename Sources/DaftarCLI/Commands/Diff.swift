import ArgumentParser
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Diff: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Compare two moments: what happened between them, and what this journal changed its mind about.",
        discussion: """
            A date is the world as of its end, as known now; '#27' is what this journal knew after that event; now is everything.
            daftar diff 2023-09-14 2023-09-19      daftar diff '#29' now
            """)

    @Argument(help: "A date, '#N' or now.")
    var first: String
    @Argument(help: "A date, '#N' or now.")
    var second: String
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let base = try session.moment(in: journal)
        let moments = try [first, second].map { try moment($0, base, journal, session) }
        let head = try journal.head
        let difference = try journal.read { reader in
            MomentDifference(
                from: try reader.timeline(at: moments[0]), to: try reader.timeline(at: moments[1]),
                later: moments[1], isKnownLater: moments[0].known != moments[1].known)
        }
        var table = Table([
            .init(header: "change"), .init(header: "id", alignment: .right), .init(header: "date"),
            .init(header: "what", wraps: true, minimumWidth: 30),
        ])
        for row in difference.rows {
            table.add([.init(row.change), .init(row.id, .bold), .init(row.occurred), .init(row.what)])
        }
        var answer = Answer("happened", difference.happened, table: table)
        answer.arrays.append((name: "changed", rows: difference.changed))
        answer.values = ["from": MomentRow(moments[0], head: head), "to": MomentRow(moments[1], head: head)]
        if difference.rows.isEmpty {
            session.say("Nothing differs.")
            answer.text = { _ in "" }
        }
        try session.write(answer)
    }

    private func moment(_ text: String, _ base: AsOf, _ journal: Journal, _ session: Session) throws -> AsOf {
        if text == "now" { return base }
        var moment = base
        if text.hasPrefix("#") {
            moment.known = try journal.moment(known: try session.known(text, option: text)).known
        } else {
            moment.asof = try session.day(text, option: text)
        }
        return moment
    }
}

/// What differs between two timelines.
struct MomentDifference {
    struct Row: Encodable {
        var change, id, occurred, what: String
    }

    private(set) var happened: [Row] = []
    private(set) var changed: [Row] = []

    var rows: [Row] { happened + changed }

    /// - Parameter isKnownLater: whether the two differ in what the journal knew, so that a development that appears was recorded in
    ///   between and not merely yet to come.
    init(from first: [TimelineEntry], to second: [TimelineEntry], later: AsOf, isKnownLater: Bool) {
        let before = Dictionary(uniqueKeysWithValues: first.map { ($0.development.id, $0) })
        let after = Dictionary(uniqueKeysWithValues: second.map { ($0.development.id, $0) })
        for entry in second where before[entry.development.id] == nil {
            let row = Self.row(isKnownLater ? "recorded" : "happened", entry, entry.development.title)
            if isKnownLater { changed.append(row) } else { happened.append(row) }
        }
        for entry in first {
            guard let now = after[entry.development.id] else {
                let row = Self.row(isKnownLater ? "taken back" : "not yet", entry, entry.development.title)
                if isKnownLater { changed.append(row) } else { happened.append(row) }
                continue
            }
            changed += Self.fields(entry, now)
        }
    }

    private static func fields(_ before: TimelineEntry, _ after: TimelineEntry) -> [Row] {
        let old = before.development.fields
        let new = after.development.fields
        var rows = Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { field in
            let words =
                "\(field) \(ValueText.words(old[field] ?? .null)) -> \(ValueText.words(new[field] ?? .null))"
            return row("corrected", after, words)
        }
        if before.claims != after.claims {
            rows.append(row("claims", after, "\(before.claims) -> \(after.claims) claims"))
        }
        if before.begun != after.begun {
            rows.append(row("begun", after, "\(before.begun) -> \(after.begun) begun"))
        }
        return rows
    }

    private static func row(_ change: String, _ entry: TimelineEntry, _ what: String) -> Row {
        Row(
            change: change, id: "\(entry.development.id)", occurred: entry.development.occurred.text,
            what: what)
    }
}
