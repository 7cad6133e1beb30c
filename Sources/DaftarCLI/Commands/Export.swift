import ArgumentParser
import DaftarJournal

/// Writes the journal in formats of others. What a format needs is in a file of its own, `Export+….swift`.
struct Export: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the journal for other programs to read.",
        discussion: """
            --tiles DIR writes what the last checkpoint signs, with every line, as a web server can give it to whoever checks logs \
            (C2SP tlog-tiles). A folder with an earlier export of this log is added to.
            """)

    @Option(
        help: ArgumentHelp("The signed log as tiles, into this folder.", valueName: "dir"),
        completion: .directory)
    var tiles: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard tiles != nil else { throw ValidationError("Say what to export: --tiles DIR.") }
    }

    func run(_ session: Session) throws {
        let journal = try session.journal()
        if let tiles { return try writeTiles(to: tiles, of: journal, session) }
    }
}
