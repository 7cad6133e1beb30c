package import DaftarDomain

/// A development as somebody typed it: in flags, in a file, in a form. Nothing in it is resolved yet.
package struct DevelopmentEntry: Hashable, Sendable {
    package var key: String?
    package var title = ""
    package var on = ""
    package var dateBasis: String?
    package var kind = ""
    package var plover: String?
    package var actors: [String] = []
    package var targets: [String] = []
    package var place: String?
    package var issues: [String] = []
    package var deathsLow: Int?
    package var deathsBest: Int?
    package var deathsHigh: Int?
    package var note: String?
    package var partOf: String?
    package var respondsTo: [Link] = []
    package var claims: [ClaimEntry] = []
    package var stances: [StanceEntry] = []

    package struct Link: Hashable, Sendable {
        package var development: String
        package var isInferred: Bool

        package init(_ development: String, isInferred: Bool = false) {
            self.development = development
            self.isInferred = isInferred
        }
    }

    package init() {}

    /// The draft that this entry asks to log. Throws a `Rejection` or a `DateInputError` for what means nothing here.
    package func draft(_ naming: Naming, today: Day) throws -> Development {
        if title.isEmpty { throw Rejection.invalid(field: "title", text: "", .empty) }
        let occurred = try DateInput.parse(on, today: today)
        var development = Development(
            id: DevelopmentID(1), title: title, occurred: occurred,
            dateBasis: try dateBasis.map { try Self.one($0, field: "dateBasis") } ?? .stated,
            kind: try Self.one(kind, field: "kind"))
        if let plover {
            guard let code = PloverCode(plover) else {
                throw Rejection.invalid(field: "plover", text: plover, .notOneOf(PloverCode.types))
            }
            development.plover = code
        }
        try requireFits()
        development.actors = try actors.map { try naming.participant($0, field: "actors") }
        development.targets = try targets.map { try naming.participant($0, field: "targets") }
        development.place = place
        development.issues = try issues.map { try naming.slug(.issue, $0, field: "issues") }
        development.deaths = try deaths()
        development.note = note
        development.partOf = try partOf.map { try naming.development($0, field: "partOf") }
        development.respondsTo = try respondsTo.map {
            Response(
                to: try naming.development($0.development, field: "respondsTo"), isInferred: $0.isInferred)
        }
        development.claims = try claims.enumerated().map { offset, claim in
            try claim.draft(ClaimID(offset + 1), naming, today: today)
        }
        let labels = claims.map(\.label)
        development.stances = try stances.enumerated().map { offset, stance in
            try stance.draft(StanceID(offset + 1), naming, labels: labels)
        }
        return development
    }

    /// Refuses more names than a line can hold before each is looked up, while others wait for the journal.
    private func requireFits() throws(Rejection) {
        let accounts = claims.flatMap(\.accounts)
        let names =
            actors.count + targets.count + issues.count + respondsTo.count + stances.count
            + accounts.reduce(0) { $0 + 1 + $1.via.count }
        // At least a letter, two quotes and a comma.
        let bytes = 4 * names
        guard bytes <= EventCodec.longestLine else {
            throw .lineTooLong(bytes: bytes, limit: EventCodec.longestLine)
        }
    }

    private func deaths() throws(Rejection) -> Deaths? {
        let numbers = [deathsLow, deathsBest, deathsHigh]
        guard numbers.contains(where: { $0 != nil }) else { return nil }
        guard let deaths = Deaths(low: deathsLow, best: deathsBest, high: deathsHigh) else {
            let given = deathsBest == nil ? [deathsLow, deathsHigh] : numbers
            let text = given.map { $0.map(String.init) ?? "" }.joined(separator: "..")
            let disorder = Deaths.disorder(low: deathsLow, best: deathsBest, high: deathsHigh)
            throw Rejection.invalid(
                field: "deaths", text: text, disorder.map { .above($0, $1) } ?? .unreadable)
        }
        return deaths
    }

    static func one<Value: RawRepresentable & CaseIterable>(
        _ text: String, field: String
    ) throws(Rejection) -> Value where Value.RawValue == String {
        if let value = Value(rawValue: text) { return value }
        throw .invalid(
            field: field, text: text, text.isEmpty ? .empty : .notOneOf(Value.allCases.map(\.rawValue)))
    }
}
