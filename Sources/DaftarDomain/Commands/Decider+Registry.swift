extension Decider {
    func add(_ actor: Actor) throws -> JournalEvent {
        try requireName(actor.id)
        if try state.actor(actor.id) != nil { throw Rejection.taken(.actor, actor.id.text) }
        try check(actor)
        return .actorAdded(actor)
    }

    func check(_ actor: Actor) throws {
        try TextRule.title.check(actor.name, field: "name")
        for alias in actor.aliases { try TextRule.title.check(alias, field: "aliases") }
        try TextRule.note.check(actor.note, field: "note")
        try requireDistinct(actor.aliases, field: "aliases")
        try requireDistinct(actor.roles.map(\.id.text), field: "roles")
        if let party = actor.party, party != actor.id { _ = try self.actor(party, field: "party") }
        for role in actor.roles {
            try TextRule.title.check(role.title, field: "roles")
            if let of = role.of, of != actor.id { _ = try self.actor(of, field: "of") }
            if let from = role.from, let until = role.until, from.bounds.lower > until.bounds.upper {
                throw Rejection.invalid(field: "until", text: until.text, .unreadable)
            }
        }
    }

    func add(_ source: Source) throws -> JournalEvent {
        try requireName(source.id)
        if try state.source(source.id) != nil { throw Rejection.taken(.source, source.id.text) }
        try check(source)
        return .sourceAdded(source)
    }

    func check(_ source: Source) throws {
        try TextRule.title.check(source.name, field: "name")
        try TextRule.title.checkIfPresent(source.url, field: "url")
        try TextRule.title.checkIfPresent(source.language, field: "language")
        try TextRule.note.check(source.note, field: "note")
        if let actor = source.actor { _ = try self.actor(actor, field: "actor") }
    }

    func add(_ issue: Issue) throws -> JournalEvent {
        try requireName(issue.id)
        if try state.issue(issue.id) != nil { throw Rejection.taken(.issue, issue.id.text) }
        try TextRule.title.check(issue.name, field: "name")
        try TextRule.note.check(issue.note, field: "note")
        return .issueAdded(issue)
    }

    func check(_ model: ModelAdoption) throws {
        try TextRule.title.check(model.name, field: "name")
        // A score names its model: no two may be called alike.
        if try model.name == TensionModel.standard.name || state.hasModel(named: model.name) {
            throw Rejection.taken(.model, model.name)
        }
        for (name, value) in model.parameters.sorted(by: { $0.key < $1.key }) {
            try TensionModel.Parameter.check(name, value)
        }
    }

    /// Refuses a name that would be read as something else: the number of a record, an event, or `now`.
    func requireName(_ id: Slug) throws(Rejection) {
        let digits = id.text.drop { "acds".contains($0) && $0 == id.text.first }
        let looksLikeNumber =
            id.text.count - digits.count <= 1 && !digits.isEmpty && digits.allSatisfy(\.isNumber)
        if looksLikeNumber || id.text == "now" { throw .invalid(field: "id", text: id.text, .reservedName) }
    }

    func requireDistinct(_ texts: [String], field: String) throws(Rejection) {
        var seen: Set<String> = []
        for text in texts where !seen.insert(text).inserted {
            throw .invalid(field: field, text: text, .repeated)
        }
    }
}
