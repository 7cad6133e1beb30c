import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections
import Foundation

/// The work of `daftar log`: from flags, from a file, from the editor.
struct Logging {
    let recorder: Recorder
    let drafts: Drafts
    let allowSimilar: Bool

    var session: Session { recorder.session }
    var journal: Journal { recorder.journal }

    /// The largest file of entries, in bytes: some hundred thousand developments.
    private static let largestFile = 256 << 20

    // MARK: One entry

    func log(_ entry: DevelopmentEntry) throws {
        if entry == DevelopmentEntry() {
            throw Problem(.invalid(field: "title", text: "", .empty), .flags)
        }
        let id = entry.key ?? UUID().uuidString.lowercased()
        let typed = EntryTemplate.text(entry, suggesting: nil)
        let telling = try keepingOnFailure(typed, .flags) {
            if !EntryKey.isValid(id) { throw Rejection.invalid(field: "key", text: id, .unreadable) }
            do {
                return try record(entry, id: id, allowSimilar: allowSimilar)
            } catch let refused as RefusedRequest {
                guard case Rejection.similar(let candidates) = refused.reason else { throw refused }
                return try ask(about: candidates, entry, id: id)
            }
        }
        try telling()
    }

    /// Tells what was recorded. Called when a draft of it is no longer wanted, whether it can be told or not.
    typealias Telling = () throws -> Void

    private func record(_ entry: DevelopmentEntry, id: String, allowSimilar: Bool) throws -> Telling {
        let receipts = try recorder.record(
            [entry.request(id: id, today: session.today, allowSimilar: allowSimilar, in: journal)])
        return { try tell(receipts) }
    }

    private func ask(about candidates: [Similar], _ entry: DevelopmentEntry, id: String) throws -> Telling {
        if session.options.yes { return try record(entry, id: id, allowSimilar: true) }
        var problem = Problem(.similar(candidates))
        problem.place = "the entry"
        guard session.canAsk else { throw problem }
        let first = candidates[0].development
        for line in problem.near { session.say("Similar: " + SafeText.escape(line)) }
        if !session.options.dryRun { try? drafts.save(EntryTemplate.text(entry, suggesting: nil)) }
        switch Question.ask("Log as new? [Y]es  [c]laim on \(first)  [n]o: ") {
        case "", "y", "yes": return try record(entry, id: id, allowSimilar: true)
        case "c": return try addClaims(of: entry, to: first)
        default:
            throw Problem(
                .cancelled, "nothing was recorded", at: "the entry", why: "you said no",
                mend: "daftar log --recover goes on with it")
        }
    }

    /// Adds what the entry says to a development that is there: its claims, or its title as one.
    private func addClaims(of entry: DevelopmentEntry, to development: DevelopmentID) throws -> Telling {
        var claims = entry.claims
        if claims.isEmpty {
            var claim = ClaimEntry()
            claim.text = entry.title
            claims = [claim]
        }
        let today = session.today
        let receipts = try recorder.record(
            claims.map { claim in
                Request(id: UUID().uuidString.lowercased()) { [journal] state in
                    let draft = try claim.draft(ClaimID(1), Naming(state), today: today)
                    return .makeClaim(
                        try QuoteLookup(journal.snapshots(state)).locating(draft), about: development)
                }
            })
        let ids = receipts.map { "\($0.recorded.event.subject) (#\($0.index))" }.joined(separator: ", ")
        return {
            try recorder.tell(receipts, "\(ids) recorded on \(development).")
            guard !session.options.dryRun else { return }
            for case .claimMade(let claim, _) in receipts.map(\.recorded.event)
            where claim.attributions.isEmpty {
                session.say(
                    "Next: daftar claim \(development) --source … --asserts \(claim.id)   (nobody says so yet)"
                )
            }
        }
    }

    // MARK: Files

    func file(_ name: String) throws {
        let text = try contents(of: name)
        let isTyped = name == "-" && !text.allSatisfy(\.isWhitespace)
        try record(text, file: name == "-" ? "standard input" : name, keepsDraft: isTyped)()
    }

    private func contents(of name: String) throws -> String {
        let handle = name == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: name)
        // A pipe has no size to be asked for.
        let data = try? handle?.read(upToCount: Self.largestFile + 1) ?? Data()
        guard data.map({ $0.count <= Self.largestFile }) != false else {
            throw Problem(
                .usage, "the file is too large", at: name, why: "\(Self.largestFile) bytes are read at once",
                mend: "split it into several files")
        }
        guard handle != nil, let data else {
            throw Problem(
                .notFound, "cannot read the file", at: name, why: "it is not there, or not readable",
                mend: "check the path after -F")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw Problem(
                .usage, "cannot read the entries", at: name, why: "the file is not UTF-8",
                mend: "save it as UTF-8")
        }
        return text
    }

    func record(_ text: String, file: String, keepsDraft: Bool) throws -> Telling {
        func record() throws -> [Receipt] {
            let entries = try EntryFile(
                text, file: file, today: session.today, allowSimilar: allowSimilar || session.options.yes,
                in: journal)
            do {
                return try recorder.record(entries.requests)
            } catch let refused as RefusedRequest {
                var problem = Problem(refused.reason, entries.fieldNames(refused.position))
                if case Rejection.similar(let candidates) = refused.reason {
                    problem = Problem(similar: candidates) { entries.place(of: $0, among: refused.earlier) }
                }
                if problem.place == nil { problem.place = entries.places[refused.position] }
                throw problem
            }
        }
        let receipts = try keepsDraft ? keepingOnFailure(text, .plain, record) : record()
        return { try tell(receipts) }
    }

    // MARK: Telling

    /// Keeps what was typed where it could not be recorded, and says in the problem whether that
    /// worked. What is recorded needs no draft any more.
    private func keepingOnFailure<Value>(
        _ text: String, _ fields: FieldNames, _ record: () throws -> Value
    ) throws -> Value {
        do {
            let value = try record()
            if !session.options.dryRun { drafts.discard(text) }
            return value
        } catch {
            var problem = Problem(error, fields)
            if session.options.dryRun { throw problem }
            do {
                try drafts.save(text)
                if !problem.mend.contains("--recover") { problem.mend += "   (kept: daftar log --recover)" }
            } catch let failure {
                problem.mend += "   (what was typed is not kept: \(Problem(failure).why ?? ""))"
            }
            throw problem
        }
    }

    private func tell(_ receipts: [Receipt]) throws {
        let new = receipts.filter { !$0.isRepetition }
        let sentences = receipts.map(sentence)
        let repeated = receipts.count - new.count
        let summary =
            receipts.count > 1
            ? ["\(new.count) recorded" + (repeated > 0 ? ", \(repeated) there already." : ".")] : []
        try recorder.tell(receipts, (sentences + summary).joined(separator: "\n"))
        if new.count == 1, receipts.count == 1, !session.options.dryRun,
            case .developmentLogged(let development) = new[0].recorded.event, development.claims.isEmpty
        {
            session.say("Next: daftar claim \(development.id) --source …   (no source yet)")
        }
    }

    private func sentence(_ receipt: Receipt) -> String {
        let event = receipt.recorded.event
        if receipt.isRepetition {
            return "\(event.subject) was recorded before (#\(receipt.index)); nothing added."
        }
        guard case .developmentLogged(let development) = event else {
            return "\(event.subject) \(event.type.rawValue.split(separator: ".").last!) (#\(receipt.index))."
        }
        var parts = ["\(development.id) logged (#\(receipt.index)), on \(development.occurred.shortWords)"]
        if !development.claims.isEmpty { parts.append(count(development.claims.count, "claim")) }
        if !development.stances.isEmpty { parts.append(count(development.stances.count, "stance")) }
        return parts.joined(separator: ", ") + "."
    }
}

/// Asks on the terminal.
enum Question {
    static func ask(_ text: String) -> String {
        Stream.talk(text)
        return (readLine() ?? "n").trimmed.lowercased()
    }
}
