import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

extension Site {
    /// Takes a form: records what it asks for and leads on, or shows it again with what is wrong and all that was typed.
    func write(_ request: WebRequest, _ place: Place, _ page: any FormPage.Type) throws -> WebResponse {
        guard let desk else {
            throw Problem(
                .refused, "nothing can be recorded here", at: "the form",
                why: "the journal is served read only", mend: "daftar serve without --read-only")
        }
        guard let text = String(validating: request.body, as: UTF8.self), let typed = Query(text[...]) else {
            throw Problem(
                .usage, "the form cannot be read", at: "the form", mend: "open it again and send it")
        }
        try desk.check(request)
        let purpose = try Purpose(typed)
        var draft = Draft(typed)
        guard desk.made(typed) else {
            draft.problems = [.notMade]
            return try shown(draft, request, place, page, status: 403)
        }
        do {
            let (recorded, visit) = try record(request, place, page, &draft, desk, isDryRun: purpose.isDryRun)
            if let recorded, !purpose.isDryRun, let receipt = recorded.receipts.first {
                return .redirect(
                    to: purpose == .another ? Link(place.path) : page.next(receipt, typed, visit))
            }
            draft.effects = recorded?.effects
        } catch let refused as RefusedRequest {
            if case Rejection.similar(let similar) = refused.reason {
                draft.similar = similar
            } else if case Rejection.idInUse(_, let event?) = refused.reason {
                draft.problems = [.sentBefore(event)]
                draft.isSpent = true
            } else {
                draft.problems = [FieldProblem(refused.reason)]
            }
        }
        if purpose == .check { return WebResponse(type: Form.json.type, try CheckRow(draft).json) }
        return try shown(
            draft, request, place, page,
            status: !draft.problems.isEmpty ? 422 : !draft.similar.isEmpty ? 409 : 200)
    }

    /// The form again, with all that was typed.
    private func shown(
        _ draft: Draft, _ request: WebRequest, _ place: Place, _ page: any FormPage.Type, status: Int
    ) throws -> WebResponse {
        let edition = try journal.edition()
        return try edition.read { reader in
            let visit = try Visit(request, at: place, edition, reader, today: now().day, desk: desk)
            let sheet = try page.init(visit, draft).sheet()
            return WebResponse(
                status: status, type: Form.html.type,
                try Frame(visit, sheet, isReadOnly: false).html.document)
        }
    }

    /// Nil where something is wrong, which then stands in the draft.
    private func record(
        _ request: WebRequest, _ place: Place, _ page: any FormPage.Type, _ draft: inout Draft, _ desk: Desk,
        isDryRun: Bool
    ) throws -> (Recording?, Visit) {
        let typed = draft.typed
        let edition = try journal.edition()
        let opened = try Journal(journal.folder)
        // What is read of the journal is read here: later, it is out of reach.
        let (visit, problems, asked) = try edition.read { reader in
            let visit = try Visit(request, at: place, edition, reader, today: now().day, desk: desk)
            let problems = try page.problems(typed, visit)
            return (visit, problems, problems.isEmpty ? try page.request(typed, visit, in: opened) : nil)
        }
        draft.problems = problems
        guard let asked else { return (nil, visit) }
        let recording = try opened.record(
            [asked], by: desk.author, at: now(), isDryRun: isDryRun)
        return (recording, visit)
    }
}

/// What a script is told of a form that is not sent yet.
private struct CheckRow: Encodable {
    let problems: [ProblemOfField]
    let similar: [SimilarRow]
    let effects: [EffectRow]

    struct ProblemOfField: Encodable {
        let field, what: String
        let why: String?
        let mend: String
    }

    struct SimilarRow: Encodable {
        let id, title, occurred: String
    }

    struct EffectRow: Encodable {
        let words: String
    }

    init(_ draft: Draft) {
        problems = draft.problems.map {
            ProblemOfField(field: $0.field, what: $0.problem.what, why: $0.problem.why, mend: $0.problem.mend)
        }
        similar = draft.similar.map {
            SimilarRow(id: "\($0.development)", title: $0.title, occurred: $0.occurred.words)
        }
        effects = (draft.effects ?? []).map { EffectRow(words: $0.words) }
    }

    var json: String { get throws { try JSONText.encode(self) } }
}

extension TensionEffect {
    /// "Tension Kyrgyzstan–Tajikistan on Fri 2023-09-15: 38.5 -> 57.7".
    var words: String {
        "Tension \(names.joined(separator: "–")) on \(MomentText.day(day)): \(Tenths.text(before)) -> \(Tenths.text(after))"
    }
}
