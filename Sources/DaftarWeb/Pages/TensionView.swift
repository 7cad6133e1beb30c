import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// The tension of a pair of parties as a page shows it: a drawing with its words, and what the score is made of.
struct TensionView {
    let answer: TensionAnswer
    let days: DayInterval
    private let visit: Visit
    var reading: TensionReading { answer.reading }
    var score: TensionScore { answer.score }
    var names: String { reading.names.joined(separator: " and ") }

    init(_ answer: TensionAnswer, over days: DayInterval, _ visit: Visit) {
        self.answer = answer
        self.days = days
        self.visit = visit
    }

    /// That of the pair that most developments bear on; nil where nothing bears on any.
    init?(_ visit: Visit) throws {
        guard let dyad = try DyadName(reader: visit.reader, moment: visit.moment).dyad(visit.query["dyad"])
        else {
            return nil
        }
        var moment = visit.moment
        moment.asof = visit.day
        let reading = try TensionReading(dyad, at: moment, on: visit.day, visit.reader)
        self.init(
            TensionAnswer(reading, without: []), over: Self.days(of: reading, to: visit.day), visit)
    }

    /// A month, or a quarter of a year where little happened in that; where nothing did, back to what happened last. Where that
    /// is more than a year ago, the quarter of a year after it.
    static func days(of reading: TensionReading, to last: Day) -> DayInterval {
        let days = reading.impulses.map(\.day).filter { $0 != .distantPast && $0 <= last }
        let latest = days.last ?? last
        let last = last - latest > 365 ? latest + 90 : last
        let span = [30, 90].first { span in days.count { $0 > last - span } >= 3 } ?? 90
        return DayInterval(lower: max(min(last - span, latest - 30), last - 36_525), upper: last)
    }

    /// The tension of the same pair with the same changes, over the same days.
    ///
    /// - Parameter day: another day than that of the page.
    func link(form: Form? = nil, on day: Day? = nil) -> Link {
        var asked = visit.asked
        if day != nil || visit.parameters["date"] != nil { asked.asof = (day ?? reading.day).text }
        return Link(
            "/tension\(form.map { ".\($0)" } ?? "")",
            [("dyad", "\(reading.dyad.first),\(reading.dyad.second)")]
                + ["from", "to"].map { ($0, visit.query[$0]) }
                + answer.without.map { ("without", "\($0)") } + WhatIfForm.items(answer.changes) + asked.items
        )
    }

    // MARK: Drawing

    /// - Parameter isCounting: whether a panel under it shows how many developments there were.
    func chart(isCounting: Bool = false) -> TensionChart {
        TensionChart(answer, over: days, isCounting: isCounting, current: visit.moment.asof) {
            visit.link($0)
        }
    }

    func figure(isCounting: Bool = false) -> HTML {
        let chart = chart(isCounting: isCounting)
        return DaftarWeb.figure {
            div(
                .class("wrap chart"), Attribute("tabindex", "0"), Attribute("role", "region"),
                .label("Drawing of the tension, which can be scrolled")
            ) { HTML(chart) }
            figcaption {
                standing
                "Triangles mark developments by their numbers: up escalates, down calms. "
                    + (chart.hasBands ? "Shaded: what took a week or more. " : "")
                    + (days.upper == reading.day ? "Dashed: the course if nothing new is logged. " : "")
                    + "0 to 100, a stated rule of thumb and no forecast. "
                a(.href(link())) { "Figures" }
                " · "
                a(.href(link(form: .svg))) { "SVG" }
                " · "
                a(.href(visit.link("/about/model"))) { "How it is reckoned" }
            }
        }
    }

    /// The score and what it was; where the drawing ended long before, that it did.
    private var standing: HTML {
        let now = b { Tenths.text(score.tenths) }
        let before = Tenths.text(reading.score(on: reading.day - 1, without: answer.without).tenths)
        let isOver =
            days.upper < reading.day
            && !reading.impulses.contains { days.upper < $0.day && $0.day <= reading.day }
        return group {
            if isOver {
                "The drawing ends on \(days.upper.words): nothing logged since bears on it, and on \(reading.day.words) the score is "
                now
                ". "
            } else {
                "Score "
                now
                ", the day before \(before). "
            }
        }
    }

    // MARK: Why

    /// What the score is made of, largest part first; the parts shown add up to the score shown.
    ///
    /// - Parameters:
    ///   - limit: how many parts stand by themselves; what is left stands in one line.
    ///   - isBrief: without what each part is made of.
    func why(limit: Int = 100, isBrief: Bool = false) -> HTML {
        let parts = score.parts.sorted { abs($0.tenths) > abs($1.tenths) }
        let shown = parts.prefix(limit)
        let rest = parts.dropFirst(limit)
        let most = parts.map { abs($0.tenths) }.max() ?? 1
        return div(.class("wrap")) {
            table {
                caption {
                    "On \(reading.day.words), by the model \(reading.model.name). The parts add up to the score."
                }
                thead {
                    tr {
                        th(.column) { "Development" }
                        th(.column) { "When" }
                        th(.class("bar"), .column) { span(.class("sr")) { "Bar" } }
                        th(.class("n"), .column) { "Points" }
                    }
                }
                tbody {
                    for part in shown { row(part, most, isBrief: isBrief) }
                    if !rest.isEmpty {
                        tr {
                            th(.row) { "\(rest.count) more" }
                            td()
                            td(.class("bar"))
                            td(.class("n")) { Points.signed(rest.reduce(0) { $0 + $1.tenths }) }
                        }
                    }
                }
                tfoot {
                    tr {
                        th(.row) { "Tension" }
                        td()
                        td(.class("bar"))
                        td(.class("n")) { Tenths.text(score.tenths) }
                    }
                }
            }
        }
    }

    private func row(_ part: TensionScore.Part, _ most: Int, isBrief: Bool) -> HTML {
        let id = part.impulse.development
        let heading = reading.headings[id]
        return tr {
            th(.row) {
                a(.href(visit.link(id))) { heading?.title ?? "\(id)" }
                if !isBrief { div(.class("note")) { factors(part) } }
            }
            td(.class("note")) { heading?.occurred.words ?? "" }
            td(.class("bar")) { Bar.html(part.tenths, of: most) }
            td(.class(part.tenths > 0 ? "n up" : part.tenths < 0 ? "n down" : "n")) {
                Points.signed(part.tenths)
            }
        }
    }

    /// x = |p|/10 · severity · ρ · decay, and what ρ rests on.
    private func factors(_ part: TensionScore.Part) -> String {
        let weight = part.weight
        var text = "\(part.impulse.code) \(Fixed.text(part.impulse.code.score, places: 1))"
        if weight.severity != 1 { text += " × \(Fixed.text(weight.severity, places: 2)) for the dead" }
        text += " × ρ \(Fixed.text(weight.firmness, places: 2)), by \(count(weight.roots.count, "speaker"))"
        return text.replacing("-", with: "\u{2212}")
            + " × \(Fixed.text(part.decay, places: 3)) after \(count(part.age, "day"))"
            + (part.isSure ? "" : "; possibly not begun by then")
    }

    var passedOver: HTML {
        guard !score.passedOver.isEmpty else { return .empty }
        return details {
            summary { "\(count(score.passedOver.count, "development")) not counted" }
            ul {
                for (id, reason) in score.passedOver.prefix(100) {
                    li {
                        a(.href(visit.link(id))) { reading.headings[id]?.title ?? "\(id)" }
                        switch reason {
                        case .partOf(let whole): ": part of \(whole)"
                        case .sameAs(let same): ": it has the day, direction and code of \(same)"
                        case .noAccount: ": nobody says so"
                        }
                    }
                }
            }
        }
    }
}

/// A bar to the right for what raises, to the left for what calms.
enum Bar {
    static func html(_ tenths: Int, of most: Int) -> HTML {
        let width = Double(abs(tenths)) / Double(max(1, most)) * 70
        let x = tenths > 0 ? 75 : 75 - width
        return svg(Attribute("viewBox", "0 0 150 14"), Attribute("preserveAspectRatio", "none"), .hidden) {
            line(
                .class("zero"), Attribute("x1", "75"), Attribute("x2", "75"), Attribute("y1", "0"),
                Attribute("y2", "14"))
            rect(
                .class(tenths > 0 ? "raise" : "calm"), Attribute("x", Fixed.text(x, places: 1)),
                Attribute("y", "2"), Attribute("width", Fixed.text(width, places: 1)),
                Attribute("height", "10"))
        }
    }
}
