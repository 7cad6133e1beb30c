import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog
import Foundation

struct Log: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Log a development as it happens.",
        discussion: """
            Give it in flags, in the editor (-e), or as a file (-F) of one or many developments, actors, sources and issues; \
            see daftar help entries. Nothing typed is lost: daftar log --recover.
            """)

    @Argument(help: "What happened, in one line.")
    var title: String?
    @Option(help: ArgumentHelp("When, as EDTF or in words; see daftar help dates.", valueName: "date"))
    var on: String?
    @Option(
        help: "What sort: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
        completion: .list(Kind.allCases.map(\.rawValue)))
    var kind: String?
    @Option(
        help: "Who acts; in a meeting, all sides. ACTOR or ACTOR/ROLE; commas separate.",
        completion: .custom(Completion.actors))
    var actor: [String] = []
    @Option(help: "At whom, where the act has a direction.", completion: .custom(Completion.actors))
    var target: [String] = []
    @Option(help: "Where.")
    var place: String?
    @Option(help: "What it is about.", completion: .custom(Completion.issues))
    var issue: [String] = []
    @Option(help: "Anything else, in our own words.")
    var note: String?
    @Option(
        help: "stated, or inferred where the source does not print the whole date.",
        completion: .list(["stated", "inferred"]))
    var dateBasis: String?
    @Option(help: "A PLOVER code in place of the kind's own, such as THREATEN:territory.")
    var plover: String?
    @Option(help: "The larger development it belongs to.", completion: .custom(Completion.developments))
    var partOf: String?
    @Option(
        help: "What it answers; d6? where that is our inference.",
        completion: .custom(Completion.developments))
    var respondsTo: [String] = []
    @Option(help: "How many died: 10, 10.. (at least), ..20 or 10..20.")
    var deaths: String?
    @Option(help: "A name for this entry for ever: logging it again adds nothing.")
    var key: String?
    @Option(
        name: [.customShort("F"), .long], help: "A file of entries, or - for standard input.",
        completion: .file(extensions: ["yaml", "yml"]))
    var file: String?
    @Flag(name: [.short, .long], help: "Write the entry in the editor.")
    var edit = false
    @Flag(help: "Go on with what was typed last and not recorded.")
    var recover = false
    @Flag(help: "Log it even if it looks like one that is there.")
    var allowSimilar = false
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let recorder = try Recorder(session)
        let drafts = Drafts(journal: recorder.journal.layout.journal, environment: session.environment)
        let logging = Logging(recorder: recorder, drafts: drafts, allowSimilar: allowSimilar)
        let entry = try entry()
        try requireOneWay(entry)
        if recover {
            try logging.recover(inEditor: session.canAsk || edit)
        } else if let file {
            try logging.file(file)
        } else if edit {
            try logging.editNew(entry)
        } else {
            try logging.log(entry)
        }
    }

    /// Refuses words that would be passed over in silence, and an editor where nobody is to be asked.
    private func requireOneWay(_ entry: DevelopmentEntry) throws {
        if file != nil || recover, entry != DevelopmentEntry() || (file != nil && (edit || recover)) {
            throw Problem(
                .usage, "an entry is given in one way only", at: file == nil ? "--recover" : "-F",
                why: "what stands beside it on the command line would be passed over",
                mend: file == nil
                    ? "leave out the rest, or --recover" : "put it into the file, or leave out -F")
        }
        if edit, options.noInput {
            throw Problem(
                .usage, "the editor needs somebody to write in it", at: "-e",
                why: "--no-input says that nobody does",
                mend: "give the entry in flags, or in a file with -F")
        }
    }

    /// The entry that the flags describe.
    private func entry() throws -> DevelopmentEntry {
        var entry = DevelopmentEntry()
        entry.key = key
        entry.title = title ?? ""
        entry.on = on ?? ""
        entry.kind = kind ?? ""
        entry.dateBasis = dateBasis
        entry.plover = plover
        entry.actors = actor.splitAtCommas
        entry.targets = target.splitAtCommas
        entry.place = place
        entry.issues = issue.splitAtCommas
        entry.note = note
        entry.partOf = partOf
        entry.respondsTo = respondsTo.splitAtCommas.map {
            $0.hasSuffix("?") ? .init(String($0.dropLast()), isInferred: true) : .init($0)
        }
        if let deaths {
            guard let range = DeathsText(deaths) else {
                throw Problem(.invalid(field: "deaths", text: deaths, .unreadable), .flags)
            }
            (entry.deathsLow, entry.deathsBest, entry.deathsHigh) = (range.low, range.best, range.high)
        }
        return entry
    }
}
