import ArgumentParser
import DaftarDomain
import DaftarJournal

struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add an actor, a source or an issue, or adopt a tension model.",
        subcommands: [AddActor.self, AddSource.self, AddIssue.self, AddModel.self])
}

struct AddActor: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "actor", abstract: "Add a person, office, organisation, state or group.")

    @Argument(help: "Its short name for ever: a–z, 0–9 and -.")
    var slug: String
    @Option(help: "Its name in full.")
    var name: String
    @Option(
        help: "person, office, organisation, state or group.",
        completion: .list(Actor.Kind.allCases.map(\.rawValue)))
    var kind = "person"
    @Option(help: "Another spelling or name, in any script.")
    var alias: [String] = []
    @Option(help: "The party to the dispute it belongs to.", completion: .custom(Completion.actors))
    var party: String?
    @Option(
        help: ArgumentHelp(
            "A role, such as \"Head of the GKNB, of gknb, from 2020-10, until 2024-02\".", valueName: "role"))
    var role: [String] = []
    @Option(help: "Anything else.")
    var note: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        var entry = ActorEntry()
        (entry.id, entry.name, entry.kind, entry.aliases) = (slug, name, kind, alias)
        (entry.party, entry.roles, entry.note) = (party, role, note)
        try Recorder(session).add { [entry] in try entry.command($0, today: session.today) }
    }
}

struct AddSource: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "source", abstract: "Add a text or a speaker that claims rest on.")

    @Argument(help: "Its short name for ever: a–z, 0–9 and -.")
    var slug: String
    @Option(help: "Its name or title in full.")
    var name: String
    @Option(
        help: "\(Source.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
        completion: .list(Source.Kind.allCases.map(\.rawValue)))
    var kind = "article"
    @Option(help: "The actor who speaks through it.", completion: .custom(Completion.actors))
    var actor: String?
    @Option(help: ArgumentHelp("When it was published.", valueName: "date"))
    var published: String?
    @Option(help: "Where it is.")
    var url: String?
    @Option(help: "Its language, as a BCP 47 tag.")
    var language: String?
    @Option(help: "How far it can be relied on: A (completely) to F (cannot be judged).")
    var grade: String?
    @Option(help: ArgumentHelp("The SHA-256 of the text that was read.", valueName: "sha256"))
    var snapshot: String?
    @Option(help: "Anything else.")
    var note: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        var entry = SourceEntry()
        (entry.id, entry.name, entry.kind, entry.actor) = (slug, name, kind, actor)
        (entry.published, entry.url, entry.language) = (published, url, language)
        (entry.grade, entry.snapshot, entry.note) = (grade, snapshot, note)
        try Recorder(session).add { [entry] in try entry.command($0, today: session.today) }
    }
}

struct AddIssue: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Add what stances are about.")

    @Argument(help: "Its short name for ever: a–z, 0–9 and -.")
    var slug: String
    @Option(help: "Its name in full.")
    var name: String
    @Option(help: "Anything else.")
    var note: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        var entry = IssueEntry()
        (entry.id, entry.name, entry.note) = (slug, name, note)
        try Recorder(session).add { [entry] _ in try entry.command() }
    }
}

extension Recorder {
    /// Records what stands in the registry from now on.
    fileprivate func add(_ command: @escaping (Naming) throws -> Command) throws {
        let receipt = try record(command)
        try tell(receipt, "\(receipt.recorded.event.subject) added (#\(receipt.index)).")
    }
}
