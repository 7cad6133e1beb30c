import DaftarDomain

/// What a rule found: one fact, true of each of the records it names.
package struct Finding: Hashable, Sendable {
    /// The rule's number, `A05`.
    package var rule: String
    package var severity: Severity
    /// In their order, each once; none where it is about the journal as a whole.
    package var records: [RecordReference]
    /// What is said of each of them.
    package var what: String
}

extension [Finding] {
    /// One finding for all records of which a rule says the same, the weightiest first.
    func gathered() -> [Finding] {
        var places: [Finding: Int] = [:]
        var gathered: [Finding] = []
        for finding in self {
            var key = finding
            key.records = []
            if let place = places[key] {
                gathered[place].records += finding.records
            } else {
                places[key] = gathered.count
                gathered.append(finding)
            }
        }
        for place in gathered.indices {
            gathered[place].records = Set(gathered[place].records).sorted(by: RecordReference.precedes)
        }
        return gathered.sorted { left, right in
            if left.severity != right.severity { return left.severity > right.severity }
            if left.rule != right.rule { return left.rule < right.rule }
            guard let first = left.records.first, let second = right.records.first, first != second else {
                return left.what < right.what
            }
            return RecordReference.precedes(first, second)
        }
    }
}

extension RecordReference {
    init(_ id: DevelopmentID) { self.init(.development, id.description) }
    init(_ id: ClaimID) { self.init(.claim, id.description) }
    init(_ id: StanceID) { self.init(.stance, id.description) }

    /// Names by their letters; then developments, claims, accounts and stances by their numbers.
    static func precedes(_ left: RecordReference, _ right: RecordReference) -> Bool {
        (left.rank, left.noun.rawValue, left.number, left.id)
            < (right.rank, right.noun.rawValue, right.number, right.id)
    }

    private var rank: Int {
        switch noun {
        case .development: 1
        case .claim: 2
        case .attribution: 3
        case .stance: 4
        default: 0
        }
    }

    private var number: Int { rank == 0 ? 0 : Int(id.dropFirst()) ?? 0 }
}
