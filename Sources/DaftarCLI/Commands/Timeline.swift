import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Timeline: SessionCommand {
    static let configuration = CommandConfiguration(abstract: "List what happened, in order.")

    @Argument(help: "Words that the title, place, note or a claim holds, in any spelling.")
    var words: [String] = []
    @Option(help: ArgumentHelp("Nothing that surely ended before.", valueName: "date"))
    var from: String?
    @Option(help: ArgumentHelp("Nothing that surely began after.", valueName: "date"))
    var to: String?
    @Option(
        help: "Who took part, or a party and all who belong to it.", completion: .custom(Completion.actors))
    var actor: String?
    @Option(help: "What it is about.", completion: .custom(Completion.issues))
    var issue: String?
    @Option(help: "What sort.", completion: .list(Kind.allCases.map(\.rawValue)))
    var kind: String?
    @Flag(help: "Latest first.")
    var reverse = false
    @Option(help: ArgumentHelp("No more than the first so many.", valueName: "number"))
    var limit: Int?
    @Flag(help: "Also what was retracted or merged.")
    var all = false
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let moment = try session.moment(in: journal)
        var filter = TimelineFilter()
        let first = try from.map { try session.date($0, option: "--from").bounds.lower } ?? .distantPast
        let last = try to.map { try session.date($0, option: "--to").bounds.upper } ?? .distantFuture
        guard first <= last else {
            throw Problem(
                .usage, "--from is after --to", at: "--from", why: "\(first) comes after \(last)",
                mend: "swap them")
        }
        if from != nil || to != nil { filter.days = DayInterval(lower: first, upper: last) }
        if let kind {
            guard let value = Kind(rawValue: kind) else {
                throw Problem(
                    .invalid(field: "kind", text: kind, .notOneOf(Kind.allCases.map(\.rawValue))), .flags)
            }
            filter.kind = value
        }
        if !words.isEmpty { filter.words = words.joined(separator: " ") }
        filter.includesTakenBack = all
        filter.isReversed = reverse
        if let limit, limit < 1 {
            throw Problem(
                .usage, "--limit is not a number of developments", at: "--limit",
                why: "\(limit) is less than 1", mend: "--limit 50")
        }
        filter.limit = limit
        let (entries, head) = try journal.read { reader in
            let naming = Naming(reader.state(known: moment.known))
            do {
                filter.actor = try actor.map { try naming.slug(.actor, $0, field: "actor") }
                filter.issue = try issue.map { try naming.slug(.issue, $0, field: "issue") }
            } catch let rejection as Rejection {
                throw Problem(rejection, .flags)
            }
            return (try reader.timeline(filter, at: moment), try reader.position.index - 1)
        }
        let answer = TimelineAnswer(entries, moment, head: head)
        try session.write(answer.answer) {
            answer.table(isForPeople: true).rendered(as: .table, for: $0)
        }
    }
}
