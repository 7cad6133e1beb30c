package import DaftarDomain

extension Problem {
    /// A command that was refused.
    package init(_ rejection: Rejection, _ fields: FieldNames = .plain) {
        switch rejection {
        case .journalNotOpened:
            self.init(.failed, "this journal has not been opened", mend: "daftar init PATH")
        case .journalAlreadyOpened(let slug):
            self.init(.refused, "this journal was opened already, as \"\(slug)\"", mend: "daftar status")
        case .unknown(let noun, let text, let field, let near):
            self.init(unknown: noun, text, fields.place(field, of: text), fields.label(field), near)
        case .ambiguous(let noun, let text, let field, let matches):
            self.init(
                .notFound,
                "\"\(text)\" could be several \(matches.contains { $0.id.contains(":") } ? "things" : "\(noun.rawValue)s")",
                at: fields.place(field, of: text),
                near: matches.map { "\($0.id)   \($0.name)" },
                mend: matches.prefix(2).map { giving(fields.label(field), $0.id) }.joined(
                    separator: "   or   "))
        case .taken(.model, let name):
            self.init(
                .refused, "there is a model called \"\(name)\" already", at: "NAME",
                why: "a score names its model, so no two are called alike",
                mend: "raise its version: daftar add model NAME …")
        case .taken(let noun, let slug):
            self.init(
                .refused, "there is \(article(noun)) called \"\(slug)\" already", at: fields.place("id"),
                why: "a name stands for one \(noun.rawValue) for ever",
                mend: "daftar show \(slug)   or   choose another name")
        case .noLongerStands(let id, _) where SHA256Hex(id) != nil:
            self.init(
                .refused, "that copy was erased already", at: id, why: "its bytes are gone",
                mend: "daftar snapshot lists what is stored, and what was erased and why")
        case .noLongerStands(let id, let standing): self.init(noLongerStands: id, standing)
        case .cannotUndo(let type, let index, let obstacle): self.init(cannotUndo: type, index, obstacle)
        case .unknownRole(let actor, let role, let roles):
            self.init(
                .notFound, "\(actor) has no role \"\(role)\"", at: fields.place("actors"),
                why: roles.isEmpty
                    ? "no role of \(actor) is recorded" : "the roles are \(list(roles.map(\.text)))",
                mend: roles.first.map { "\(actor)/\($0)" } ?? "daftar correct \(actor) roles=…")
        case .roleEnded(let actor, let role, let occurred):
            self.init(
                .refused, "\(actor) was no longer \"\(role.title)\" on \(occurred.text)",
                at: fields.place("actors"),
                why: "that role ended \(role.until?.text ?? "earlier")",
                mend: "name \(actor) without the role, or daftar correct \(actor) roles=…")
        case .roleNotBegun(let actor, let role, let occurred):
            self.init(
                .refused, "\(actor) was not yet \"\(role.title)\" on \(occurred.text)",
                at: fields.place("actors"),
                why: "that role began \(role.from?.text ?? "later")",
                mend: "name \(actor) without the role, or daftar correct \(actor) roles=…")
        case .refersToItself(let id, "into"):
            self.init(
                .refused, "\(id) is one development already", at: fields.place("into"),
                why: "an entry is merged into another one",
                mend: "daftar same-as \(id) … names the one that stands")
        case .refersToItself(let id, let field):
            self.init(
                .refused, "\(id) cannot refer to itself", at: fields.place(field),
                why: "\(field) must name another development",
                mend: "daftar timeline shows the others")
        case .cycle(let path):
            self.init(
                .refused, "\(path.first!) would be part of itself", at: fields.place("partOf"),
                why: path.map(\.description).joined(separator: " is part of "),
                mend: "daftar correct \(path[path.count - 2]) partOf= --because …")
        case .claimOfAnotherDevelopment(let claim, let owner, let wanted, "claim"):
            self.init(
                .refused, "\(claim) is about \(owner), not \(wanted)", at: fields.place("claim"),
                why: "a stance rests on a claim of its own development",
                mend: "daftar show \(wanted) lists its claims")
        case .claimOfAnotherDevelopment(let claim, let owner, let wanted, let field):
            self.init(
                .refused, "\(claim) is about \(owner), not \(wanted)", at: fields.place(field),
                why: "what a source says of a claim is recorded where the claim is",
                mend:
                    "daftar claim \(owner) … \(giving(fields.label(field), "\(claim)"))   or   daftar show \(wanted)"
            )
        case .alreadyClaimed(let claim, let development, let field):
            self.init(
                .refused, "\(development) has this claim already: \(claim)", at: fields.place(field),
                why: "its words are exactly the same", mend: giving(fields.label(field), "\(claim)"))
        case .alreadyAttributed(let attribution, let claim):
            let relation = attribution.relation.rawValue
            self.init(
                .refused, "\(attribution.source) \(relation) \(claim) already", at: fields.place("source"),
                why: "\(attribution.id) says so, and this adds nothing to it",
                mend: "daftar show \(attribution.id)   or   say what is new: when, in which words, how surely"
            )
        case .alreadyStored(let sha, let source):
            self.init(
                .refused, "this copy of \(source) is stored already", at: sha.text,
                why: "its SHA-256 is the same",
                mend: "daftar snapshot lists what is stored")
        case .invalid(let field, let text, let reason):
            self.init(invalid: field, at: fields.place(field, of: text), fields.label(field), text, reason)
        case .unknownField(let field, let noun, let near):
            let known = EditableField.fields(of: noun).map { $0.alias ?? $0.name }
            self.init(
                .usage, "\(article(noun)) has no field \"\(field)\"", at: fields.place(field),
                why: near.isEmpty ? "the fields are \(list(known))" : nil, near: near,
                mend: (near.first ?? known.first).map { "\($0)=…" } ?? "show the record first")
        case .nothingToChange(let id):
            self.init(
                .refused, "that is what \(id) says already", at: id,
                why: "every value given is the value it has",
                mend: "daftar show \(id)")
        case .similar(let candidates): self.init(similar: candidates)
        case .idInUse(let id, nil):
            self.init(
                .refused, "the key \"\(id)\" is given to two entries", at: fields.place("key"),
                why: "a key stands for one entry for ever, and these differ",
                mend: "give one of them another key, or leave it out")
        case .idInUse(let id, let index?):
            self.init(
                .refused, "the key \"\(id)\" was used before, for something else", at: fields.place("key"),
                why: "#\(index) has it, with other content",
                mend: "daftar show '#\(index)', then choose another key or correct what is there")
        case .lineTooLong(let bytes, let limit):
            self.init(
                .usage, "this is too long for one entry", at: "the entry",
                why: "\(bytes) bytes, and a line of the log holds \(limit)",
                mend: "log the development first, then add claims one by one with daftar claim")
        }
    }

    private init(unknown noun: Noun, _ text: String, _ place: String, _ label: String, _ near: [Nearby]) {
        let what =
            switch noun {
            case .development, .claim, .attribution, .stance, .event, .snapshot:
                "there is no \(noun.rawValue) \(text)"
            default: "no \(noun.rawValue) called \"\(text)\""
            }
        let add =
            [.actor, .source, .issue].contains(noun) && text.count <= 100 ? Self.adding(noun, text) : nil
        let first = near.first.map { giving(label, $0.id) }
        let look =
            noun == .snapshot ? "daftar snapshot lists what is stored" : "daftar timeline, daftar search"
        self.init(
            .notFound, what, at: place, why: near.isEmpty ? "nothing like it is in this journal" : nil,
            near: near.map { "\($0.id)   \($0.name)" },
            mend: [first, add].compactMap(\.self).joined(separator: "   or   ").nonEmpty
                ?? look)
    }

    /// How to add what is not there, under a name that it can have.
    private static func adding(_ noun: Noun, _ text: String) -> String {
        if Slug(text) != nil { return "daftar add \(noun.rawValue) \(text) --name \"…\"" }
        return "daftar add \(noun.rawValue) \(Slug(slugging: text)?.text ?? "SLUG") --name \"\(text)\""
    }

    private init(noLongerStands id: String, _ standing: Standing) {
        switch standing {
        case .merged(let other):
            self.init(
                .refused, "\(id) was merged into \(other)", at: id, why: "two entries were one development",
                mend: "use \(other), or daftar undo the merge")
        default:
            self.init(
                .refused, "\(id) was retracted", at: id, why: "what was taken back is not built upon",
                mend: "daftar show \(id) --history says why; daftar undo '#N' brings it back")
        }
    }

    private init(cannotUndo type: EventType, _ index: Int, _ obstacle: Rejection.UndoObstacle) {
        let what = "#\(index) (\(type.rawValue)) cannot be undone"
        switch obstacle {
        case .notReversible:
            let mend =
                switch type {
                case .snapshotStored: "daftar snapshot --erase SHA --because …"
                case .snapshotErased: "daftar snapshot FILE --source … stores another copy"
                default: "daftar correct …, daftar retract … or daftar add model …"
                }
            self.init(
                .refused, what, at: "#\(index)",
                why: "registry entries, grades, snapshots and models are corrected, not taken back",
                mend: mend)
        case .makeAnew:
            self.init(
                .refused, what, at: "#\(index)",
                why: "a retracted attribution or stance is recorded again, under a new number",
                mend: "daftar \(type == .stanceRetracted ? "stance" : "claim") … records it again")
        case .changedSince(let field):
            self.init(
                .refused, what, at: "#\(index)", why: "\(field) was changed again since",
                mend: "daftar correct … sets the value you want")
        case .alreadyTakenBack:
            self.init(
                .refused, what, at: "#\(index)", why: "it was taken back already",
                mend: "daftar show '#\(index)'")
        }
    }

    private init(
        invalid field: String, at place: String, _ label: String, _ text: String,
        _ reason: Rejection.Invalidity
    ) {
        switch reason {
        case .empty:
            self.init(
                .usage, "something is missing", at: place, why: "it is empty", mend: "give \(label) a value")
        case .tooLong(let limit):
            self.init(
                .usage, "the text is too long", at: place,
                why: text.count > limit
                    ? "\(text.count) characters, and \(limit) fit"
                    : "its characters are made of \(text.unicodeScalars.count) parts, letters and marks",
                mend: "shorten it, or put the rest into note")
        case .controlCharacter:
            self.init(
                .usage, "the text holds a control character", at: place,
                why: "it could not be shown or searched",
                mend: "remove line breaks, tabs and escape codes")
        case .outOfRange(let range):
            self.init(
                .usage, "\(text) is out of range", at: place,
                why: "\(range.lowerBound) to \(range.upperBound) is allowed",
                mend: giving(label, "\(range.lowerBound) … \(range.upperBound)"))
        case .outside(let range):
            self.init(
                .usage, "\(text) is out of range", at: place,
                why: "\(range.lowerBound) to \(range.upperBound) is allowed for \(label)",
                mend: giving(label, "\(range.lowerBound)"))
        case .words(let range):
            self.init(
                .usage, "\"\(text)\" is not a stance in a few words", at: place,
                why: "it takes \(range.lowerBound) to \(range.upperBound) words",
                mend: "for example \"ready to claim land\"")
        case .notOneOf(let values):
            let near = Nearness.nearest(to: text, in: values.map { Nearby(id: $0, name: $0) }).map(\.id)
            self.init(
                .usage, "\"\(text)\" is not known here", at: place, why: "it is one of \(list(values))",
                mend: giving(label, near.first ?? values[0]))
        case .unreadable where field == "id":
            self.init(
                .usage, "\"\(text)\" cannot be a short name", at: place,
                why: "a short name has 1 to 64 of a–z, 0–9 and -, not - first",
                mend: Slug(slugging: text)?.text ?? "for example tajik-mfa")
        case .unreadable:
            let form = ValueForm(of: field)
            self.init(
                .usage, "cannot read \"\(text)\"", at: place, why: form.words,
                mend: form.example.map { giving(label, $0) } ?? form.help)
        case .above(let lower, let upper):
            self.init(
                .usage, "the figures \"\(text)\" are the wrong way round", at: place,
                why: "\(lower) is above \(upper)", mend: "swap them, or leave one out")
        case .reservedName:
            self.init(
                .usage, "\"\(text)\" cannot be a name", at: place,
                why: "it would be read as a number or as a word of its own",
                mend: "begin it with another letter, or add one")
        case .repeated:
            self.init(
                .usage, "\"\(text)\" is named twice", at: place, why: "each may stand once",
                mend: "leave one of them out")
        }
    }

    /// - Parameter place: where an entry stands that would be recorded along with this one, and has no number yet.
    package init(similar candidates: [Similar], place: (DevelopmentID) -> String? = { _ in nil }) {
        let lines = candidates.map { candidate in
            var reasons: [String] = []
            if candidate.sameKind { reasons.append("same kind") }
            if !candidate.sharedActors.isEmpty {
                reasons.append("actors " + list(candidate.sharedActors.map(\.text)))
            }
            reasons.append(
                candidate.daysApart == 0
                    ? "same day" : "\(candidate.daysApart) day\(candidate.daysApart == 1 ? "" : "s") apart")
            if !candidate.sharedWords.isEmpty { reasons.append("words " + list(candidate.sharedWords)) }
            if candidate.sharedQuote { reasons.append("same quote") }
            let name = place(candidate.development) ?? "\(candidate.development)"
            return
                "\(name)   \(candidate.occurred.text)   \(candidate.title)   (\(reasons.joined(separator: "; ")))"
        }
        let first = candidates[0].development
        if let place = place(first) {
            self.init(
                .refused, "this looks like a development that stands before it", near: lines,
                mend: "leave one out, or put its claims into \(place); --allow-similar logs both")
        } else {
            self.init(
                .refused, "this looks like a development that is logged already", near: lines,
                mend: "daftar claim \(first) … adds to it; --allow-similar logs a new one")
        }
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}

func list(_ words: [String]) -> String { words.joined(separator: ", ") }

func article(_ noun: Noun) -> String {
    switch noun {
    case .actor, .attribution, .issue, .event: "an \(noun.rawValue)"
    default: "a \(noun.rawValue)"
    }
}
