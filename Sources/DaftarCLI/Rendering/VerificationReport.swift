import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections

/// What `daftar verify` found.
struct VerificationReport {
    struct Finding: Encodable {
        var severity: String
        var what: String
        var place: String?
        var why: String?
        var mend: String?
        var firstEvent, lastEvent: Int?
    }

    private(set) var findings: [Finding] = []
    private(set) var firstDamage: Problem?
    private let size: Int
    private let root: String?

    /// How many lines have no hash to be checked by.
    private(set) var unchecked = 0

    var isClean: Bool { findings.allSatisfy { $0.severity == "note" } }
    var firstWarning: Finding? { findings.first { $0.severity == "warning" } }

    init(_ log: LogVerification) {
        size = log.size
        root = log.root?.description
        for finding in log.findings { add(finding) }
    }

    init(_ verification: Verification) {
        self.init(verification.log)
        if let problem = verification.problem, verification.log.isIntact {
            add(Problem(problem.error), "error", events: problem.index..<problem.index + 1)
        }
        for stopped in verification.stopped {
            let reason = stopped.stopped.map { "at #\($0.event): \($0.reason)" }
            findings.append(
                Finding(
                    severity: "warning", what: "read model \(stopped.name) has stopped", why: reason,
                    mend: "daftar rebuild"))
        }
        for difference in verification.differences {
            findings.append(
                Finding(
                    severity: "warning", what: "table \(difference.table) says otherwise than the log",
                    why:
                        "\(difference.here) rows only in service, \(difference.there) only by replay; for example \(difference.example)",
                    mend: "daftar rebuild"))
        }
    }

    /// The log no longer is the one that was last read, though each of its lines is sound by itself.
    mutating func addDivergence(from events: Int, in folder: String) {
        add(Problem(readBefore: events, in: folder), "error", events: 0..<0)
    }

    private mutating func add(_ finding: LogFinding) {
        let place = "\(finding.path), line \(finding.line), byte \(finding.offset)"
        switch finding.fact {
        case .damage(let damage):
            add(
                Problem(damage, index: finding.indexes.lowerBound, at: place), "error",
                events: finding.indexes)
        case .refused(let error):
            let index = finding.indexes.lowerBound
            let problem =
                (error as? EventCodecError).map {
                    Problem(JournalError.unreadableEvent(index: index, path: finding.path, $0))
                }
                ?? Problem(error)
            add(problem, "error", events: finding.indexes)
        case .unreadable(let error): add(Problem(error), "error", events: finding.indexes)
        case .leafMissing:
            unchecked += finding.indexes.count
            note(
                "hashes are missing, so these lines cannot be checked; they are written when the journal is next recorded to",
                place,
                finding.indexes)
        case .sealMissing:
            note(
                "a segment has no seal; it is written when the journal is next recorded to", place,
                finding.indexes)
        case .tornTail(let bytes):
            note(
                "an unfinished write of \(bytes) bytes stands at the end; it is set aside at the next recording",
                place, finding.indexes)
        }
    }

    private mutating func add(_ problem: Problem, _ severity: String, events: Range<Int>) {
        if firstDamage == nil { firstDamage = problem }
        findings.append(
            Finding(
                severity: severity, what: problem.what, place: problem.place, why: problem.why,
                mend: problem.mend,
                firstEvent: events.first, lastEvent: events.last))
    }

    private mutating func note(_ what: String, _ place: String, _ events: Range<Int>) {
        findings.append(
            Finding(
                severity: "note", what: what, place: place, firstEvent: events.first, lastEvent: events.last))
    }

    var answer: Answer {
        var table = Table([
            .init(header: "severity"), .init(header: "what", wraps: true, minimumWidth: 20),
            .init(header: "where", wraps: true),
            .init(header: "why", wraps: true),
        ])
        for finding in findings {
            table.add([
                .init(finding.severity, finding.severity == "error" ? .bad : .plain), .init(finding.what),
                .init(finding.place ?? ""),
                .init(finding.why ?? ""),
            ])
        }
        var answer = Answer("findings", findings, table: table)
        answer.values = [
            "events": size, "root": root, "sound": firstDamage == nil, "readModelsAgree": isClean,
        ]
        return answer
    }

    func rendered(for terminal: Terminal) -> String {
        let state =
            unchecked == 0 ? "all sound" : "\(unchecked.grouped) of them without a hash to check them by"
        let summary =
            isClean ? "\(count(size, "event")), \(state); the read models agree.\nroot \(root ?? "")" : nil
        let list = findings.isEmpty ? "" : answer.table.rendered(as: .table, for: terminal)
        return [list, summary ?? "\(count(size, "event")) read."].filter { !$0.isEmpty }.joined(
            separator: "\n")
    }
}
