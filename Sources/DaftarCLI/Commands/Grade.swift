import ArgumentParser
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Grade: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say how far a source can be relied on, from now on.",
        discussion: """
            A completely, B usually, C fairly, D not usually, E unreliable, F cannot be judged (Admiralty). What was thought \
            before stays readable with --known, and so do the tensions that were reckoned with it.
            """)

    @Argument(help: "Which.", completion: .custom(Completion.sources))
    var source: String
    @Argument(help: "A to F.", completion: .list(Reliability.allCases.map(\.rawValue)))
    var grade: String
    @Option(help: "Why; it stands in the log for ever.")
    var because: String
    @Option(help: "A name for this entry for ever: recording it again adds nothing.")
    var key: String?
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        guard let reliability = Reliability(rawValue: grade.uppercased()) else {
            throw Problem(
                .invalid(field: "grade", text: grade, .notOneOf(Reliability.allCases.map(\.rawValue))),
                FieldNames({ _ in "GRADE" }, label: { _ in "daftar grade \(source)" }))
        }
        let recorder = try Recorder(session, fields: FieldNames { $0 == "source" ? "SOURCE" : "--\($0)" })
        let receipt = try recorder.record(key: key) { naming in
            .gradeSource(try naming.slug(.source, source, field: "source"), reliability, because: because)
        }
        let slug = receipt.recorded.event.subject
        try recorder.tell(
            receipt,
            receipt.isRepetition
                ? "\(slug) was graded so before (#\(receipt.index)); nothing added."
                : "\(slug) graded \(reliability.rawValue) (#\(receipt.index)). As it was: daftar show source:\(slug) --known '#\(receipt.index - 1)'"
        )
    }
}
