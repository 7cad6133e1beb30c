import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import Foundation

struct AuditJournal: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Look through claims, accounts and dates for what an editor would ask about.",
        discussion: """
            Rules are numbered; daftar help A05 explains one. Without arguments, all of them are applied to everything. A15 reads \
            the whole log once more, which takes as long as daftar verify.

            Exit code 3 where something at or above --fail-on was found. With -o md, a report to attach to a briefing.
            """)

    enum Threshold: String, CaseIterable, ExpressibleByArgument {
        case error, warning, note, never

        var severity: Severity? { Severity(rawValue: rawValue) }
    }

    @Argument(help: "Rules such as A05, and records such as d8, c22 or a name, to look at alone.")
    var about: [String] = []
    @Option(help: "What to end with exit code 3 for: error, warning, note or never.")
    var failOn: Threshold = .error
    @Option(help: ArgumentHelp("A rule to leave out. May be given more than once.", valueName: "rule"))
    var without: [String] = []
    @Option(
        help: ArgumentHelp(
            "Hold quotes against this text, which the journal need not keep. May be given more than once.",
            valueName: "file"),
        completion: .file())
    var snapshot: [String] = []
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let moment = try session.moment(in: journal)
        let progress = Progress("reading", unit: "events", on: session.talk, isQuiet: options.quiet)
        defer { progress.end() }
        let audit = try journal.audit(try request(journal, moment), at: moment) {
            progress.update($0, of: $1)
        }
        progress.end()
        let answer = AuditAnswer(
            audit, title: journal.opened.title, head: try journal.head,
            root: try journal.status(at: moment).root?.description)
        switch options.format {
        case .md: try session.put(answer.report)
        default: try session.write(answer.answer) { AuditText(answer: answer).rendered(for: $0) }
        }
        try fail(for: answer, at: journal.layout.journal)
    }

    private func request(_ journal: Journal, _ moment: AsOf) throws -> AuditRequest {
        var request = AuditRequest()
        request.without = Set(try without.splitAtCommas.map(rule))
        request.copies = try snapshot.map(copy)
        for word in about {
            if Audit.isRule(word) {
                request.rules.insert(try rule(word))
            } else {
                request.records.append(try journal.read { try record(word, $0, moment) })
            }
        }
        return request
    }

    private func rule(_ word: String) throws -> String {
        guard let rule = Audit.rule(word) else { throw RuleHelp.unknown(word, at: "RULE") }
        return rule.id
    }

    private func record(_ word: String, _ reader: ReadModelReader, _ moment: AsOf) throws -> RecordReference {
        let record: RecordReference
        do {
            record = try Naming(reader.state(known: moment.known)).record(word)
        } catch let rejection as Rejection {
            throw Problem(rejection, .argument(of: "audit"))
        }
        let isThere =
            if let id = AttributionID(word) {
                try reader.attribution(id, at: moment) != nil
            } else {
                try RecordName(reader: reader, moment: moment).name(of: record) != nil
            }
        guard isThere else {
            throw Problem(
                Rejection.unknown(record.noun, record.id, field: "id", near: []), .argument(of: "audit"))
        }
        return record
    }

    private func copy(_ path: String) throws -> GivenCopy {
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            return GivenCopy(name: URL(fileURLWithPath: path).lastPathComponent, bytes: Array(data))
        } catch {
            throw Problem(
                .notFound, "cannot read \(path)", at: "--snapshot",
                why: (error as NSError).localizedDescription,
                mend: "name the file that holds the text that was read")
        }
    }

    private func fail(for answer: AuditAnswer, at folder: String) throws {
        guard let least = failOn.severity,
            let first = answer.audit.findings.first(where: { $0.severity >= least })
        else { return }
        throw Problem(
            .findings, "the audit found \(answer.tally)", at: folder,
            why: "\(first.rule): \(first.what)",
            mend: "daftar help \(first.rule) explains it; --fail-on says what to fail for")
    }
}

extension Audit {
    /// Whether a word is the number of a rule, or looks like one.
    fileprivate static func isRule(_ word: String) -> Bool {
        word.wholeMatch(of: /A[0-9]+/) != nil || (word.wholeMatch(of: /a0[0-9]/) != nil)
    }
}
