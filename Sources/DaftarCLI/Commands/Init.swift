import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import Foundation

struct Init: SessionCommand {
    static let configuration = CommandConfiguration(abstract: "Make a new, empty journal.")

    @Argument(help: "The folder to make it in. Else that of -J, else this one.", completion: .directory)
    var path: String?
    @Option(help: "What the journal is called. Else the folder's name.")
    var title: String?
    @Option(help: "Its short name, of a–z, 0–9 and -. Else made from the title.")
    var slug: String?
    @Option(help: "Start from a ready-made journal instead: \(DemoJournal.names.joined(separator: ", ")).")
    var demo: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let folder = URL(fileURLWithPath: path ?? options.journal ?? ".").standardizedFileURL.path
        if let demo { return try DemoJournal(named: demo).copy(to: folder, session) }
        if JournalFolder.isJournal(folder) { throw JournalError.alreadyThere(path: folder) }
        let shown = SafeText.escape(folder)
        let title = title ?? URL(fileURLWithPath: folder).lastPathComponent
        guard let slug = slug.map({ Slug($0) }) ?? Slug(slugging: title) else {
            throw Problem(
                .usage, "the journal needs a short name", at: "--slug",
                why: "none can be made from \"\(slug ?? title)\"",
                mend: "--slug my-journal (a–z, 0–9 and -)")
        }
        if options.dryRun { return try session.put("Would open \(SafeText.escape(title)) in \(shown).") }
        let stamp = Stamp(id: "journal:\(slug)", time: session.now, author: try session.author)
        let journal = try Journal.create(folder, JournalOpened(slug: slug, title: title), stamp)
        try session.tell(done: "the journal is opened", look: "daftar status -J \(shown)") {
            try session.put("\(journal.opened.title) opened in \(shown) (#0).")
        }
        session.say(
            "Next: daftar -J \(shown) add actor SLUG --name \"…\", then daftar log TITLE --on DATE --kind KIND"
        )
    }
}
