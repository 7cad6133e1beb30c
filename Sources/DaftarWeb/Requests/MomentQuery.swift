package import DaftarDomain
package import DaftarJournal
package import DaftarProjections

/// The moment that a query names, as it was typed: `asof`, `reported` and `known`. Links carry it on.
///
/// `known` is a number of an event (`27`, or `#27` where a person types it), a date, or an instant.
package struct MomentQuery: Sendable, Hashable {
    package var asof: String?
    package var reported: String?
    package var known: String?

    package init(asof: String? = nil, reported: String? = nil, known: String? = nil) {
        self.asof = asof
        self.reported = reported
        self.known = known
    }

    package init(_ query: Query) {
        self.init(asof: query["asof"], reported: query["reported"], known: query["known"])
    }

    /// A moment that stays what it is: what a link that is to be cited names.
    package init(_ moment: AsOf, today: Day, head: Int) {
        asof = (moment.asof ?? today).text
        reported = moment.reported?.text
        known = String(moment.known ?? head)
    }

    package static let names: Set = ["asof", "reported", "known"]

    package var items: [(String, String?)] {
        [("asof", asof), ("reported", reported), ("known", known)]
    }

    package var isNow: Bool { asof == nil && reported == nil && known == nil }

    /// The moment meant. A date that names more than a day stands for its last.
    package func moment(
        _ reader: ReadModelReader, today: Day, unless damage: Journal.Damage?
    ) throws -> AsOf {
        try reader.moment(
            asof: asof.map { try Self.day($0, "asof", today) },
            reported: reported.map { try Self.day($0, "reported", today) },
            known: known.map { try Self.known($0, today) }, unless: damage)
    }

    static func day(_ text: String, _ name: String, _ today: Day) throws -> Day {
        try date(text, name, today).bounds.upper
    }

    static func date(_ text: String, _ name: String, _ today: Day) throws -> EDTFDate {
        do {
            return try DateInput.parse(text, today: today)
        } catch {
            throw Problem(error, at: name, label: "\(name)=")
        }
    }

    private static func known(_ text: String, _ today: Day) throws -> KnownBy {
        if let index = Int(text), text.allSatisfy(\.isNumber) { return .event(index) }
        if let known = KnownBy(text) { return known }
        return .time(Timestamp(endOf: try day(text, "known", today)))
    }
}
