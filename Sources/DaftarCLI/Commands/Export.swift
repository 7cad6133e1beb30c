import ArgumentParser
import DaftarJournal

/// Writes the journal in formats of others. What a format needs is in a file of its own, `Export+….swift`.
struct Export: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the journal for other programs to read.",
        discussion: """
            --tiles DIR writes what the last checkpoint signs, with every line, as a web server can give it to whoever checks logs \
            (C2SP tlog-tiles). A folder with an earlier export of this log is added to. \
            --annotations prints where the quoted words stand (W3C Web Annotation, JSON-LD); --provenance prints who says what, \
            through whom, and who recorded it (W3C PROV-JSON). Both are of the moment that --asof, --reported and --known name.
            """)

    @Option(
        help: ArgumentHelp("The signed log as tiles, into this folder.", valueName: "dir"),
        completion: .directory)
    var tiles: String?
    @Flag(help: "Quotes and their places, as annotations.")
    var annotations = false
    @Flag(help: "Attributions, as provenance.")
    var provenance = false
    @Option(
        help: ArgumentHelp(
            "How records are named in a document: an address that ends in # or /. Else the log's own, which no other log has.",
            valueName: "iri"))
    var base: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard [tiles != nil, annotations, provenance].count(where: { $0 }) == 1 else {
            throw ValidationError("Say what to export: one of --tiles DIR, --annotations and --provenance.")
        }
        if tiles == "" { throw ValidationError("Say which folder the tiles go to: --tiles DIR.") }
    }

    func run(_ session: Session) throws {
        let journal = try session.journal()
        if let tiles { return try writeTiles(to: tiles, of: journal, session) }
        try writeDocument(of: journal, session)
    }
}
