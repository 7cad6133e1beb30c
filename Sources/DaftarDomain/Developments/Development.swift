/// Something that happened in the world, with what was said of it when it was first logged.
package struct Development: Hashable, Sendable {
    /// Whether the source prints the whole date, or part of it follows from something else.
    package enum DateBasis: String, CaseIterable, Sendable { case stated, inferred }

    package var id: DevelopmentID
    package var title: String
    package var occurred: EDTFDate
    package var dateBasis: DateBasis
    package var kind: Kind
    /// Overrides the kind's own PLOVER code.
    package var plover: PloverCode?
    /// Who acts; in a meeting, all sides.
    package var actors: [Participant]
    /// At whom, where an act has a direction: a remark, a summons, a strike.
    package var targets: [Participant]
    package var place: String?
    package var issues: [Slug]
    package var deaths: Deaths?
    package var note: String?
    /// The larger development that this one belongs to, and is counted with.
    package var partOf: DevelopmentID?
    package var respondsTo: [Response]
    package var claims: [Claim]
    package var stances: [Stance]

    package init(
        id: DevelopmentID, title: String, occurred: EDTFDate, dateBasis: DateBasis = .stated, kind: Kind,
        plover: PloverCode? = nil, actors: [Participant] = [], targets: [Participant] = [],
        place: String? = nil,
        issues: [Slug] = [], deaths: Deaths? = nil, note: String? = nil, partOf: DevelopmentID? = nil,
        respondsTo: [Response] = [], claims: [Claim] = [], stances: [Stance] = []
    ) {
        self.id = id
        self.title = title
        self.occurred = occurred
        self.dateBasis = dateBasis
        self.kind = kind
        self.plover = plover
        self.actors = actors
        self.targets = targets
        self.place = place
        self.issues = issues
        self.deaths = deaths
        self.note = note
        self.partOf = partOf
        self.respondsTo = respondsTo
        self.claims = claims
        self.stances = stances
    }
}

/// An actor in a development, perhaps in a named role: `tashiyev` or `tashiyev/gknb-head`.
package struct Participant: Hashable, Sendable, CustomStringConvertible {
    package var actor: Slug
    package var role: Slug?

    package init(actor: Slug, role: Slug? = nil) {
        self.actor = actor
        self.role = role
    }

    package init?(_ text: String) {
        let slash = text.utf8.firstIndex(of: UInt8(ascii: "/"))
        guard let actor = Slug(slash.map { String(text[..<$0]) } ?? text) else { return nil }
        self.actor = actor
        if let slash {
            guard let role = Slug(String(text[slash...].dropFirst())) else { return nil }
            self.role = role
        }
    }

    package var description: String { role.map { "\(actor)/\($0)" } ?? actor.text }
}

/// An answer to an earlier development: `d6`, or `d6?` where the link is our inference.
package struct Response: Hashable, Sendable, CustomStringConvertible {
    package var development: DevelopmentID
    package var isInferred: Bool

    package init(to development: DevelopmentID, isInferred: Bool = false) {
        self.development = development
        self.isInferred = isInferred
    }

    package init?(_ text: String) {
        let isInferred = text.hasSuffix("?")
        guard let development = DevelopmentID(isInferred ? String(text.dropLast()) : text) else { return nil }
        self.init(to: development, isInferred: isInferred)
    }

    package var description: String { isInferred ? "\(development)?" : "\(development)" }
}

/// How many people died, as far as the sources say: whole numbers up to 2⁵³, each optional, `low ≤
/// best ≤ high`.
package struct Deaths: Hashable, Sendable {
    package var low: Int?
    package var best: Int?
    package var high: Int?

    /// Nil where a number is negative or too great, none is given, or they are out of order.
    package init?(low: Int? = nil, best: Int? = nil, high: Int? = nil) {
        let given = [low, best, high].compactMap(\.self)
        guard !given.isEmpty, given == given.sorted(), given[0] >= 0,
            given.allSatisfy(JSONWriter.integers.contains)
        else { return nil }
        self.low = low
        self.best = best
        self.high = high
    }

    /// Which two figures are the wrong way round: the one that is to be lower, then the other.
    package static func disorder(low: Int?, best: Int?, high: Int?) -> (String, String)? {
        let given = [("low", low), ("best", best), ("high", high)].compactMap { name, number in
            number.map { (name, $0) }
        }
        return zip(given, given.dropFirst()).first { $0.1 > $1.1 }.map { ($0.0, $1.0) }
    }
}
