import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// What a development did: to the tension of each pair of parties on its day, and which stances were taken in it.
struct DevelopmentEffect {
    private let stances: [Held<Stance>]
    private let visit: Visit
    private let effects: [Effect]

    private struct Effect {
        let dyad: Dyad
        let names: [String]
        let day: Day
        /// In tenths.
        let before, after: Int
        let part: Int?
        let passedOver: PassedOver?
    }

    init(_ held: Held<Development>, _ stances: [Held<Stance>], _ visit: Visit) throws {
        self.stances = stances
        self.visit = visit
        let id = held.value.id
        let day = held.value.occurred.bounds.middle
        guard day != .distantPast, held.standing == .stands else {
            effects = []
            return
        }
        effects = try visit.reader.dyads(of: id, at: visit.moment).map { dyad in
            let then = AsOf(asof: day, reported: visit.moment.reported, known: visit.moment.known)
            let reading = try TensionReading(dyad, at: then, on: day, visit.reader, headings: false)
            let score = reading.score()
            return Effect(
                dyad: dyad, names: reading.names, day: day, before: reading.score(on: day - 1).tenths,
                after: score.tenths,
                part: score.parts.first { $0.impulse.development == id }?.tenths,
                passedOver: score.passedOver.first { $0.development == id }?.reason)
        }
    }

    var html: HTML {
        get throws {
            guard !effects.isEmpty || !stances.isEmpty else { return .empty }
            return try group {
                h2 { "What it did" }
                for effect in effects { line(effect) }
                if !stances.isEmpty { try list }
            }
        }
    }

    private func line(_ effect: Effect) -> HTML {
        let dyad = "\(effect.dyad.first),\(effect.dyad.second)"
        return p {
            "Tension between \(effect.names[0]) and \(effect.names[1]) on \(effect.day.words): "
            a(.href(visit.here(tension: dyad, on: effect.day))) { Tenths.text(effect.after) }
            ", the day before \(Tenths.text(effect.before)). "
            if let part = effect.part {
                "Its own part: "
                Points.html(part)
                "."
            }
            switch effect.passedOver {
            case .partOf(let whole)?: "It does not count itself: it is part of \(whole)."
            case .sameAs(let same)?: "It does not count itself: \(same) has its day, direction and code."
            case .noAccount?: "It does not count: nobody says so."
            case nil: HTML.empty
            }
        }
    }

    private var list: HTML {
        get throws {
            try ul {
                for held in stances {
                    let stance = held.value
                    try li {
                        try visit.actor(stance.actor)
                        try " on \(visit.name(issue: stance.issue)): "
                        StanceWords(stance).html
                        if held.standing != .stands { " (\(held.standing.words))" }
                    }
                }
            }
        }
    }
}

extension Visit {
    /// The tension of a pair of parties on a day, as known at the moment of this visit.
    func here(tension dyad: String, on day: Day) -> Link {
        Link(
            "/tension",
            [("dyad", dyad), ("asof", day.text), ("reported", asked.reported), ("known", asked.known)])
    }
}

/// A position with its direction as a shape, a word and a colour.
struct StanceWords {
    let stance: Stance
    init(_ stance: Stance) { self.stance = stance }

    @Markup var html: HTML {
        switch stance.direction {
        case nil: span(.class("unread")) { stance.words }
        case 0?: "neither way, \(stance.words)"
        case let direction?:
            span(.class(direction > 0 ? "up" : "down")) {
                Mark.html(raises: direction > 0)
                span(.class("sr")) { " \(StanceText.direction(direction)): " }
                span(.hidden) { " \(StanceText.sign(direction).replacing("-", with: "\u{2212}"))" }
            }
            " \(stance.words)"
        }
    }
}
