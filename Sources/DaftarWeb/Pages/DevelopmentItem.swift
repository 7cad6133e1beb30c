import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// A development in a list: its number, its date, what it was, and what to know about it.
struct DevelopmentItem {
    private let entry: TimelineEntry
    private let visit: Visit
    private let tenths: Int?

    /// - Parameter tenths: its part in the tension, where that is told.
    init(_ entry: TimelineEntry, _ visit: Visit, tenths: Int? = nil) {
        self.entry = entry
        self.visit = visit
        self.tenths = tenths
    }

    var html: HTML {
        let development = entry.development
        let isLatest = visit.moment.asof == development.occurred.bounds.lower
        return li(.class(isLatest ? "current" : nil), .id("\(development.id)")) {
            span(.class("num")) { "\(development.id.number)" }
            DateText.html(development.occurred)
            div {
                h3 {
                    a(.href(visit.link(development.id))) {
                        entry.standing == .stands ? HTML(development.title) : del { development.title }
                    }
                }
                p(.class("about")) { facts.joined(by: " · ") }
            }
        }
    }

    private var facts: [HTML] {
        let development = entry.development
        var facts = [HTML(development.kind.rawValue)]
        if let tenths { facts.append(Points.html(tenths)) }
        if let place = development.place { facts.append(HTML(place)) }
        facts.append(HTML(count(entry.sources, "source")))
        if entry.accountsDiffer { facts.append(b { "accounts differ" }) }
        if entry.begun == .possibly { facts.append(HTML("possibly not begun by then")) }
        if let whole = development.partOf {
            facts.append(
                group {
                    "part of "; a(.href(visit.link(whole))) { "\(whole)" }
                })
        }
        if entry.standing != .stands { facts.append(b { entry.standing.words }) }
        return facts
    }
}

/// A date as people read it, with the day that programs read where it is one.
enum DateText {
    static func html(_ date: EDTFDate) -> HTML {
        time(Attribute("datetime", date.bounds.isSingleDay ? date.bounds.lower.text : nil)) { date.words }
    }
}

/// Points of tension, with their direction as a shape, a word and a colour.
enum Points {
    static func html(_ tenths: Int) -> HTML {
        guard tenths != 0 else { return span { "no effect left" } }
        let raises = tenths > 0
        return span(.class(raises ? "up" : "down")) {
            Mark.html(raises: raises)
            " \(raises ? "escalates" : "calms") \(signed(tenths))"
        }
    }

    /// With a minus sign as print has it.
    static func signed(_ tenths: Int) -> String {
        Tenths.signed(tenths).replacing("-", with: "\u{2212}")
    }
}

/// The two marks: a triangle that points up for what raises a tension, down for what calms it.
enum Mark {
    static func html(raises: Bool) -> HTML {
        svg(.class("mark"), Attribute("viewBox", "0 0 14 12"), .hidden) {
            polygon(Attribute("points", raises ? "1,11 13,11 7,1" : "1,1 13,1 7,11"))
        }
    }
}
