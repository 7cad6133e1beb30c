import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct TakeStance: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "stance", abstract: "Record what an actor held on an issue.",
        discussion: """
            The position is given in two to six words. --direction runs from -2, very accommodating, to 2, very confrontational; \
            without it, a silence is recorded.
            daftar stance tashiyev territorial-claims "ready to claim land back" --from d15 --direction 2
            """)

    @Argument(help: "Who.", completion: .custom(Completion.actors))
    var actor: String
    @Argument(help: "On what.", completion: .custom(Completion.issues))
    var issue: String
    @Argument(help: "The position, in two to six words.")
    var position: String
    @Option(
        help: ArgumentHelp("The development in which it shows.", valueName: "development"),
        completion: .custom(Completion.developments))
    var from: String
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("-2 to 2; left out for a silence.", valueName: "number"))
    var direction: Int?
    @Option(help: "The claim it rests on, such as c22.")
    var claim: String?
    @Option(help: "A name for this entry for ever: recording it again adds nothing.")
    var key: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let recorder = try Recorder(session)
        var entry = StanceEntry()
        (entry.actor, entry.issue, entry.words) = (actor, issue, position)
        (entry.direction, entry.claim) = (direction, claim)
        let receipt = try recorder.record(key: key) { [entry] in try entry.command($0, in: from) }
        try recorder.tell(receipt, sentence(receipt))
        try sayWhetherItShifts(receipt, recorder)
    }

    private func sentence(_ receipt: Receipt) -> String {
        guard case .stanceTaken(let stance, let development) = receipt.recorded.event else { return "" }
        if receipt.isRepetition {
            return "\(stance.id) was recorded before (#\(receipt.index)); nothing added."
        }
        return
            "\(stance.id) recorded (#\(receipt.index)): \(stance.actor) on \(stance.issue) in \(development), "
            + "\(StanceText.direction(stance.direction))."
    }

    private func sayWhetherItShifts(_ receipt: Receipt, _ recorder: Recorder) throws {
        guard case .stanceTaken(let stance, _) = receipt.recorded.event, !options.dryRun else { return }
        let course = try recorder.journal.read {
            try $0.stanceCourses(holder: stance.actor, issue: stance.issue, at: .now)
        }
        guard let before = course.first(where: { $0.stance.id == stance.id })?.shiftedFrom else { return }
        recorder.session.say(
            "A shift: \(StanceText.sign(before)) before. The course: daftar stances --actor \(stance.actor) --issue \(stance.issue)"
        )
    }
}
