import DaftarAnswers
import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// Record who says what about a development: a new claim, or an account of one that is there.
package struct AddClaimPage: FormPage {
    package static let path = "/d/:id/claim"

    private let visit: Visit
    private let draft: Draft
    private let id: DevelopmentID
    private let heading: Heading

    package init(_ visit: Visit, _ draft: Draft) throws {
        self.visit = visit
        self.draft = draft
        (id, heading) = try visit.developmentHeading
    }

    private static let labels = [
        "relation": "How it stands to the claim", "claim": "Which claim", "text": "What is said",
        "source": "Who said it first", "via": "Through whom", "hedge": "Weakened",
        "basis": "Our wording rests on",
        "quote": "In which words", "said": "When", "credibility": "Credibility", "note": "Note",
    ]

    package func sheet() throws -> Sheet {
        let fields = Fields(
            draft: draft,
            given: ["relation": "asserts", "basis": "paraphrase", "claim": visit.query["claim"] ?? ""])
        let choices = Choices(visit: visit)
        let claims = try visit.reader.claims(of: id, at: .now).filter { $0.standing == .stands }
        func label(_ name: String) -> String { Self.labels[name] ?? name }
        return try Sheet("Who says what about \(id)", in: .timeline, forms: []) {
            p(.class("lede")) {
                a(.href(Link("/d/\(id.number)"))) { "\(id) \(heading.title)" }
                ", \(heading.occurred.words)"
            }
            try FormSheet(visit, draft, labels: Self.labels).html(repeats: true) {
                try fields.text(
                    "source", label("source"), isRequired: true, choices: choices.sources)
                try fields.text(
                    "via", label("via"), hint: "Nearest to the speaker first; commas separate.",
                    choices: choices.sources)
                fields.choice(
                    "relation", label("relation"),
                    [
                        ("asserts", "asserts it"), ("denies", "denies it"),
                        ("omits", "leaves it out: a silence, no denial"),
                    ], isRequired: true)
                fields.choice(
                    "claim", label("claim"),
                    [("", "a new one, told below")]
                        + claims.map { ("\($0.value.id)", "\($0.value.id) \($0.value.text)") })
                fields.text(
                    "text", label("text"),
                    hint: "Of a new claim: one statement that can be true or false, in our own words.")
                fields.choice("hedge", label("hedge"), Choices.hedges)
                fields.choice("basis", label("basis"), Choices.bases)
                fields.text("quote", label("quote"), hint: "The exact words, where they may be copied.")
                fields.text("said", label("said"), hint: "Where it is another day than that of the source.")
                fields.text(
                    "credibility", label("credibility"), hint: "1 (confirmed) to 6 (cannot be judged).")
                fields.lines("note", label("note"))
            }
        }
    }

    // MARK: What was typed

    private static func account(_ typed: Query) throws -> AccountEntry {
        var account = AccountEntry(typed)
        account.relation =
            try typed["relation"].map { text in
                guard let relation = Attribution.Relation(rawValue: text) else {
                    throw Rejection.invalid(field: "relation", text: text, .unreadable)
                }
                return relation
            } ?? .asserts
        account.basis = typed["basis"]
        account.said = typed["said"]
        account.note = typed.note
        account.credibility = try typed["credibility"].map { text in
            guard let number = Int(text) else {
                throw Rejection.invalid(field: "credibility", text: text, .outOfRange(1...6))
            }
            return number
        }
        return account
    }

    /// - Parameter lookup: finds the quoted words in the copy of their text; nil to leave them as they are.
    private static func command(
        _ typed: Query, on id: DevelopmentID, _ naming: Naming, today: Day, _ lookup: QuoteLookup? = nil
    ) throws -> Command {
        let typedAccount = try account(typed).draft(AttributionID(1), naming, today: today)
        let attribution = try lookup?.locating(typedAccount) ?? typedAccount
        if let text = typed["claim"] {
            guard let claim = ClaimID(text), let held = try naming.state.claim(claim) else {
                throw Rejection.unknown(.claim, text, field: "claim", near: [])
            }
            if let owner = held.development, owner != id {
                throw Rejection.claimOfAnotherDevelopment(claim, of: owner, wanted: id, field: "claim")
            }
            return .attribute(attribution, to: claim)
        }
        return .makeClaim(
            Claim(id: ClaimID(1), text: typed["text"] ?? "", attributions: [attribution]), about: id)
    }

    package static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem] {
        try FieldProblem.of(visit) { naming in
            try command(typed, on: visit.developmentID, naming, today: visit.today)
        }
    }

    package static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request {
        let (id, today) = (try visit.developmentID, visit.today)
        return Request(id: typed["key"] ?? "") { state in
            try command(
                typed, on: id, Naming(state), today: today, QuoteLookup(journal.snapshots(state)))
        }
    }

    package static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link {
        Link("/d/\(visit.parameters["id"] ?? "")")
    }
}

extension Visit {
    /// The development that the path names by its number, perhaps with words behind it: `8`, `8-a-meeting`.
    var developmentID: DevelopmentID {
        get throws {
            let text = parameters["id"] ?? ""
            guard let id = DevelopmentID("d" + text.prefix { $0.isNumber }) else { throw NoSuchPage() }
            return id
        }
    }

    /// The development to which a form adds something, as it is now.
    var developmentHeading: (DevelopmentID, Heading) {
        get throws {
            let id = try developmentID
            guard let heading = try reader.heading(of: id, at: .now) else {
                throw Problem(.unknown(.development, "\(id)", field: "the address", near: []), .plain)
            }
            return (id, heading)
        }
    }
}
