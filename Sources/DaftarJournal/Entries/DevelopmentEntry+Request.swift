package import DaftarDomain

extension DevelopmentEntry {
    /// The request that logs this entry, with its quotes looked up in the copies that a journal keeps.
    package func request(id: String, today: Day, allowSimilar: Bool, in journal: Journal) -> Request {
        Request(id: id) { state in
            let draft = try draft(Naming(state), today: today)
            return .logDevelopment(
                try QuoteLookup(journal.snapshots(state)).locating(draft), allowSimilar: allowSimilar)
        }
    }

    /// All that keeps an entry from being logged, field by field: whoever fills in a form wants to know at once.
    ///
    /// What is wrong is put aside, and the rest looked at again. That it looks like a development that is there is not among
    /// them.
    ///
    /// - Parameter fields: what the form calls its fields. Of the result, `field` is the name on the wire.
    package func problems(_ naming: Naming, today: Day, _ fields: FieldNames) -> [(
        field: String, problem: Problem
    )] {
        var rest = self
        var problems: [(field: String, problem: Problem)] = []
        while true {
            do {
                let command = Command.logDevelopment(try rest.draft(naming, today: today), allowSimilar: true)
                _ = try decide(command, state: naming.state)
                return problems
            } catch {
                let field = Problem(error).place ?? ""
                problems.append((field, Problem(error, fields)))
                guard rest.setAside(field) else { return problems }
            }
        }
    }

    /// Gives a field a value that nothing is wrong with; false where it has one, or where there is no such field.
    private mutating func setAside(_ field: String) -> Bool {
        let before = self
        switch field {
        case "title": title = "–"
        case "on", "occurred": on = "2000-01-01"
        case "kind": kind = Kind.background.rawValue
        case "dateBasis": dateBasis = nil
        case "plover": plover = nil
        case "actors": actors = []
        case "targets": targets = []
        case "place": place = nil
        case "issues": issues = []
        case "deaths": (deathsLow, deathsBest, deathsHigh) = (nil, nil, nil)
        case "note": note = nil
        case "partOf": partOf = nil
        case "respondsTo": respondsTo = []
        case "text", "source", "via", "hedge", "basis", "credibility", "said", "quote", "prefix", "suffix",
            "position":
            claims = []
        case "actor", "issue", "direction", "words", "claim": stances = []
        default: return false
        }
        return self != before
    }
}
