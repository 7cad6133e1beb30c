import DaftarAnswers
import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// Log a development, with its first claim if there is one.
package struct LogPage: FormPage {
    package static let path = "/log"

    private let visit: Visit
    private let draft: Draft

    package init(_ visit: Visit, _ draft: Draft) {
        self.visit = visit
        self.draft = draft
    }

    private static let labels = [
        "title": "What happened", "on": "When", "kind": "What sort", "actors": "Who", "targets": "At whom",
        "place": "Where", "issues": "About what", "deaths": "How many died", "note": "Note",
        "partOf": "Part of", "respondsTo": "In answer to", "text": "What is said",
        "source": "Who said it first",
        "via": "Through whom", "hedge": "Weakened", "quote": "In which words",
    ]

    package func sheet() throws -> Sheet {
        let fields = Fields(draft: draft)
        let choices = Choices(visit: visit)
        func label(_ name: String) -> String { Self.labels[name] ?? name }
        return try Sheet("Log a development", in: .log, forms: []) {
            RecordActions.html(
                visit,
                [
                    ("Add an actor", Link("/add/actor")), ("Add a source", Link("/add/source")),
                    ("Add an issue", Link("/add/issue")),
                ])
            try FormSheet(visit, draft, labels: Self.labels).html(repeats: true) {
                fields.text(
                    "title", label("title"), hint: "In one line, as you would tell it.", isRequired: true)
                fields.text(
                    "on", label("on"),
                    hint:
                        "2023-09-19, 19 sep 2023, 2023-09, 2023-09-19~ for about, [2023-09-15,2023-09-16] for one of the two.",
                    isRequired: true)
                fields.tick("inferred", "The date, or part of it, is our inference")
                fields.choice("kind", label("kind"), Choices.kinds, isRequired: true)
                fields.text(
                    "actors", label("actors"), hint: "Short names; commas separate. In a meeting, all sides.",
                    choices: try choices.actors)
                fields.text(
                    "targets", label("targets"), hint: "Where the act has a direction.",
                    choices: try choices.actors)
                fields.text("place", label("place"))
                fields.text("issues", label("issues"), choices: try choices.issues)
                details(
                    Attribute(
                        "open",
                        if: ["deaths", "note", "partOf", "respondsTo"].contains {
                            !fields.value($0).isEmpty || draft.problem(of: $0) != nil
                        })
                ) {
                    summary { "More" }
                    fields.text("deaths", label("deaths"), hint: "10, 10.. for at least, ..20, or 10..20.")
                    fields.text("partOf", label("partOf"), hint: "The larger development, such as d8.")
                    fields.text(
                        "respondsTo", label("respondsTo"),
                        hint: "Such as d6; d6? where that is our inference.")
                    fields.lines("note", label("note"), hint: "Anything else, in our own words.")
                }
                try fieldset {
                    legend { "Who says so" }
                    p(.class("hint")) { "More claims can be added later." }
                    fields.text(
                        "text", label("text"),
                        hint: "One statement that can be true or false, in our own words.")
                    fields.text("source", label("source"), choices: try choices.sources)
                    fields.text(
                        "via", label("via"), hint: "Nearest to the speaker first; commas separate.",
                        choices: try choices.sources)
                    fields.choice("hedge", label("hedge"), Choices.hedges)
                    fields.text("quote", label("quote"), hint: "The exact words, where they may be copied.")
                }
            }
        }
    }

    // MARK: What was typed

    static func entry(_ typed: Query) throws -> DevelopmentEntry {
        var entry = DevelopmentEntry()
        entry.title = typed["title"] ?? ""
        entry.on = typed["on"] ?? ""
        entry.kind = typed["kind"] ?? ""
        entry.dateBasis = typed["inferred"] == "yes" ? Development.DateBasis.inferred.rawValue : nil
        entry.actors = typed.all("actors").splitAtCommas
        entry.targets = typed.all("targets").splitAtCommas
        entry.place = typed["place"]
        entry.issues = typed.all("issues").splitAtCommas
        entry.note = typed.note
        entry.partOf = typed["partOf"]
        entry.respondsTo = typed.all("respondsTo").splitAtCommas.map {
            $0.hasSuffix("?") ? .init(String($0.dropLast()), isInferred: true) : .init($0)
        }
        if let text = typed["deaths"] {
            guard let deaths = DeathsText(text) else {
                throw Rejection.invalid(field: "deaths", text: text, .unreadable)
            }
            (entry.deathsLow, entry.deathsBest, entry.deathsHigh) = (deaths.low, deaths.best, deaths.high)
        }
        entry.claims = claim(typed).map { [$0] } ?? []
        return entry
    }

    private static func claim(_ typed: Query) -> ClaimEntry? {
        guard ["text", "source", "via", "hedge", "quote"].contains(where: { typed[$0] != nil }) else {
            return nil
        }
        var claim = ClaimEntry()
        claim.text = typed["text"] ?? ""
        if ["source", "via", "hedge", "quote"].contains(where: { typed[$0] != nil }) {
            claim.accounts = [AccountEntry(typed)]
        }
        return claim
    }

    package static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem] {
        do {
            let entry = try entry(typed)
            return entry.problems(Naming(visit.reader.state()), today: visit.today, .plain).map {
                FieldProblem(field: $0.field, $0.problem)
            }
        } catch let rejection as Rejection {
            return [FieldProblem(rejection)]
        }
    }

    package static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request {
        try entry(typed).request(
            id: typed["key"] ?? "", today: visit.today, allowSimilar: typed["similar"] == "yes",
            in: journal)
    }

    package static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link {
        Link("/d/\(receipt.recorded.event.subject.dropFirst())")
    }
}

extension AccountEntry {
    /// An account as a form gives it.
    init(_ typed: Query) {
        self.init()
        source = typed["source"] ?? ""
        via = typed.all("via").splitAtCommas
        hedge = typed["hedge"]
        // Whoever gives the words has them verbatim; a form that asks says so itself.
        basis = typed["quote"].map { _ in Attribution.Basis.verbatim.rawValue }
        quote = typed["quote"].map { Evidence(selector: .quote(exact: $0, prefix: nil, suffix: nil)) }
    }
}
