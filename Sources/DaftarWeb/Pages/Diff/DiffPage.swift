package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Two moments side by side: what happened between them, what the journal changed its mind about, who moved, and the tension.
package struct DiffPage: Page {
    package static let path = "/diff"

    /// As many differences of a sort as a page shows; its other forms have all.
    private static let length = 200

    private let visit: Visit
    private let moments: [AsOf]
    private let difference: DifferenceAnswer

    /// What is not named is now.
    package init(_ visit: Visit) throws {
        self.visit = visit
        moments = try ["a", "b"].map { try Self.moment($0, visit) }
        difference = try DifferenceAnswer(
            from: moments[0], to: moments[1], today: visit.today, visit.reader)
    }

    /// A date, `#` and the number of an event, both, or "now". A clock that is not named is that of the page.
    private static func moment(_ name: String, _ visit: Visit) throws -> AsOf {
        var asked = visit.asked
        var date: [Substring] = []
        for word in (visit.query[name] ?? "now").split(separator: " ") where word != "now" {
            if word.hasPrefix("#") { asked.known = String(word) } else { date.append(word) }
        }
        if !date.isEmpty { asked.asof = date.joined(separator: " ") }
        return try visit.moment(asked)
    }

    package func answer() throws -> Answer { difference.answer }

    package func sheet() throws -> Sheet {
        try Sheet("What is different") {
            choice
            if let nothing = difference.answer.nothing { p(.class("nothing")) { nothing } }
            tension
            try section("What happened in between", "happened", difference.difference.happened)
            try section("What this journal says otherwise", "changed", difference.difference.changed)
            try stances
        }
    }

    private var choice: HTML {
        form(.class("choice"), Attribute("action", visit.path)) {
            for (name, value) in visit.asked.items {
                if let value {
                    input(Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
                }
            }
            field("a", "From")
            field("b", "to")
            button { "Compare" }
            p(.class("note")) {
                "A date, such as 2023-09-14: the world at its end. An event, such as #27: what this journal knew after it. Both together, or now."
            }
        }
    }

    private func field(_ name: String, _ words: String) -> HTML {
        span(.class("field")) {
            label(Attribute("for", "moment-\(name)")) { words }
            input(
                .id("moment-\(name)"), Attribute("name", name), Attribute("value", visit.query[name]),
                Attribute("placeholder", "now"), Attribute("size", "16"), Attribute("autocomplete", "off"),
                Attribute("spellcheck", "false"))
        }
    }

    @Markup private var tension: HTML {
        if let tension = difference.tension, tension.from != tension.to {
            let tenths = [tension.from, tension.to].map { Int(($0 * 10).rounded()) }
            p(.class("lede")) {
                "Tension went from \(Tenths.text(tenths[0])) to \(Tenths.text(tenths[1])): "
                Points.html(tenths[1] - tenths[0])
                "."
            }
        }
    }

    @Markup private func section(
        _ heading: String, _ id: String, _ changes: [MomentDifference.Change]
    ) throws -> HTML {
        if !changes.isEmpty {
            h2(.id(id)) { heading }
            WideTable.html(heading, ["Development", "Date", "What"]) {
                for change in changes.prefix(Self.length) {
                    tr {
                        th(.row, .class("words")) {
                            a(.href(visit.link(change.development.id))) { change.development.title }
                        }
                        td { DateText.html(change.development.occurred) }
                        td { DifferenceWords.html(change.what) }
                    }
                }
            }
            rest(changes.count)
        }
    }

    @Markup private func rest(_ all: Int) -> HTML {
        if all > Self.length {
            p(.class("note")) {
                "The first \(Self.length) of \(all.grouped). "
                a(.href(visit.here([], form: .csv))) { "All of them" }
            }
        }
    }

    @Markup private var stances: HTML {
        get throws {
            let changes = difference.difference.stances.filter { change in
                (change.from + change.to).contains { $0.bond == .own }
            }
            if !changes.isEmpty {
                h2(.id("stances")) { "Who moved" }
                try WideTable.html("Stances", ["Who", "On", "Before", "After"]) {
                    for change in changes.prefix(Self.length) {
                        try tr {
                            try th(.row) { try visit.actor(change.holder) }
                            try td { try visit.issue(change.issue) }
                            td { Self.held(change.from) }
                            td { Self.held(change.to) }
                        }
                    }
                }
                rest(changes.count)
            }
        }
    }

    @Markup private static func held(_ steps: [StanceStep]) -> HTML {
        if steps.isEmpty { span(.class("unread")) { "no statement" } }
        for step in steps {
            div(.class("held")) {
                StanceMark.html(step.stance.direction)
                " \(step.stance.words)"
            }
        }
    }
}

/// One difference between two moments in a few words.
enum DifferenceWords {
    static func html(_ what: MomentDifference.What) -> HTML {
        switch what {
        case .happened: HTML("happened")
        case .notYet: HTML("had not happened")
        case .begun(_, let now): HTML(now == .surely ? "has surely begun" : "has possibly begun")
        case .recorded: HTML("recorded")
        case .takenBack: HTML("taken back")
        case .claims(let before, let now): HTML("\(count(before, "claim")), then \(now.grouped)")
        case .corrected(let field, let from, let to):
            group {
                "\(field) "
                del { ValueText.words(from) }
                " "
                ins { ValueText.words(to) }
            }
        }
    }
}
