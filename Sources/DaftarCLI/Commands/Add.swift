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
        let recorder = try Recorder(session)
        let id = try newSlug(slug)
        let receipt = try recorder.record { naming in
            .addActor(
                Actor(
                    id: id, name: name, kind: try named(kind, field: "kind"), aliases: alias,
                    party: try party.map { try naming.slug(.actor, $0, field: "party") },
                    roles: try role.map { try RoleText.role($0, naming, session.today) }, note: note))
        }
        try recorder.tell(receipt, "\(id) added (#\(receipt.index)).")
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
        let recorder = try Recorder(session)
        let id = try newSlug(slug)
        let published = try published.map { try session.date($0, option: "--published") }
        let receipt = try recorder.record { naming in
            .addSource(
                Source(
                    id: id, name: name, kind: try named(kind, field: "kind"),
                    actor: try actor.map { try naming.slug(.actor, $0, field: "actor") },
                    published: published, url: url,
                    language: language, grade: try grade.map { try named($0.uppercased(), field: "grade") },
                    snapshot: try snapshot.map { text in
                        guard let sha = SHA256Hex(text) else {
                            throw Rejection.invalid(field: "snapshot", text: text, .unreadable)
                        }
                        return sha
                    }, note: note))
        }
        try recorder.tell(receipt, "\(id) added (#\(receipt.index)).")
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
        let recorder = try Recorder(session)
        let id = try newSlug(slug)
        let receipt = try recorder.record { _ in .addIssue(Issue(id: id, name: name, note: note)) }
        try recorder.tell(receipt, "\(id) added (#\(receipt.index)).")
    }
}

private func newSlug(_ text: String) throws -> Slug {
    if let slug = Slug(text) { return slug }
    throw Problem(
        .usage, "\"\(text)\" cannot be a short name", at: "SLUG",
        why: "a short name has 1 to 64 of a–z, 0–9 and -, not - first",
        mend: Slug(slugging: text)?.text ?? "for example tajik-mfa")
}

private func named<Value: RawRepresentable & CaseIterable>(
    _ text: String, field: String
) throws -> Value where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    throw Rejection.invalid(field: field, text: text, .notOneOf(Value.allCases.map(\.rawValue)))
}
