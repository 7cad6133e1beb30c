import ArgumentParser
import DaftarDomain
import DaftarJournal
import Foundation

struct Demo: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy a ready-made journal to a new folder and say what to try.",
        discussion: "The journal is the Kyrgyz–Tajik border in 2022–23. Try anything: the copy is yours.")

    @Argument(
        help: "The folder to make it in. Else that of -J, else a new temporary folder.",
        completion: .directory)
    var path: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let name = DemoJournal.names[0]
        let folder =
            (path ?? options.journal).map { URL(fileURLWithPath: $0).standardizedFileURL.path }
            ?? FileManager.default.temporaryDirectory.path + "/daftar-demo-\(session.now.seconds)-\(getpid())"
        try DemoJournal(named: name).copy(to: folder, session)
    }
}

/// A journal that comes with the program.
struct DemoJournal {
    static let names = ["kyrgyz-tajik-border"]

    let folder: String

    /// Looks in `Events/` beside the sources the program was built from, or in `share/daftar/` beside an installed one.
    init(named name: String) throws {
        guard Self.names.contains(name) else {
            throw Problem(
                .notFound, "there is no ready-made journal called \"\(name)\"", at: "--demo",
                near: Self.names,
                mend: "--demo \(Self.names[0])")
        }
        var place = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        while place.path != "/" {
            for candidate in ["Events", "share/daftar"] {
                let folder = place.appendingPathComponent(candidate).appendingPathComponent(name).path
                if JournalFolder.isJournal(folder) {
                    self.folder = folder
                    return
                }
            }
            place.deleteLastPathComponent()
        }
        throw Problem(
            .notFound, "the ready-made journal is not beside this program", at: "Events/\(name)",
            why: "the program was moved away from its files",
            mend: "run it from where it was built, or copy the journal by hand")
    }

    func copy(to target: String, _ session: Session) throws {
        if JournalFolder.isJournal(target) { throw JournalError.alreadyThere(path: target) }
        if session.options.dryRun { return try session.put("Would copy \(folder) to \(target).") }
        try JournalFolder.copy(folder, to: target)
        let journal = try Journal(target)
        try session.tell(done: "the journal is copied", look: "daftar status -J \(target)") {
            try session.put("\(journal.opened.title) copied to \(target): \(try journal.head + 1) events.")
        }
        session.say(
            """
            Try:  cd \(target)
                  daftar timeline                      what happened
                  daftar show d18                      who says so, who is silent
                  daftar timeline --asof 2023-09-15    what had happened by then
                  daftar search Раҳмон                 in any spelling
            """)
    }
}
