import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// The bar under the navigation that says which moment a page describes, and leads to others. It turns amber in the past.
///
/// It works without a script. With one, the slider steps through the days on which something began, each as far from the
/// next as any other.
struct TimeBar {
    private let visit: Visit
    /// The days of the slider: as many as can be told apart, about the one that is shown.
    private let days: [TimelineDay]
    /// Whether there are more days than that.
    private let isCut: Bool
    /// The place of the day that is shown: the last one by the day asked about.
    private let current: Int?
    private let previous, next: TimelineDay?
    private static let steps = 200

    init(_ visit: Visit) throws {
        self.visit = visit
        let (reader, moment) = (visit.reader, visit.moment)
        let before = try reader.days(
            and: visit.day + 1, isReversed: true, limit: Self.steps + 1, at: moment)
        let after = try reader.days(between: visit.day, limit: Self.steps + 1, at: moment)
        let ahead = min(after.count, max(Self.steps / 2, Self.steps - before.count))
        let behind = min(before.count, Self.steps - ahead)
        days = before.prefix(behind).reversed() + after.prefix(ahead)
        isCut = before.count > behind || after.count > ahead
        current = behind > 0 ? behind - 1 : nil
        previous = before.dropFirst().first
        next = moment.asof == nil ? nil : after.first
    }

    var html: HTML {
        section(
            .class(visit.asked.isNow ? "time" : "time past"), .label("The moment that this page describes")
        ) {
            if !visit.asked.isNow { band }
            div(.class("in")) {
                form(.class("moment"), Attribute("action", visit.path)) {
                    for item in visit.query.items where !MomentQuery.names.contains(item.name) {
                        input(
                            Attribute("type", "hidden"), Attribute("name", item.name),
                            Attribute("value", item.value))
                    }
                    field("asof", "World as of", visit.asked.asof, or: "today")
                    walk
                    field("reported", "as reported by", visit.asked.reported, or: "any day")
                    field(
                        "known", "as known at", visit.asked.known, or: "#\(visit.moment.known ?? visit.head)")
                    button { "Go" }
                }
            }
        }
    }

    private func field(_ name: String, _ words: String, _ value: String?, or other: String) -> HTML {
        span(.class("field")) {
            label(Attribute("for", name)) { words }
            input(
                .id(name), Attribute("name", name), Attribute("value", value),
                Attribute("placeholder", other), Attribute("size", "10"),
                Attribute("autocomplete", "off"), Attribute("spellcheck", "false"))
        }
    }

    // MARK: Walking

    private var walk: HTML {
        span(.class("walk")) {
            step(previous, "Previous", "prev")
            slider
            step(next, "Next", "next")
        }
    }

    private func step(_ step: TimelineDay?, _ words: String, _ relation: String) -> HTML {
        guard let step else { return span(.class("step"), Attribute("aria-disabled", "true")) { words } }
        return a(
            .class("step"), Attribute("rel", relation), .href(link(to: step)),
            Attribute("title", Self.words(step))
        ) { words }
    }

    private func link(to step: TimelineDay) -> Link { visit.here([("asof", step.day.text)]) }

    /// Inert until the script wakes it.
    @Markup private var slider: HTML {
        if days.count > 1, let current {
            input(
                .id("step"), Attribute("type", "range"), Attribute("min", "0"),
                Attribute("max", "\(days.count - 1)"), Attribute("value", "\(current)"),
                Attribute("list", "steps"),
                .label(
                    "The day, by what began on it" + (isCut ? "; the \(days.count) days about this one" : "")),
                Attribute("aria-valuetext", Self.words(days[current])), Attribute("disabled", if: true))
            datalist(.id("steps")) {
                for (number, step) in days.enumerated() {
                    option(
                        Attribute("value", "\(number)"), Attribute("data-day", step.day.text),
                        Attribute("label", Self.words(step)))
                }
            }
        }
    }

    private static func words(_ step: TimelineDay) -> String {
        let more = step.developments > 1 ? ", and \(step.developments - 1) more" : ""
        return "\(step.day.words): \(step.title)\(more)"
    }

    // MARK: The past

    private var band: HTML {
        div(.class("in band")) {
            p {
                strong { "Replay." }
                " You are reading the record"
                if let asof = visit.moment.asof {
                    " as of "
                    b { asof.words }
                }
                if let reported = visit.moment.reported {
                    ", as reported by "
                    b { reported.words }
                }
                if let known = visit.moment.known {
                    ", as known at "
                    b { known < 0 ? "the beginning, before anything was recorded" : "#\(known)" }
                }
                "."
            }
            p {
                a(.href(changes)) { "See what changed since" }
                " · "
                a(.href(visit.here(at: MomentQuery()))) { "Return to now" }
            }
        }
    }

    private var changes: Link {
        let known = visit.moment.known.map { "#\($0)" }
        let then = [visit.moment.asof?.text, known].compactMap(\.self).joined(separator: " ")
        return Link(
            "/diff", [("a", then.isEmpty ? "now" : then), ("b", "now"), ("reported", visit.asked.reported)])
    }
}
