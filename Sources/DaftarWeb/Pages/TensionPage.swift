package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// How tense it is between two parties: its course, and why it is what it is.
package struct TensionPage: Page {
    package static let path = "/tension"

    private let visit: Visit
    private let moment: AsOf
    private let dyads: [Dyad]
    private let view: TensionView?
    /// The model in use.
    private let model: TensionModel
    /// What the course was from point to point.
    private let course: [CourseRow]
    /// Whether the day is what the page is about, as its address says.
    private let isOfOneDay: Bool

    package init(_ visit: Visit) throws { try self.init(visit, on: visit.day) }

    /// - Parameter day: whose score it is; that of the visit, or of an address.
    init(_ visit: Visit, on day: Day, isOfOneDay: Bool = false) throws {
        self.visit = visit
        self.isOfOneDay = isOfOneDay
        var moment = visit.moment
        moment.asof = day
        self.moment = moment
        let reader = visit.reader
        dyads = try reader.dyads(at: moment)
        do {
            guard let dyad = try DyadName(reader: reader, moment: moment).dyad(visit.query["dyad"]) else {
                (view, course, model) = (nil, [], .standard)
                return
            }
            let naming = Naming(reader.state(known: moment.known))
            let without = try visit.query.all("without").splitAtCommas.map {
                try naming.development($0, field: "without")
            }
            for id in without where try reader.heading(of: id, at: moment) == nil {
                throw Rejection.unknown(.development, "\(id)", field: "without", near: [])
            }
            let reading = try TensionReading(dyad, at: moment, on: day, reader)
            let model = try WhatIfForm(visit).model(reading.model)
            let answer = TensionAnswer(reading, without: without, by: model)
            let days = try Self.days(reading, to: day, visit)
            course = Self.step(days).rows(of: answer.reading, over: days, without: without)
            view = TensionView(answer, over: days, visit)
            self.model = reading.model
        } catch let rejection as Rejection {
            throw Problem(rejection, .plain)
        }
    }

    private static func days(_ reading: TensionReading, to last: Day, _ visit: Visit) throws -> DayInterval {
        let usual = TensionView.days(of: reading, to: last)
        let from = try visit.query["from"].map { try MomentQuery.date($0, "from", visit.today).bounds.lower }
        let to = try visit.query["to"].map { try MomentQuery.date($0, "to", visit.today).bounds.upper }
        let days = (from ?? min(usual.lower, to ?? last), to ?? (from == nil ? usual.upper : last))
        guard days.0 <= days.1, days.1 - days.0 <= TensionStep.longest else {
            throw Problem(
                .usage, "the course cannot be drawn", at: "from, to", why: "it may span a day to 100 years",
                mend: "from=2023-01-01")
        }
        return DayInterval(lower: days.0, upper: days.1)
    }

    /// As many figures as a table can show.
    private static func step(_ days: DayInterval) -> TensionStep {
        switch days.upper - days.lower {
        case ..<120: .day
        case ..<800: .week
        default: .month
        }
    }

    package func answer() throws -> Answer {
        guard let view else {
            var none = Answer(
                "parts", [], moment: MomentRow(moment, head: visit.head),
                table: Table([.init(header: "points")]))
            none.nothing = "Nothing that is known then bears on two parties."
            return none
        }
        return view.answer.answer(moment, head: visit.head)
    }

    package func drawing() throws -> String? { view?.chart(isCounting: true).svg }

    package func sheet() throws -> Sheet {
        guard let view else {
            return Sheet("No tension is known", in: .tension) {
                p(.class("nothing")) { "Nothing that is known then bears on two parties." }
            }
        }
        return try Sheet(
            "\(view.answer.whole == nil ? "Tension" : "What if: tension") between \(view.names)"
                + (isOfOneDay ? " on \(view.reading.day.words)" : ""),
            in: .tension, forms: [.json, .csv, .md, .svg]
        ) {
            whatIf(view.answer)
            p(.class("lede")) { lede(view) }
            view.figure(isCounting: true)
            try others(view)
            h2 { "Why \(Tenths.text(view.score.tenths))?" }
            view.why()
            WhatIfForm(visit).html(model, view.answer.changes)
            view.passedOver
            h2 { "Figures" }
            details {
                summary { "\(view.days.lower.words) to \(view.days.upper.words)" }
                figures(view)
            }
        }
    }

    private func lede(_ view: TensionView) -> String {
        let score = view.score
        func range(_ range: ClosedRange<Double>) -> String {
            "\(Tenths.text(Tenths.rounding(range.lowerBound))) to \(Tenths.text(Tenths.rounding(range.upperBound)))"
        }
        let (low, high) = (score.envelope.lowerBound, score.envelope.upperBound)
        let isSettled = [low, high].allSatisfy { Tenths.rounding($0) == score.tenths }
        return
            "\(Tenths.text(score.tenths)) of 100 on \(view.reading.day.words), probably \(range(score.band))"
            + (isSettled ? ". " : ", at the very least and most \(range(score.envelope)). ")
            + "So far \(count(score.conflicts, "development")) of conflict, counted plainly."
    }

    /// That this is not how it is, in which way, and how it is.
    @Markup private func whatIf(_ answer: TensionAnswer) -> HTML {
        if let whole = answer.whole {
            p(.class("whatif")) {
                strong { "What if" }
                " \(changes(answer).joined(separator: "; "))? As it is, by the model \(model.name), the score is "
                b { Tenths.text(whole.tenths) }
                ". "
                a(.href(visit.withoutWhatIf)) { "As it is" }
            }
        }
    }

    private func changes(_ answer: TensionAnswer) -> [String] {
        answer.without.map { "\($0) had not happened" }
            + answer.changes.map {
                "\($0.parameter.name) were \(NumberText.of($0.to)) in place of \(NumberText.of($0.from))"
            }
    }

    private func others(_ view: TensionView) throws -> HTML {
        let others = dyads.filter { $0 != view.reading.dyad }.prefix(8)
        guard !others.isEmpty else { return .empty }
        return try p(.class("about")) {
            "Other pairs: "
            try others.map { dyad in
                try a(.href(visit.here([("dyad", "\(dyad.first),\(dyad.second)")]))) {
                    try "\(visit.name(actor: dyad.first)) and \(visit.name(actor: dyad.second))"
                }
            }.joined(by: " · ")
        }
    }

    /// How many developments a line of figures names.
    private static let named = 10

    private func figures(_ view: TensionView) -> HTML {
        table {
            thead {
                tr {
                    th(.column) { "Day" }
                    th(.class("n"), .column) { "Score" }
                    th(.class("n"), .column) { "Change" }
                    th(.column) { "What began to count" }
                }
            }
            tbody {
                for row in course.reversed() {
                    tr {
                        th(.row) { a(.href(view.link(on: Day(row.date)))) { row.date } }
                        td(.class("n")) { Tenths.text(row.tenths) }
                        td(.class("n")) { row.changeTenths.map(Points.signed) ?? "" }
                        td {
                            row.developments.prefix(Self.named).compactMap { DevelopmentID($0) }.map { id in
                                a(.href(visit.link(id))) { "\(id)" }
                            }.joined(by: ", ")
                            if row.developments.count > Self.named {
                                " and \(row.developments.count - Self.named) more"
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The same, of a day that the address names.
package struct TensionDayPage: Page {
    package static let path = "/tension/:date"
    private let page: TensionPage

    package init(_ visit: Visit) throws {
        let text = visit.parameters["date"] ?? ""
        page = try TensionPage(visit, on: MomentQuery.day(text, "the address", visit.today), isOfOneDay: true)
    }

    package func answer() throws -> Answer { try page.answer() }
    package func sheet() throws -> Sheet { try page.sheet() }
    package func drawing() throws -> String? { try page.drawing() }
}
