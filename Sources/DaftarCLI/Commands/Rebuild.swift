import ArgumentParser
import DaftarAnswers
import DaftarJournal
import DaftarProjections

struct Rebuild: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the read models anew from the log.",
        discussion: "The old ones serve until the new ones are whole. Nothing in the log is touched.")

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        if options.dryRun {
            return try session.put(
                "Would make the read models anew from \(count(try journal.head + 1, "event")).")
        }
        let progress = Progress("rebuilding", unit: "events", on: session.talk, isQuiet: options.quiet)
        try journal.rebuild { progress.update($0, of: $1) }
        progress.end()
        let events = try journal.head + 1
        var table = Table([.init(header: "events", alignment: .right), .init(header: "file")])
        table.add([.init(String(events)), .init(journal.models.path)])
        let answer = Answer("rebuilt", [RebuiltRow(events: events, file: journal.models.path)], table: table)
        try session.write(answer) { _ in "Read models made anew from \(count(events, "event"))." }
        if let damage = journal.damage { throw damage.error }
    }
}

struct RebuiltRow: Encodable {
    var events: Int
    var file: String
}
