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
            gathered[place].records = Set(gathered[place].records).inOrder
        }
        return gathered.sorted { left, right in
            if left.severity != right.severity { return left.severity > right.severity }
            if left.rule != right.rule { return left.rule < right.rule }
            guard let first = left.records.first, let second = right.records.first, first != second else {
                return left.what < right.what
            }
            return first.place < second.place
        }
    }
}

extension Sequence<RecordReference> {
    /// In the order of ``RecordPlace``; each is looked into once, not at every comparison.
    fileprivate var inOrder: [RecordReference] {
        map { (record: $0, key: $0.place) }.sorted { $0.key < $1.key }.map(\.record)
    }
}

extension RecordReference {
    init(_ id: DevelopmentID) { self.init(.development, id.description) }
    init(_ id: ClaimID) { self.init(.claim, id.description) }
    init(_ id: StanceID) { self.init(.stance, id.description) }

    fileprivate var place: RecordPlace { RecordPlace(self) }
}

/// Where a record stands among others: names by their letters; then developments, claims, accounts and stances by their
/// numbers.
private struct RecordPlace: Comparable {
    private let rank, number: Int
    private let noun, id: String

    init(_ record: RecordReference) {
        rank =
            switch record.noun {
            case .development: 1
            case .claim: 2
            case .attribution: 3
            case .stance: 4
            default: 0
            }
        noun = record.noun.rawValue
        number = rank == 0 ? 0 : Int(record.id.dropFirst()) ?? 0
        id = record.id
    }

    static func < (left: RecordPlace, right: RecordPlace) -> Bool {
        (left.rank, left.noun, left.number, left.id) < (right.rank, right.noun, right.number, right.id)
    }
}
