import DaftarDomain
import DaftarJournal
import DaftarProjections

extension Logging {
    /// Writes an entry in the editor, beginning with what its flags say.
    func editNew(_ entry: DevelopmentEntry) throws {
        let text = try template(entry)
        guard entry == DevelopmentEntry() else { return try edit(text) }
        // Nothing was typed yet: left as it is, it is no draft, and the one that is kept stays the one to go on with.
        let kept = drafts.kept
        do {
            try edit(text)
        } catch {
            var problem = Problem(error)
            if drafts.isUntouched(text) {
                drafts.withdraw(for: kept)
                problem.mend = "daftar log -e begins again"
            }
            throw problem
        }
    }

    /// Goes on with the draft that is kept.
    func recover(inEditor: Bool) throws {
        let text = try drafts.load()
        if inEditor { try edit(text) } else { try record(text, file: drafts.path, keepsDraft: true)() }
    }

    /// Opens `text` in the editor until it is recorded or given up.
    private func edit(_ text: String) throws {
        try drafts.save(text)
        while true {
            try Editor.edit(drafts.path, environment: session.environment)
            guard let edited = try? drafts.load() else {
                throw Problem(
                    .cancelled, "nothing was recorded", at: drafts.path,
                    why: "the editor left no text in UTF-8 there",
                    mend: "look at that file, then daftar log -F \(drafts.path)")
            }
            if edited == text || edited.allSatisfy(\.isWhitespace) {
                throw Problem(
                    .cancelled, "nothing was recorded", at: drafts.path,
                    why: "the entry was left as it was", mend: "daftar log --recover goes on with it")
            }
            let telling: Telling
            do {
                telling = try record(edited, file: drafts.path, keepsDraft: true)
            } catch let problem as Problem where session.canAsk {
                ProblemReport(problem, asJSON: false, colour: session.options.color).write()
                guard ["", "y", "yes"].contains(Question.ask("Edit again? [Y]es  [n]o: ")) else {
                    throw problem
                }
                continue
            }
            return try telling()
        }
    }

    /// The entry as a file, filled with what the last entry suggests: its kind, actors, issues and source.
    private func template(_ entry: DevelopmentEntry) throws -> String {
        var entry = entry
        let suggestion = try journal.read { reader -> (Development, String?)? in
            guard let id = try reader.developmentIDs(limit: 1).first,
                let last = try reader.development(id, at: .now)?.value
            else { return nil }
            let claims = try reader.claims(of: id, at: .now)
            let source = try claims.last.flatMap {
                try reader.attributions(of: $0.value.id, at: .now).last?.value.source.text
            }
            return (last, source)
        }
        if let (last, _) = suggestion {
            if entry.kind.isEmpty { entry.kind = last.kind.rawValue }
            if entry.actors.isEmpty { entry.actors = last.actors.map(\.description) }
            if entry.issues.isEmpty { entry.issues = last.issues.map(\.text) }
        }
        if entry.on.isEmpty { entry.on = session.today.text }
        return EntryTemplate.text(entry, suggesting: suggestion?.1)
    }
}
