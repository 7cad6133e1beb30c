import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import Foundation

struct Status: SessionCommand {
    static let configuration = CommandConfiguration(abstract: "Say what is here and what needs attention.")

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        // A damaged log has a status too, and no moments.
        let moment = journal.damage == nil ? try session.moment(in: journal) : .now
        let status = try journal.status(at: moment)
        var facts: [(String, String)] = [
            ("folder", journal.layout.journal),
            (
                "events",
                "\((status.head + 1).grouped)"
                    + (status.last.map { ", the last #\($0.event) on \($0.recorded) by \($0.recordedBy)" }
                        ?? "")
            ),
            (
                "holds",
                [
                    count(status.developments, "development"), count(status.claims, "claim"),
                    count(status.actors, "actor"),
                    count(status.sources, "source"), count(status.issues, "issue"),
                ].joined(separator: ", ")
            ),
            ("root", status.root?.description ?? "not known: the log is damaged"),
        ]
        for projection in status.projections {
            facts.append(
                (
                    projection.name,
                    projection.stopped.map { "stopped at #\($0.event): \($0.reason)" } ?? "up to date"
                ))
        }
        var attention: [String] = []
        if let damage = journal.damage {
            attention.append("the log cannot be read from #\(damage.index) on: \(Problem(damage.error).what)")
        }
        if let events = journal.divergence {
            let problem = Problem(readBefore: events, in: journal.layout.journal)
            attention.append([problem.what, problem.why].compactMap(\.self).joined(separator: ": "))
        }
        if status.withoutClaims > 0 {
            attention.append("\(count(status.withoutClaims, "development")) without a claim")
        }
        if status.withoutAccounts > 0 {
            attention.append("\(count(status.withoutAccounts, "claim")) with nobody who says so")
        }
        if !status.torn.isEmpty {
            attention.append("\(count(status.torn.count, "unfinished write")) set aside in torn/")
        }
        if !status.missingCopies.isEmpty {
            let copies = status.missingCopies
            attention.append(
                "\(copies.count == 1 ? "1 copy" : "\(copies.count) copies") of a source missing: daftar snapshot"
            )
        }
        for sha in status.unfinishedErasures {
            attention.append(
                "a copy was erased and its bytes are still there: daftar snapshot --erase \(sha.text.prefix(12)) --because …"
            )
        }
        for sha in status.unrecordedFiles {
            attention.append(
                "no event speaks of \(sha.text.prefix(12))… in snapshots/: store it again, or daftar snapshot --erase \(sha.text.prefix(12)) --because …"
            )
        }
        for projection in status.projections where projection.stopped != nil {
            attention.append("\(projection.name) stopped; daftar rebuild")
        }
        let drafts = Drafts(journal: journal.layout.journal, environment: session.environment)
        if FileManager.default.fileExists(atPath: drafts.path) {
            attention.append("a draft is kept: daftar log --recover")
        }
        if !drafts.setAside.isEmpty {
            attention.append(
                "\(count(drafts.setAside.count, "older draft")) in \(drafts.folder): look, then delete")
        }
        facts += attention.map { ("attention", $0) }
        var table = Table([.init(header: "what"), .init(header: "value", wraps: true)])
        for (name, value) in facts { table.add([.init(name), .init(value)]) }
        let row = StatusRow(status, journal: journal, attention: attention)
        let answer = Answer(
            "status", [row], moment: MomentRow(moment, head: status.head), table: table)
        try session.write(answer) { [facts] in
            FactSheet(title: "\(journal.opened.slug)  \(journal.opened.title)", facts: facts).rendered(
                for: $0)
        }
    }
}

struct StatusRow: Encodable {
    var journal, title, folder: String
    var head: Int
    var lastRecorded: String?
    var developments, claims, actors, sources, issues: Int
    var root: String?
    var readModels: [ProjectionRow]
    var attention: [String]

    struct ProjectionRow: Encodable {
        var name: String
        var version: Int
        var stoppedAt: Int?
        var reason: String?
    }

    init(_ status: JournalStatus, journal: Journal, attention: [String]) {
        self.journal = journal.opened.slug.text
        title = journal.opened.title
        folder = journal.layout.journal
        head = status.head
        lastRecorded = status.last?.recorded.description
        (developments, claims) = (status.developments, status.claims)
        (actors, sources, issues) = (status.actors, status.sources, status.issues)
        root = status.root?.description
        readModels = status.projections.map {
            ProjectionRow(
                name: $0.name, version: $0.version, stoppedAt: $0.stopped?.event, reason: $0.stopped?.reason)
        }
        self.attention = attention
    }
}
