import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Stances: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show where everybody stands, or the course of a stance.",
        discussion: """
            Without options, what each of them held last. With --actor or --issue, the whole course, with its shifts: a change of \
            sign, or of two steps. What somebody says counts for the office or organisation they then held a role of, and for \
            their party. -2 is very accommodating, +2 very confrontational; a silence is no step.
            """)

    @Option(help: "Whose: a person, an office, a party.", completion: .custom(Completion.actors))
    var actor: String?
    @Option(help: "On what.", completion: .custom(Completion.issues))
    var issue: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let moment = try session.moment(in: journal)
        let head = try journal.head
        let steps = try journal.read { reader in
            let naming = Naming(reader.state(known: moment.known))
            do {
                let holder = try actor.map { try naming.slug(.actor, $0, field: "actor") }
                let subject = try issue.map { try naming.slug(.issue, $0, field: "issue") }
                return holder == nil && subject == nil
                    ? try reader.latestStances(at: moment)
                    : try reader.stanceCourses(holder: holder, issue: subject, at: moment)
            } catch let rejection as Rejection {
                throw Problem(rejection, .flags)
            }
        }
        try session.write(StanceAnswer(steps, moment, head: head).answer)
    }
}
