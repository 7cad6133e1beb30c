import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Sources: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what hangs on each source, or on one.",
        discussion: """
            "says" counts the claims that a source asserts, denies or leaves out itself, "passes on" those of which the accounts of \
            others reached us through it. "alone" counts the claims asserted by way of it that nothing else supports: every \
            assertion is by the same actor, or passed through that actor's texts.
            """)

    @Argument(help: "Which.", completion: .custom(Completion.sources))
    var source: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let moment = try session.moment(in: journal)
        let head = try journal.head
        let found = try journal.read { reader in
            guard let source else { return try SourcesAnswer(all: reader, moment, head: head) }
            do {
                let id = try Naming(reader.state(known: moment.known)).slug(.source, source, field: "SOURCE")
                return try SourcesAnswer(id, reader, moment, head: head, copies: journal.snapshots(reader))
            } catch let rejection as Rejection {
                throw Problem(rejection, FieldNames { $0 })
            }
        }
        guard source != nil else { return try session.write(found.answer) }
        try session.write(found.answer) { terminal in
            FactSheet(title: found.title, facts: found.facts).rendered(for: terminal)
                + (found.answer.table.rows.isEmpty
                    ? "" : "\n" + found.answer.table.rendered(as: .table, for: terminal))
        }
    }
}
